import type { Page } from '@playwright/test';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';

export type Step = 'terms' | 'apply' | 'status' | 'commit' | 'cancel';

/** An answer, whatever it is worth; that it is still deciding, where it has said so; a silence; a failure. */
export type Behaviour =
  | { readonly answers: unknown }
  | 'knows pending'
  | 'hangs'
  | { readonly throws: { readonly message: string; readonly kind?: string; readonly outcomeUnknown?: boolean } };

interface Scripted {
  readonly steps: Record<Step, Behaviour>;
  readonly calls: Step[];
  /** What was answered to an application that waits; null: to none. */
  pending: unknown;
}
type ScriptedWindow = Window & { scripted: Scripted };

const reference = 'app_scripted';

/** Decisions as a lender in CNY would word them. */
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

/** A lender of the page's own that does what the test says, step by step. */
export class ScriptedLender {
  constructor(readonly page: Page) {}

  /** Puts a new widget in the place of the old one, with the same attributes, the same lender and nothing remembered. */
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
  async lendTo(selector = 'fenqi-offers', first: Partial<Record<Step, Behaviour>> = {}): Promise<this> {
    await this.page.evaluate(
      ([selector, sheet, first]) => {
        const unexpected = (step: Step): Behaviour => ({
          throws: { kind: 'unsupported', message: `no ${step} expected` },
        });
        const scripted: Scripted = {
          calls: [],
          pending: null,
          steps: {
            terms: { answers: sheet },
            apply: unexpected('apply'),
            // However soon a widget asks again: a lender does not forget what it has just said.
            status: 'knows pending',
            commit: unexpected('commit'),
            cancel: { answers: { status: 'cancelled', reference: 'app_scripted' } },
            ...first,
          },
        };
        const act = (step: Step) => {
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
          ...Object.fromEntries(Object.keys(scripted.steps).map(step => [step, () => act(step as Step)])),
        };
        Object.assign(window, { scripted });
        for (const element of document.querySelectorAll(selector)) Object.assign(element, { lender });
      },
      [selector, defaultTermSheet('CNY'), first] as const,
    );
    return this;
  }

  async does(step: Step, behaviour: Behaviour): Promise<void> {
    await this.page.evaluate(
      ([step, behaviour]) => {
        (window as unknown as ScriptedWindow).scripted.steps[step] = behaviour;
      },
      [step, behaviour] as const,
    );
  }

  calls(step: Step): Promise<number> {
    return this.page.evaluate(
      step => (window as unknown as ScriptedWindow).scripted.calls.filter(each => each === step).length,
      step,
    );
  }
}
