import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemRuntime } from '../lenders/Runtime.js';
import { approved } from '../lenders/testing/decisions.js';
import { fakeLender } from '../lenders/testing/fakeLender.js';
import { checkedLender } from './checkedLender.js';
import { pass } from './testing/openPage.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const checkedLenderOf = (script: Parameters<typeof fakeLender>[0]) => {
  const fake = fakeLender(script);
  return { ...fake, checked: checkedLender(fake.lender, systemRuntime) };
};
const live = () => new AbortController().signal;

describe('a checked lender', () => {
  it('is not asked once nobody waits for the answer', async () => {
    const { checked, calls } = checkedLenderOf(() => approved());
    await expect(checked.status({ reference: 'r1' }, AbortSignal.abort())).rejects.toMatchObject({ kind: 'aborted' });
    expect(calls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer after an answer or a failure', async () => {
    const { checked } = checkedLenderOf((_, n) => (n === 1 ? approved() : Promise.reject(new Error('x'))));
    await checked.status({ reference: 'r1' }, live());
    expect(vi.getTimerCount()).toBe(0);
    await expect(checked.status({ reference: 'r1' }, live())).rejects.toMatchObject({ kind: 'unavailable' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('turns an adapter that throws at once into a rejection', async () => {
    const { lender } = fakeLender(() => undefined);
    const rude = {
      ...lender,
      status: () => {
        throw new RangeError('no');
      },
    };
    await expect(checkedLender(rude, systemRuntime).status({ reference: 'r' }, live())).rejects.toMatchObject({
      kind: 'unavailable',
      outcomeUnknown: true,
      cause: expect.any(RangeError),
    });
  });

  it.each([
    ['terms', 5_000],
    ['status', 8_000],
  ] as const)('ends %s after %i ms, and aborts the signal of the adapter', async (step, ms) => {
    const { checked, calls } = checkedLenderOf(() => undefined);
    const purchase = { amountMinor: 1, currency: 'CNY' };
    const asked =
      step === 'terms'
        ? checked.terms({ purchase, day: '2026-11-23' }, live())
        : checked.status({ reference: 'r' }, live());
    const ended = expect(asked).rejects.toMatchObject({
      kind: 'timeout',
      outcomeUnknown: true,
      message: expect.stringContaining('within'),
    });
    await pass(ms - 1);
    expect(calls[0]?.signal.aborted).toBe(false);
    await pass(1);
    expect(calls[0]?.signal.aborted).toBe(true);
    await ended;
  });

  it('accepts null as an answer to status only', async () => {
    const { checked } = checkedLenderOf(() => null);
    expect(await checked.status({ reference: 'r' }, live())).toBeNull();
    await expect(checked.cancel('r', 'k', live())).rejects.toMatchObject({ kind: 'malformed' });
  });
});
