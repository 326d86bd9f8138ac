import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { giveBack } from '../loans/giveBack.js';
import { isNear } from '../loans/isNear.js';
import { latestDay } from '../loans/latestDay.js';
import type { Application } from './Application.js';
import { agree } from './agree.js';
import { canonicalText } from './canonicalText.js';
import type { Counter, Outcome } from './Desk.js';
import type { Office } from './Office.js';
import { refuse } from './refuse.js';
import { standing } from './standing.js';
import { underKey } from './underKey.js';

/** Makes an approval a loan: once, of exactly what was approved and reviewed, in figures that two computations agree on. */
export function commit(office: Office, counter: Counter, request: CommitRequest, key: string): Promise<Outcome> {
  return underKey(office, { operation: 'commit', merchant: counter.merchant, key, request }, async page => {
    const application = await page.lock(request.reference);
    if (application?.merchant !== counter.merchant) return refuse('unknown-application');
    const now = office.now();
    const decision = standing(application, now, office.explainUrl);
    if (decision.status === 'pending') return refuse('not-open', 'It has not been decided yet.');
    if (decision.status === 'expired') await giveBack(page, application);
    if (decision.status !== 'approved') return { decision };
    if (!isNear(request.day, now, latestDay(office))) return refuse('unknown-day');
    if (!isWhatWasApproved(application, request)) return refuse('not-what-was-approved');
    const agreed = await agree(office, application, request, now);
    if ('refusal' in agreed) return agreed;
    await page.use(application.reference);
    const committed = { ...application, reserved: false, commitment: { key, request, agreement: agreed } };
    await page.change(committed);
    return { decision: standing(committed, now) };
  });
}

function isWhatWasApproved({ request }: Application, { purchase, choice, day }: CommitRequest): boolean {
  const { purchase: approvedPurchase, choice: approvedChoice, day: approvedDay } = request;
  return canonicalText([purchase, choice, day]) === canonicalText([approvedPurchase, approvedChoice, approvedDay]);
}
