import { assertNever } from '../../pricing/assertNever.js';
import type { Amendment } from '../../protocol/messages/Amendment.js';
import type { AmendmentKind } from '../../protocol/messages/closedLists.js';
import { AMENDMENT_TYPE } from '../../protocol/messages/signatureTypes.js';
import { newId } from '../applications/Application.js';
import type { BooksTransaction } from '../applications/Books.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { eventOf, type Happening } from '../applications/MerchantEvent.js';
import { refuse } from '../applications/Refusal.js';
import { type LoanRecord, netPaid, priceLeft, sumOf } from './LoanRecord.js';
import type { LoanOutcome, RequestToken } from './LoanService.js';
import { loanOf } from './loanOf.js';

/** What a kind of amendment decides. The other figures follow. */
export type Change = Pick<Amendment, 'amountMinor' | 'financeChargeMinor' | 'installments'>;

type Figures = Omit<
  Amendment,
  | 'id'
  | 'agreementId'
  | 'number'
  | 'kind'
  | 'reason'
  | 'amendedAt'
  | 'lender'
  | 'merchant'
  | 'order'
  | 'currency'
  | 'signature'
>;

/** All figures of a change, as the amendment states them. */
export function figuresAfter(record: LoanRecord, change: Change): Figures {
  const { amountMinor, financeChargeMinor, installments } = change;
  const totalMinor = amountMinor + financeChargeMinor;
  const paidMinor = netPaid(record);
  const owedMinor = sumOf(installments, 'totalMinor');
  return {
    refundedMinor: priceLeft(record) - amountMinor,
    amountMinor,
    financeChargeMinor,
    totalMinor,
    paidMinor,
    returnMinor: paidMinor + owedMinor - totalMinor,
    owedMinor,
    installments,
  };
}

/** What the merchant's server is told of an amendment. */
function happeningOf({ kind, agreementId, currency, refundedMinor }: Amendment): Happening {
  switch (kind) {
    case 'void':
    case 'withdrawal':
      return { type: kind, agreementId };
    case 'refund':
      return { type: kind, agreementId, currency, amountMinor: refundedMinor };
    default:
      return assertNever(kind);
  }
}

/** Who asks for an amendment, and why. */
export interface Asked {
  readonly kind: AmendmentKind;
  readonly reason: string;
  /** Null: the shopper asks at the lender. */
  readonly token: RequestToken | null;
}

/**
 * Writes an amendment into the books, signed if the lender signs, tells the merchant's server, and moves the principal that is no longer
 * lent back to its tier. The one place where a loan changes other than by a payment. The application must be locked. A token that has
 * changed something before is refused.
 */
export async function amend(
  { sign, random, lender, now }: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  { kind, reason, token }: Asked,
  change: Change,
): Promise<LoanOutcome> {
  if (token && !(await transaction.useToken({ token: token.id, purpose: 'request', most: 1, until: token.until })))
    return refuse('token-used-up');
  const { application, amendments, payments } = record;
  const { id: agreementId, merchant, order, currency } = application.commitment.agreement;
  const stated: Amendment = {
    id: newId('amd', random),
    agreementId,
    number: amendments.length + 1,
    kind,
    reason,
    amendedAt: new Date(now()).toISOString(),
    lender,
    ...(merchant !== undefined && { merchant }),
    ...(order !== undefined && { order }),
    currency,
    ...figuresAfter(record, change),
  };
  const amendment = sign ? { ...stated, signature: await sign(stated, AMENDMENT_TYPE) } : stated;
  const amended: LoanRecord = { application, amendments: [...amendments, amendment], payments };
  await transaction.amend(record, amended);
  await transaction.publish(eventOf(application, now(), { random }, happeningOf(amendment)));
  return { loan: loanOf(amended) };
}
