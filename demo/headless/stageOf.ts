import type { CheckoutState } from 'fenqi';
import { assertNever } from './assertNever.js';
import type { HeadlessWords } from './words.js';

/** What a button does: it calls the checkout, chooses an alternative, or opens the lender's page. */
export type StageAction =
  | { readonly does: 'apply' | 'review' | 'back' | 'commit' | 'cancel' | 'retry' | 'restart'; readonly label: string }
  | { readonly does: 'choose'; readonly label: string; readonly index: number }
  | { readonly does: 'visit'; readonly label: string; readonly url: string };

/** What the page says in one state, and what the shopper can do in it. */
export interface Stage {
  readonly text: string;
  readonly details: readonly string[];
  readonly actions: readonly StageAction[];
  readonly busy: boolean;
  /** Whether the slider can move. It is locked while moving it would discard an application. */
  readonly free: boolean;
}

/** The page's whole behaviour apart from the slider: a table from the checkout's states to words and buttons. */
export function stageOf(
  state: CheckoutState,
  words: HeadlessWords,
  money: (minor: number) => string,
  offered = true,
): Stage {
  const stage = (text: string, actions: readonly StageAction[], more: Partial<Stage> = {}): Stage => ({
    text,
    actions,
    details: [],
    busy: false,
    free: false,
    ...more,
  });
  const cancel = { does: 'cancel', label: words.cancel } as const;
  switch (state.phase) {
    case 'choosing': {
      const notices = { repriced: words.repriced, 'plan-gone': words.planGone, cancelled: words.cancelled };
      const actions = offered ? [{ does: 'apply', label: words.apply } as const] : [];
      return stage(state.notice ? notices[state.notice] : '', actions, { free: true });
    }
    case 'applying':
      return stage(words.asking, [cancel], { busy: true });
    case 'pending':
      return stage(words.waiting, [cancel], { busy: true });
    case 'action':
      return stage(words.action, [{ does: 'visit', label: words.goOn, url: state.action.url }, cancel]);
    case 'approved': {
      const free = state.offer.financeChargeMinor === 0;
      const text = free ? words.approvedFree : words.approved(`${state.offer.apr.display}%`);
      return stage(text, [{ does: 'review', label: words.review }, cancel]);
    }
    case 'reviewing':
      return stage(words.reviewing, [
        { does: 'commit', label: words.sign },
        { does: 'back', label: words.back },
      ]);
    case 'committing':
      return stage(words.signing, [], { busy: true });
    case 'committed':
      return stage(words.committedText, [{ does: 'restart', label: words.again }]);
    case 'declined': {
      const details = state.reasons.map(reason => words.reasons[reason]);
      const choices = state.alternatives.map(({ offer }, index) => {
        const down = offer.downPaymentMinor ? money(offer.downPaymentMinor) : '';
        const label = words.alternative(offer.installments.length, money(offer.regularMinor), down);
        return { does: 'choose', label, index } as const;
      });
      const text = choices.length ? `${words.declined} ${words.alternatives}` : words.declined;
      return stage(text, choices, { details, free: true });
    }
    case 'expired':
      return stage(words.expired, [{ does: 'retry', label: words.renew }], { free: true });
    case 'failed': {
      const maybeSigned = state.during === 'committing';
      const text = maybeSigned || state.failure.outcomeUnknown ? words.failedUnknown : words.failed;
      const retry = { does: 'retry', label: words.retry } as const;
      return stage(text, maybeSigned ? [retry] : [retry, cancel]);
    }
    default:
      return assertNever(state);
  }
}
