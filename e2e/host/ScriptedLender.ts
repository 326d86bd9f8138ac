import type { Page } from '@playwright/test';
import type { LenderCall } from '../../src/lenders/LenderAdapter.js';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';

/** What the lender does with a call: it gives an answer, valid or not; repeats "pending" if it has said so; stays silent; or fails. */
export type Behaviour =
  | { readonly answers: unknown }
  | 'knows pending'
  | 'hangs'
  | { readonly throws: { readonly message: string; readonly kind?: string; readonly outcomeUnknown?: boolean } };

interface Scripted {
  readonly steps: Record<LenderCall, Behaviour>;
  readonly calls: LenderCall[];
  /** The pending answer that an application got. Null if none got one. */
  pending: unknown;
}
type ScriptedWindow = Window & { scripted: Scripted };

const reference = 'app_scripted';

/** Decisions as a lender in CNY would send them. */
export const decisions = {
  approved: (planId: string, forMs = 15 * 60_000) => ({
    status: 'approved',
    reference,
    choice: { planId },
    terms: defaultTermSheet('CNY').plans.find(({ id }) => id === planId),
    limitMinor: 2_000_000,
    expiresAt: new Date(Date.now() + forMs).toISOString(),
  }),
  pending: { status: 'pending', reference, pollAfterMs: 500, expectedBy: '2030-01-01T08:00:00.000Z' },
  action: {
    status: 'action',
    reference,
    action: {
      kind: 'redirect',
      url: 'https://lender.example/step',
      origin: 'https://lender.example',
      nonce: '0123456789abcdef',
    },
  },
  declined: {
    status: 'declined',
    reference,
    reasons: ['affordability', 'existing-debt', 'credit-history', 'daily-limit'],
    alternatives: [{ planId: '12-annuity' }, { planId: '6-annuity', downPaymentMinor: 100_000 }],
    explainUrl: 'https://lender.example/why',
  },
  expired: { status: 'expired', reference },
  cancelled: { status: 'cancelled', reference },
};

/** A lender adapter in the page that does what the test says, call by call. */
export class ScriptedLender {
  constructor(readonly page: Page) {}

  /** Replaces the widget by a new one with the same attributes and lender, and clears storage. */
  async startAnew(): Promise<void> {
    await this.page.evaluate(() => {
      localStorage.clear();
      (window as unknown as ScriptedWindow).scripted.pending = null;
      const old = document.querySelector('fenqi-offers') as HTMLElement & { lender: unknown };
      const fresh = document.createElement('fenqi-offers');
      for (const { name, value } of old.attributes) fresh.setAttribute(name, value);
      Object.assign(fresh, { lender: old.lender });
      old.replaceWith(fresh);
    });
  }

  /** Sets the `lender` property of these elements, as a merchant's script does. */
  async lendTo(selector = 'fenqi-offers', first: Partial<Record<LenderCall, Behaviour>> = {}): Promise<this> {
    await this.page.evaluate(
      ([selector, sheet, first]) => {
        const unexpected = (step: LenderCall): Behaviour => ({
          throws: { kind: 'unsupported', message: `The test expects no call of ${step}.` },
        });
        const scripted: Scripted = {
          calls: [],
          pending: null,
          steps: {
            terms: { answers: sheet },
            apply: unexpected('apply'),
            // A lender does not forget its last answer, however soon a widget asks again.
            status: 'knows pending',
            commit: unexpected('commit'),
            cancel: { answers: { status: 'cancelled', reference: 'app_scripted' } },
            ...first,
          },
        };
        const act = (step: LenderCall) => {
          scripted.calls.push(step);
          const behaviour = scripted.steps[step];
          if (behaviour === 'hangs') return new Promise(() => {});
          if (behaviour === 'knows pending') return Promise.resolve(scripted.pending);
          if ('answers' in behaviour) {
            const { answers } = behaviour as { answers?: { status?: string } | null };
            if (step === 'apply') scripted.pending = answers?.status === 'pending' ? answers : null;
            return Promise.resolve(behaviour.answers);
          }
          const { kind, message, ...more } = behaviour.throws;
          throw Object.assign(
            new Error(message),
            kind && { name: 'LenderError', kind, outcomeUnknown: false, ...more },
          );
        };
        const lender = {
          id: 'scripted',
          name: 'Scripted Bank',
          capabilities: { cancel: true, personReview: true },
          ...Object.fromEntries(Object.keys(scripted.steps).map(step => [step, () => act(step as LenderCall)])),
        };
        Object.assign(window, { scripted });
        for (const element of document.querySelectorAll(selector)) Object.assign(element, { lender });
      },
      [selector, defaultTermSheet('CNY'), first] as const,
    );
    return this;
  }

  async does(step: LenderCall, behaviour: Behaviour): Promise<void> {
    await this.page.evaluate(
      ([step, behaviour]) => {
        (window as unknown as ScriptedWindow).scripted.steps[step] = behaviour;
      },
      [step, behaviour] as const,
    );
  }

  calls(step: LenderCall): Promise<number> {
    return this.page.evaluate(
      step => (window as unknown as ScriptedWindow).scripted.calls.filter(each => each === step).length,
      step,
    );
  }
}
