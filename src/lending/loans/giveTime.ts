import { idempotently } from '../applications/idempotently.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import { amended } from './amend.js';
import { atLender } from './atLender.js';
import { endOf } from './LoanRecord.js';
import type { AtLenderOutcome } from './LoanService.js';
import { lifeOf } from './lifeOf.js';
import { lockAgreement } from './lockLoan.js';
import { type MoreTime, withMoreTime } from './reschedule.js';

/** No merchant has this id, so that the lender's own keys are apart from those of merchants. */
const OPERATORS = ':operators';

/** Gives a shopper who cannot pay as agreed more time, once for each key. It costs nothing. */
export async function giveTime(
  dependencies: LenderDependencies,
  agreementId: string,
  time: MoreTime & { readonly reason: string },
  key: string,
): Promise<AtLenderOutcome> {
  const { now } = dependencies;
  const call = { operation: 'more-time', merchant: OPERATORS, key, request: { agreementId, ...time } } as const;
  return idempotently(dependencies, call, async transaction => {
    const record = await lockAgreement(transaction, agreementId);
    if (!record) return refuse('unknown-agreement');
    if (endOf(record)) return refuse('loan-ended', `It is ${endOf(record)}.`);
    if (lifeOf(record).disbursedOn === null) return refuse('not-disbursed');
    const change = withMoreTime(record, time, now());
    if (!change) return refuse('date-not-movable');
    const after = await amended(dependencies, transaction, record, { kind: 'hardship', reason: time.reason }, change);
    return { atLender: atLender(after, now()) };
  });
}
