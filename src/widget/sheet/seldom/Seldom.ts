import type { SeldomMessages } from '../../locales/SeldomMessages.js';
import type { SeldomPhase } from './SeldomAnswer.js';

/** What most shoppers never see, once it is here. */
export interface Seldom {
  readonly text: SeldomMessages;
  readonly part: typeof import('./seldomPart.js');
}

const PHASES: Readonly<Record<SeldomPhase, true>> = { action: true, declined: true, expired: true, failed: true };

/** Whether an answer is shown by the part for seldom ones. Until it is here, the sheet shows that the lender is asked. */
export const isSeldom = <State extends { readonly phase: string }>(
  state: State,
): state is Extract<State, { readonly phase: SeldomPhase }> => state.phase in PHASES;
