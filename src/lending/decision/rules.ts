import type { Offer } from '../../pricing/offers/Offer.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';
import type { Case } from './Case.js';

/** A rule of the policy. `always`: it would fail whatever the applicant chose. */
export type Rule = readonly [reason: DeclineReason, fails: boolean, always?: boolean];

export const failing = (rules: readonly Rule[]): DeclineReason[] =>
  rules.flatMap(([reason, fails]) => (fails ? [reason] : []));

export const isFinal = (rules: readonly Rule[]): boolean => rules.some(([, fails, always]) => fails && always);

export const largestOf = ({ installments }: Offer): number =>
  Math.max(...installments.map(({ totalMinor }) => totalMinor));

/** The limit on applications and amounts within 24 hours. */
export function dailyRule({ record, purchase, policy }: Case, { financedMinor }: Offer): Rule {
  const { daily } = policy;
  const isTooOften = record.recentApplications >= daily.applications;
  const most = daily.amount * purchasingUnitMinor(purchase.currency, policy);
  return ['daily-limit', isTooOften || record.recentFinancedMinor + financedMinor > most, isTooOften];
}
