import { malformed } from '../lenders/decodeDecision.js';
import type { TermSheet } from '../pricing/index.js';
import type { Agreement } from '../protocol/Agreement.js';
import type { Decision } from '../protocol/Decision.js';
import { differingFigure, type Figures } from '../protocol/figures.js';
import type { Purchase } from '../protocol/Purchase.js';
import { priceChoice } from '../protocol/priceChoice.js';
import type { Entry } from './applicationBook.js';
import type { Answer } from './CheckoutEvent.js';
import { printOf } from './fingerprint.js';
import { sameChoice } from './shopperTransition.js';

/** What a decision is about, as this page knows it. */
export interface Question {
  readonly asking: string;
  readonly purchase: Purchase;
  readonly sheet: TermSheet;
  readonly entry: Entry;
  /** Exactly what the shopper reviewed, where this page has shown it. */
  readonly reviewed: Figures | null;
}

/**
 * Checks that a decision answers the question, and prices what it offers with the same core that priced the page.
 *
 * @throws LenderError `malformed`
 */
export function priceDecision(decision: Decision, question: Question): Answer {
  const { asking, purchase, sheet, entry } = question;
  if (entry.reference !== undefined && decision.reference !== entry.reference)
    throw malformed(asking, 'it is about another application (reference)');
  switch (decision.status) {
    case 'approved': {
      const { terms, reference, limitMinor, expiresAt } = decision;
      if (!sameChoice(decision.choice, entry.choice) || terms.id !== entry.choice.planId)
        throw malformed(asking, 'it approves another plan than the one applied for (choice, terms.id)');
      const offer = attempt(asking, () => priceChoice(purchase, { ...sheet, plans: [terms] }, entry.day, entry.choice));
      if (!offer) throw malformed(asking, 'its personal terms do not fit this purchase (terms)');
      const shown = priceChoice(purchase, sheet, entry.day, entry.choice) ?? offer;
      return { status: 'approved', reference, offer, shown, limitMinor, expiresAt };
    }
    case 'declined': {
      const { alternatives, reference, reasons, explainUrl } = decision;
      return {
        status: 'declined',
        reference,
        reasons,
        alternatives: alternatives.flatMap(choice => {
          try {
            const offer = priceChoice(purchase, sheet, entry.day, choice);
            return offer ? [{ choice, offer }] : [];
          } catch {
            return [];
          }
        }),
        ...(explainUrl !== undefined && { explainUrl }),
      };
    }
    case 'pending': {
      const { reference, pollAfterMs, expectedBy } = decision;
      return { status: 'pending', reference, pollAfterMs, ...(expectedBy !== undefined && { expectedBy }) };
    }
    case 'committed': {
      const wrong = differs(decision.agreement, decision.reference, question);
      if (wrong) throw malformed(asking, `its agreement differs from what was reviewed (${wrong})`);
      return decision;
    }
    default:
      return decision;
  }
}

function attempt<T>(asking: string, price: () => T): T {
  try {
    return price();
  } catch (error) {
    throw malformed(asking, `its personal terms cannot be priced: ${(error as Error).message}`);
  }
}

/** The first thing in which an agreement is not the one reviewed. After a reload the figures are known by their print alone. */
function differs(agreement: Agreement, reference: string, { purchase, entry, reviewed }: Question): string | null {
  if (agreement.reference !== reference) return 'reference';
  if (agreement.order !== undefined && agreement.order !== purchase.order) return 'order';
  if (agreement.amountMinor !== purchase.amountMinor) return 'amountMinor';
  if (agreement.currency !== purchase.currency) return 'currency';
  if (agreement.planId !== entry.choice.planId) return 'planId';
  if (reviewed) return differingFigure(agreement, reviewed);
  return entry.reviewed === undefined || entry.reviewed === printOf(agreement) ? null : 'figures';
}
