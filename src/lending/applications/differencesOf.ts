import { assertNever } from '../../pricing/assertNever.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { declinedByPerson, outOfFunds, upheldByPerson, withoutScore } from '../decision/afterwards.js';
import { groundsOf, type Verdict } from '../decision/Verdict.js';
import type { Application } from './Application.js';

type KeyOf<Union> = Union extends unknown ? keyof Union : never;
export type VerdictField = KeyOf<Verdict>;

/** A decision as the books have it, with what came after. */
export interface Decided extends Pick<Application, 'verdict' | 'review'> {
  /** Whether how the person was scored has been taken out. */
  readonly isScoreErased: boolean;
}

/**
 * Which fields of a verdict the books state otherwise than one that was made again. Empty: the answer is the same. What came after the
 * decision is taken as it is: that the funds were out, the word of a person, an erasure.
 */
export function differencesOf({ verdict, review, isScoreErased }: Decided, again: Verdict): VerdictField[] {
  const expected = isScoreErased ? withoutScore(again) : again;
  // A person has approved what the lender declined. Only the grounds are still those of the decision.
  if (review?.verdict === 'overturned') return differingFields(groundsOf(verdict), groundsOf(expected));
  if (verdict.kind === 'approved') return differingFields(verdict, expected);
  const { by, reasons } = verdict;
  const declined = declinedBy(by, reasons, expected);
  return differingFields(verdict, review?.verdict === 'upheld' ? upheldByPerson(declined, reasons[0]!) : declined);
}

function declinedBy(
  by: Extract<Verdict, { kind: 'declined' }>['by'],
  reasons: Extract<Verdict, { kind: 'declined' }>['reasons'],
  again: Verdict,
): Verdict {
  const isApproved = again.kind === 'approved';
  switch (by) {
    case 'funds':
      return isApproved ? outOfFunds(again) : again;
    case 'person':
      return isApproved && again.needsReview ? declinedByPerson(again, reasons) : again;
    case 'score':
    case 'rules':
      return again;
    default:
      return assertNever(by);
  }
}

function differingFields(stored: Partial<Verdict>, again: Partial<Verdict>): VerdictField[] {
  const valueIn = (verdict: Partial<Verdict>, field: string) =>
    canonicalText({ value: (verdict as Record<string, unknown>)[field] });
  const fields = new Set([...Object.keys(stored), ...Object.keys(again)]);
  return [...fields].filter(field => valueIn(stored, field) !== valueIn(again, field)) as VerdictField[];
}
