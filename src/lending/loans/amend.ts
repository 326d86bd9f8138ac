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

/** Nothing is owed, and nothing of the price is left. */
export const NOTHING_LEFT: Change = { amountMinor: 0, financeChargeMinor: 0, installments: [] };

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

/** What the merchant's server is told of an amendment. Null: it does not concern the merchant, or something else tells it. */
function happeningOf({ kind, agreementId, currency, refundedMinor }: Amendment): Happening | null {
  switch (kind) {
    case 'void':
    case 'withdrawal':
      return { type: kind, agreementId };
    case 'refund':
      return { type: kind, agreementId, currency, amountMinor: refundedMinor };
    case 'delivery':
    case 'due-dates':
    case 'hardship':
    case 'settlement':
      return null;
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
 * Writes an amendment into the books, signed if the lender signs, tells the merchant's server, and moves the money that it moves. The one
 * place where an agreement changes. The application must be locked. A token that has changed something before is refused.
 */
export async function amend(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  asked: Asked,
  change: Change,
): Promise<LoanOutcome> {
  const { token } = asked;
  if (token && !(await transaction.useToken({ token: token.id, purpose: 'request', most: 1, until: token.until })))
    return refuse('token-used-up');
  return { loan: loanOf(await amended(dependencies, transaction, record, asked, change)) };
}

/** The same for who has no token: the shopper at the lender, and the lender itself. */
export async function amended(
  { sign, random, lender, now }: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  { kind, reason }: Pick<Asked, 'kind' | 'reason'>,
  change: Change,
): Promise<LoanRecord> {
  const { application, amendments } = record;
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
  const after: LoanRecord = { ...record, amendments: [...amendments, amendment] };
  await transaction.enter(record, after);
  const happening = happeningOf(amendment);
  if (happening) await transaction.publish(eventOf(application, now(), { random }, happening));
  return after;
}
