import { giveBack } from '../loans/giveBack.js';
import type { Counter, Outcome } from './Desk.js';
import type { Office } from './Office.js';
import { refuse } from './refuse.js';
import { standing } from './standing.js';
import { underKey } from './underKey.js';

/** Calls off what is still open. What is over already, or agreed, stays what it is and is told. */
export function cancel(office: Office, counter: Counter, reference: string, key: string): Promise<Outcome> {
  return underKey(office, { operation: 'cancel', merchant: counter.merchant, key, request: reference }, async page => {
    const application = await page.lock(reference);
    if (application?.merchant !== counter.merchant) return refuse('unknown-application');
    const now = office.now();
    const decision = standing(application, now, office.explainUrl);
    if (decision.status === 'expired') await giveBack(page, application);
    if (decision.status !== 'approved' && decision.status !== 'pending') return { decision };
    return { decision: standing(await giveBack(page, application, { cancelledAt: now }), now) };
  });
}
