import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { Policy } from './Policy.js';
import { purchasingUnitMinor } from './purchasingUnits.js';

/** How many people have to approve a purchase that a person approves. */
export const approvalsNeeded = (
  { amountMinor, currency }: Pick<Purchase, 'amountMinor' | 'currency'>,
  policy: Pick<Policy, 'fourEyesFrom' | 'purchasingUnits'>,
): 1 | 2 => (amountMinor > policy.fourEyesFrom * purchasingUnitMinor(currency, policy) ? 2 : 1);
