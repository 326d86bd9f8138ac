import { answer } from '../answer.js';
import { entityTag, noneMatch } from '../entityTag.js';
import type { Handler } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

export function termsHandler({ service }: LenderSettings): Handler<'getTerms'> {
  return ({ c, visit, merchantContext, query }) => {
    const sheet = service.terms(merchantContext, query.currency, query.day);
    if (!sheet) throw new ProblemError('unknown-currency', 'Ask for the terms in a currency that the lender lends in.');
    const body = JSON.stringify(sheet);
    const tag = entityTag(body);
    const headers = { etag: tag, 'cache-control': 'public, max-age=60' };
    return noneMatch(c.req.header('if-none-match'), tag)
      ? answer(visit, 200, body, { ...headers, 'content-type': 'application/json' })
      : answer(visit, 304, null, headers);
  };
}
