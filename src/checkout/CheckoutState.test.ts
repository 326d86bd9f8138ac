import { describe, expect, it } from 'vitest';
import { assertNever } from '../pricing/assertNever.js';
import type { DecisionStatus } from '../protocol/messages/Decision.js';
import { type CheckoutPhase, type CheckoutState, isActive, isBinding, sameChoice } from './CheckoutState.js';

const application = { key: 'k', choice: { planId: 'six' } };

describe('the compiler', () => {
  it('refuses impossible states', () => {
    const { key: _, ...keyless } = application;
    const impossible: CheckoutState[] = [
      // @ts-expect-error an application has an idempotency key
      { phase: 'applying', ...keyless },
      // @ts-expect-error a pending application has the lender's reference
      { phase: 'pending', ...application, pollAfterMs: 1 },
      // @ts-expect-error nobody applies without a choice
      { phase: 'applying', key: 'k', choice: null },
      // @ts-expect-error an approval has the offer that was priced for it
      { phase: 'approved', ...application, reference: 'r', limitMinor: 1, expiresAt: '2099-01-01T00:00:00Z' },
      // @ts-expect-error a failure says which step a retry takes up
      { phase: 'failed', failure: { kind: 'network', message: 'Away.' }, ...application },
      // @ts-expect-error only steps with the lender can fail
      { phase: 'failed', during: 'choosing', failure: { kind: 'network', message: 'Away.' }, ...application },
      // @ts-expect-error the phases are a closed list
      { phase: 'paid', choice: { planId: 'six' } },
    ];
    expect(impossible).toHaveLength(7);
  });

  it('names a list in which a phase or a decision is missing', () => {
    // @ts-expect-error `failed` is missing
    const phases: Record<CheckoutPhase, true> = {
      choosing: true,
      applying: true,
      pending: true,
      action: true,
      approved: true,
      reviewing: true,
      committing: true,
      committed: true,
      declined: true,
      expired: true,
    };
    // @ts-expect-error `cancelled` is missing
    const statuses: Record<DecisionStatus, true> = {
      approved: true,
      pending: true,
      action: true,
      declined: true,
      expired: true,
      committed: true,
    };
    expect([phases, statuses]).toHaveLength(2);
  });

  it('names a switch in which a phase is missing', () => {
    const isOpen = (state: CheckoutState): boolean => {
      switch (state.phase) {
        case 'choosing':
        case 'applying':
        case 'pending':
        case 'action':
        case 'approved':
        case 'reviewing':
        case 'committing':
        case 'failed':
          return true;
        case 'committed':
        case 'declined':
          return false;
        default:
          // @ts-expect-error `expired` is missing
          return assertNever(state);
      }
    };
    expect(() => isOpen({ phase: 'expired', choice: { planId: 'six' } })).toThrow('expired');
  });
});

describe('a checkout state', () => {
  const failed = (outcomeUnknown: boolean): CheckoutState => ({
    phase: 'failed',
    during: 'applying',
    failure: { kind: 'network', message: 'Away.', outcomeUnknown },
    ...application,
  });

  it('binds no shopper whose application failed, even with an unknown outcome', () => {
    expect([failed(false), failed(true)].map(isBinding)).toEqual([false, false]);
  });

  it('is active while it has an application that has not failed', () => {
    expect(isActive({ phase: 'applying', ...application })).toBe(true);
    expect(isActive(failed(false))).toBe(false);
    expect(isActive({ phase: 'expired', choice: application.choice })).toBe(false);
  });

  it('has the same choice only if plan and down payment are the same', () => {
    expect(sameChoice({ planId: 'six' }, { planId: 'six' })).toBe(true);
    expect(sameChoice({ planId: 'six' }, { planId: 'six', downPaymentMinor: 1 })).toBe(false);
    expect(sameChoice({ planId: 'six' }, { planId: 'twelve' })).toBe(false);
    expect(sameChoice(null, { planId: 'six' })).toBe(false);
    expect(sameChoice(null, null)).toBe(true);
  });
});
