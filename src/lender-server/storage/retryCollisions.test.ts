import { expect, it } from 'vitest';
import { retryCollisions } from './retryCollisions.js';

const failing = (code: string, times: number) => {
  let calls = 0;
  return {
    calls: () => calls,
    work: async () => {
      calls++;
      if (calls <= times) throw Object.assign(new Error(code), { code });
      return 'done';
    },
  };
};

it('Work that collided with another transaction is repeated', async () => {
  for (const code of ['40001', '40P01']) {
    const { work, calls } = failing(code, 2);
    expect(await retryCollisions(work)).toBe('done');
    expect(calls()).toBe(3);
  }
});

it('Work that collides twelve times is given up, and the error says that asking again may help', async () => {
  const { work, calls } = failing('40P01', Number.POSITIVE_INFINITY);
  const waits: number[] = [];
  const pause = async (ms = 0) => void waits.push(ms);
  await expect(retryCollisions(work, pause as never)).rejects.toMatchObject({
    kind: 'unavailable',
    cause: { code: '40P01' },
  });
  expect(calls()).toBe(12);
  // A shopper waits five seconds at most.
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2_500);
});

it('Work that failed for another reason is not repeated', async () => {
  const { work, calls } = failing('23505', 1);
  await expect(retryCollisions(work)).rejects.toMatchObject({ code: '23505' });
  expect(calls()).toBe(1);
});

it.each(['answers_pkey', 'applications_merchant_key_key', 'loans_one_for_each_order'])(
  'Work is repeated where somebody answered under the key, or made the loan of the order, meanwhile (%s)',
  async constraint => {
    let calls = 0;
    const answered = Object.assign(new Error('duplicate key'), { code: '23505', constraint });
    const work = async () => {
      calls++;
      if (calls === 1) throw answered;
      return 'their answer';
    };
    expect(await retryCollisions(work)).toBe('their answer');
  },
);
