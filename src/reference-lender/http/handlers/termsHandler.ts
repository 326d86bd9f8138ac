import type { TermSheet } from '../../../pricing/index.js';
import type { Handler } from '../Ask.js';
import { answer } from '../answer.js';
import { entityTag, noneMatch } from '../entityTag.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

interface Rendered {
  readonly body: string;
  readonly tag: string;
}

export function termsHandler({ desk }: LenderSettings): Handler<'getTerms'> {
  const rendered = new WeakMap<TermSheet, Rendered>();
  const render = (sheet: TermSheet): Rendered => {
    const known = rendered.get(sheet);
    if (known) return known;
    const body = JSON.stringify(sheet);
    const fresh = { body, tag: entityTag(body) };
    rendered.set(sheet, fresh);
    return fresh;
  };

  return ({ c, visit, counter, query }) => {
    const sheet = desk.terms(counter, query.currency);
    if (!sheet) throw new ProblemError('unknown-currency', 'Ask for the terms in a currency that the lender lends in.');
    const { body, tag } = render(sheet);
    const headers = { etag: tag, 'cache-control': 'public, max-age=60' };
    return noneMatch(c.req.header('if-none-match'), tag)
      ? answer(visit, 200, body, { ...headers, 'content-type': 'application/json' })
      : answer(visit, 304, null, headers);
  };
}
