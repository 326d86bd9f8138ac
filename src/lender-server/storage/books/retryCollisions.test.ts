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

it('does again what collided with another transaction', async () => {
  for (const code of ['40001', '40P01']) {
    const { work, calls } = failing(code, 2);
    expect(await retryCollisions(work)).toBe('done');
    expect(calls()).toBe(3);
  }
});

it('gives up in the end, and says that asking again may help', async () => {
  const { work, calls } = failing('40P01', Number.POSITIVE_INFINITY);
  await expect(retryCollisions(work)).rejects.toMatchObject({ kind: 'unavailable', cause: { code: '40P01' } });
  expect(calls()).toBe(6);
});

it('does nothing again that failed for another reason', async () => {
  const { work, calls } = failing('23505', 1);
  await expect(retryCollisions(work)).rejects.toMatchObject({ code: '23505' });
  expect(calls()).toBe(1);
});

it.each(['answers_pkey', 'applications_merchant_key_key'])(
  'asks again where somebody has answered under the key meanwhile (%s)',
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
