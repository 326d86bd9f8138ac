import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import type { MerchantContext } from '../applications/LendingService.js';
import { eventOf } from '../applications/MerchantEvent.js';
import { refuse } from '../applications/Refusal.js';
import { sweepEach } from '../applications/sweepEach.js';
import { amended, NOTHING_LEFT } from './amend.js';
import { changing, type LoanRequest } from './changeLoan.js';
import { enterEvent } from './enterPayment.js';
import { endOf } from './LoanRecord.js';
import type { LoanOutcome, RequestToken } from './LoanService.js';
import { lifeOf } from './lifeOf.js';
import { loanOf } from './loanOf.js';
import { withDelivery } from './reschedule.js';

/** The merchant says that the goods were delivered. */
export interface DeliveryRequest extends LoanRequest {
  /** The day of the delivery. Default: today (UTC). */
  readonly deliveredOn?: IsoDate;
}

/**
 * Pays the merchant of a loan that waited for the delivery. The due dates count from that day: an amendment says so, signed, and the amounts
 * stay. A second time changes nothing.
 */
export function disburse(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  token: RequestToken,
  request: DeliveryRequest,
  key: string,
): Promise<LoanOutcome> {
  const { now } = dependencies;
  return changing(dependencies, merchantContext, 'disburse', request, key, async (transaction, record) => {
    const today = dayOf(now());
    const { reason, deliveredOn = today } = request;
    if (lifeOf(record).disbursedOn !== null) return { loan: loanOf(record) };
    if (endOf(record)) return refuse('loan-ended', `It is ${endOf(record)}.`);
    if (deliveredOn < record.application.request.day || deliveredOn > today)
      return refuse('unknown-day', 'Goods are delivered between the first day of the plan and today.');
    if (!(await transaction.useToken({ token: token.id, purpose: 'request', most: 1, until: token.until })))
      return refuse('token-used-up');
    const paid = await enterEvent(dependencies, transaction, record, {
      kind: 'disbursed',
      valueDate: deliveredOn,
      reason,
    });
    const change = withDelivery(paid, deliveredOn);
    const after = change ? await amended(dependencies, transaction, paid, { kind: 'delivery', reason }, change) : paid;
    const { id: agreementId } = record.application.commitment.agreement;
    const happening = { type: 'disbursement', agreementId, disbursedOn: deliveredOn } as const;
    await transaction.publish(eventOf(record.application, now(), dependencies, happening));
    return { loan: loanOf(after) };
  });
}

/** Undoes loans whose goods were not delivered in time, and returns their number. The merchant is told of each. */
export function lapseUndelivered(dependencies: LenderDependencies): Promise<number> {
  const { books, now, deliveryMs } = dependencies;
  return sweepEach(
    books,
    most => books.undelivered(now() - deliveryMs, most),
    async (transaction, { reference }) => {
      const record = await transaction.loan(reference);
      if (!record || endOf(record) || lifeOf(record).disbursedOn !== null) return false;
      const days = Math.round(deliveryMs / DAY_MS);
      const asked = { kind: 'void', reason: `The goods were not delivered within ${days} days.` } as const;
      await amended(dependencies, transaction, record, asked, NOTHING_LEFT);
      return true;
    },
  );
}
