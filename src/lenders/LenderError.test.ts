import { describe, expect, it } from 'vitest';
import { decodeDecision } from './decodeDecision.js';
import { asLenderError, LenderError, type LenderErrorKind, mayPass } from './LenderError.js';

describe('LenderError', () => {
  it('carries kind, message and cause, and its outcome is known by default', () => {
    const cause = new Error('socket');
    const error = new LenderError('network', 'The lender cannot be reached.', {
      cause,
      retryAfterMs: 5,
      requestId: 'q',
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'LenderError',
      kind: 'network',
      message: 'The lender cannot be reached.',
      outcomeUnknown: false,
      retryAfterMs: 5,
      requestId: 'q',
      cause,
    });
  });

  it.each([
    [0, 0],
    [1_500, 1_500],
    [60_001, 60_000],
    [Number.POSITIVE_INFINITY, 60_000],
    [-1, undefined],
    [Number.NaN, undefined],
    [undefined, undefined],
  ])('keeps a wait of %s ms as %s', (retryAfterMs, kept) => {
    expect(new LenderError('rate-limited', '', { retryAfterMs }).retryAfterMs).toBe(kept);
  });

  it('has a closed list of kinds', () => {
    // @ts-expect-error: a kind that is not in the list.
    new LenderError('strange', 'No.');
    const { network, ...others } = mayPass;
    // @ts-expect-error: every kind needs its row, and network is missing.
    const incomplete: Record<LenderErrorKind, boolean> = others;
    expect([network, 'network' in incomplete]).toEqual([true, false]);
  });
});

describe('asLenderError', () => {
  it('returns a LenderError unchanged', () => {
    const error = new LenderError('conflict', 'Twice.');
    expect(asLenderError(error, 'apply')).toBe(error);
  });

  it('recognises a LenderError of another copy of the package', () => {
    const foreign = { name: 'LenderError', kind: 'timeout', message: 'Slow.', outcomeUnknown: true, retryAfterMs: 7 };
    expect(asLenderError(foreign, 'status')).toMatchObject({
      kind: 'timeout',
      message: 'Slow.',
      outcomeUnknown: true,
      retryAfterMs: 7,
    });
  });

  it.each([
    ['an error', new RangeError('off'), 'off'],
    ['a text', 'broken', 'broken'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an unknown kind', Object.assign(new Error('odd'), { name: 'LenderError', kind: 'odd' }), 'odd'],
  ])('turns %s into a fault of the adapter with an unknown outcome', (_, thrown, text) => {
    const error = asLenderError(thrown, 'commit');
    expect(error).toBeInstanceOf(LenderError);
    expect(error).toMatchObject({ kind: 'unavailable', outcomeUnknown: true });
    expect(error.message).toContain('commit');
    expect(error.message).toContain(text);
  });
});

describe('decodeDecision', () => {
  it('names every wrong field and repeats no value', () => {
    const answer = { status: 'declined', reference: 'r', reasons: ['MsWang'], alternatives: [{ planId: 7 }] };
    try {
      decodeDecision(answer, 'status');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'malformed', outcomeUnknown: true });
      const { message } = error as LenderError;
      expect(message).toContain('status');
      expect(message).toContain('reasons.0');
      expect(message).toContain('alternatives.0.planId must be string');
      expect(message).not.toMatch(/MsWang|7/);
    }
  });
});
