import { malformed } from '../lenders/decodeDecision.js';
import { tryOrUndefined } from '../lenders/tryOrUndefined.js';
import { assertNever } from '../pricing/assertNever.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { differingFigure, type Figures } from '../protocol/messages/figures.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { priceChoice } from '../protocol/messages/priceChoice.js';
import type { StoredApplication } from './applicationStore.js';
import type { ActiveApplication } from './CheckoutContext.js';
import type { PricedDecision } from './CheckoutEvent.js';
import { sameChoice } from './CheckoutState.js';
import { printOf } from './fingerprint.js';

type Committed = Extract<Decision, { status: 'committed' }>;

/**
 * Checks that a decision is about this application, and prices what it offers with the core that priced the page.
 *
 * @param reviewed exactly what the shopper reviewed; null where this page has not shown it
 * @throws LenderError `malformed`
 */
export function priceDecision(
  decision: Decision,
  { purchase, stored }: Pick<ActiveApplication, 'purchase' | 'stored'>,
  sheet: TermSheet,
  reviewed: Figures | null,
): PricedDecision {
  const { status } = decision;
  /** Undefined or null where it cannot be priced, whatever the reason. */
  const price = (choice: Choice, plans = sheet.plans) =>
    tryOrUndefined(() => priceChoice(purchase, { ...sheet, plans }, stored.day, choice));
  if (stored.reference !== undefined && decision.reference !== stored.reference)
    throw malformed(status, 'another application (reference)');
  switch (decision.status) {
    case 'approved': {
      const { terms, choice, ...approval } = decision;
      if (!sameChoice(choice, stored.choice) || terms.id !== choice.planId)
        throw malformed(status, 'another plan (choice, terms.id)');
      const offer = price(choice, [terms]);
      if (!offer) throw malformed(status, 'its terms do not fit');
      return { ...approval, offer, shown: price(choice) ?? offer };
    }
    case 'declined': {
      const alternatives = decision.alternatives.flatMap(choice => {
        const offer = price(choice);
        return offer ? [{ choice, offer }] : [];
      });
      return { ...decision, alternatives };
    }
    case 'committed': {
      const difference = firstDifference(decision, purchase, stored, reviewed);
      if (difference) throw malformed(status, `not as reviewed (${difference})`);
      return decision;
    }
    case 'pending':
    case 'action':
    case 'expired':
    case 'cancelled':
      return decision;
    default:
      return assertNever(decision);
  }
}

/** In what an agreement first differs from what was reviewed. After a reload only a fingerprint of the figures is known. */
function firstDifference(
  { agreement, reference }: Committed,
  purchase: Purchase,
  stored: StoredApplication,
  reviewed: Figures | null,
): string | null {
  const { amountMinor, currency, order } = purchase;
  if (agreement.reference !== reference) return 'reference';
  if (agreement.order !== undefined && agreement.order !== order) return 'order';
  const known = { ...reviewed, amountMinor, currency, planId: stored.choice.planId };
  const print = reviewed ? undefined : stored.reviewed;
  return differingFigure(agreement, known) ?? (print === undefined || print === printOf(agreement) ? null : 'figures');
}
