import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { formatMinor } from '../../../pricing/index.js';
import type { Application } from '../../engine/desk/Application.js';
import { standing } from '../../engine/desk/standing.js';
import type { ExplanationWords } from './ExplanationWords.js';
import { weighReasons } from './weighReasons.js';

const style = `:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}nav{text-align:end}small{opacity:.8}button{font:inherit;min-height:2.75rem;padding:0 1.25rem}`;
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Nothing but its own style and its own form. */
export const explanationHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  // The form's own origin must travel with it; to any other place goes nothing.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
} as const;

interface Shown {
  readonly application: Application;
  readonly lender: string;
  readonly words: ExplanationWords;
  readonly now: number;
}

/**
 * The decision in words. Of what is known of the applicant it holds nothing but the amount that was asked for: the address
 * also passes through the merchant's page.
 */
export function explanationPage({ application, lender, words, now }: Shown): string {
  const { request, reference, verdict } = application;
  const { status } = standing(application, now);
  const { amountMinor, currency } = request.purchase;
  const { model, policy, products } = verdict.versions;
  const other = words.lang === 'en' ? 'zh-CN' : 'en';
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title(lender)}</title>
<style>${raw(style)}</style>
</head>
<body>
<nav><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></nav>
<main>
<h1>${words.title(lender)}</h1>
<p>${words.asked(`${currency} ${formatMinor(amountMinor, currency)}`)}</p>
<p><strong>${words.status[status]}</strong></p>
${status === 'declined' ? reasonList(application, words) : ''}
${reviewPart(application, status === 'declined', words)}
<h2>${words.howTitle}</h2>
<p>${verdict.kind === 'declined' && verdict.by === 'person' ? words.howByPerson : words.how} ${words.notUsed}</p>
<p><small>${words.versions(model, policy, products)} ${words.number}: ${reference}</small></p>
</main>
</body>
</html>
`;
  return page.toString();
}

function reasonList({ verdict }: Application, words: ExplanationWords) {
  if (verdict.kind !== 'declined' || !verdict.reasons.length) return '';
  // Where a rule has decided, the score has not: what an input weighs in it is beside the point.
  const isScored = verdict.by === 'score' || verdict.by === 'person';
  const items = weighReasons(verdict.reasons, isScored ? verdict.contributions : []).map(
    ({ reason, share, inputs }) => {
      const known = inputs.map(input => words.inputs[input]).filter(each => each !== undefined);
      const drawn = known.length
        ? html`<br><small>${words.drawnFrom} ${known.join(words.lang === 'en' ? ', ' : '、')}</small>`
        : '';
      const weight = share === null ? '' : html` <small>(${words.weight(Math.round(share * 100))})</small>`;
      const text = verdict.by === 'funds' ? words.noFunds : words.reasons[reason];
      return html`<li>${text}${weight}${drawn}</li>`;
    },
  );
  return html`<h2>${words.reasonsTitle}</h2>
<ol>${items}</ol>`;
}

function reviewPart({ review }: Application, declined: boolean, words: ExplanationWords) {
  if (!declined && !review) return '';
  const day = review && new Date(review.askedAt).toISOString().slice(0, 10);
  const text =
    review?.verdict === 'upheld'
      ? words.reviewUpheld
      : review?.verdict === 'overturned'
        ? words.reviewOverturned
        : day
          ? words.reviewAsked(day)
          : words.reviewOffer;
  const form = html`<form method="post" action="review-request?lang=${words.lang}"><button>${words.reviewButton}</button></form>`;
  return html`<h2>${words.reviewTitle}</h2>
<p>${text}</p>
${review ? '' : form}`;
}
