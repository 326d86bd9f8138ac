import { assertNever } from '../../pricing/assertNever.js';
import type { CheckoutModel } from './CheckoutModel.js';

/** The sign of each tone: a ring that turns, a tick, a bar, and an exclamation mark in a triangle. */
const SIGNS = {
  waiting: 'M12 3a9 9 0 1 0 9 9',
  good: 'M21 12a9 9 0 1 1 0-.1M8 12l3 3 5-6',
  refusing: 'M21 12a9 9 0 1 1 0-.1M8 12h8',
  broken: 'M12 3l10 18H2zM12 10v5m0 2v1',
} as const;

/** What kind of answer it is, at a glance. The styles take the colour from it. */
type Tone = keyof typeof SIGNS;

/**
 * The first line of an answer. It is text: a heading of the widget would stand in the outline of the shop's page.
 * Undefined while the shopper chooses or reviews.
 */
export function answerTitle({ checkout, lenderName, texts, seldom }: CheckoutModel) {
  const { checkout: text } = texts;
  const state = checkout.state.value;
  const say = (tone: Tone, title: string) => (
    <p class={`answer-title ${tone}`}>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[tone]} />
      </svg>
      {title}
    </p>
  );
  // Until their words are here, the lender is still asked as far as the shopper can see.
  if ((state.phase === 'action' || state.phase === 'declined') && !seldom)
    return say('waiting', text.applying(lenderName));
  switch (state.phase) {
    case 'choosing':
    case 'reviewing':
      return undefined;
    case 'applying':
      return say('waiting', text.applying(lenderName));
    case 'pending':
      return say('waiting', text.pending(lenderName));
    case 'committing':
      return say('waiting', text.committing);
    case 'action':
      return say('waiting', seldom!.text.action(lenderName));
    case 'approved':
      return say('good', text.approved);
    case 'committed':
      return say('good', text.committed(lenderName));
    case 'declined':
      return say('refusing', seldom!.text.declined(lenderName));
    case 'expired':
      return say('broken', seldom?.text.expired ?? text.problem);
    case 'failed':
      return say('broken', text.problem);
    default:
      return assertNever(state);
  }
}
