import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import { decisionAt } from '../../../lending/applications/decisionAt.js';
import { weighReasons } from './decisionFacts.js';
import { explanationStyle } from './explanationStyle.js';
import { formatDay } from './formatDay.js';
import { howDecided } from './howDecided.js';
import { formatMoney } from './localFormats.js';
import type { ExplanationWords } from './words/ExplanationWords.js';

const styleHash = `sha256-${createHash('sha256').update(explanationStyle).digest('base64')}`;
const languages = { 'zh-CN': '中文', en: 'English' } as const;

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
  const { status } = decisionAt(application, now);
  const { amountMinor, currency } = request.purchase;
  const versions = (['model', 'policy', 'products'] as const).map(
    each => html`<dt>${words.versions[each]}</dt><dd>${verdict.versions[each]}</dd>`,
  );
  const [before, after] = words.asked(formatDay(words.lang, request.day));
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title(lender)}</title>
<style>${raw(explanationStyle)}</style>
</head>
<body>
<header>
<span class="brand">${raw(mark)}${lender}</span>
${languageNav(words)}
</header>
<main>
<div>
<h1>${words.status[status]}</h1>
<p class="asked">${before}<b>${formatMoney(words.lang, amountMinor, currency)}</b>${after}</p>
</div>
${status === 'declined' ? reasonList(application, words) : ''}
${reviewPart(application, status === 'declined', words)}
<section class="how">
<h2>${words.howTitle}</h2>
<p>${joined(words, words.how[howDecided(application, now)], words.notUsed)}</p>
<dl>
<dt>${words.number}</dt><dd>${reference}</dd>
${versions}
</dl>
</section>
<p class="small">${words.back}</p>
</main>
</body>
</html>
`;
  return page.toString();
}

/** A purchase with its first part paid. */
const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3"/><path d="M16 16V4a12 12 0 0 1 12 12z" fill="currentColor"/></svg>';

/** Chinese has no space between sentences. */
const joined = ({ lang }: ExplanationWords, ...sentences: readonly string[]) =>
  sentences.filter(Boolean).join(lang === 'en' ? ' ' : '');

function languageNav(words: ExplanationWords) {
  const links = Object.entries(languages).map(([lang, name]) => {
    const current = lang === words.lang ? raw(' aria-current="true"') : '';
    return html`<li><a href="?lang=${lang}" lang="${lang}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  return html`<nav aria-label="${words.languages}"><ul>${links}</ul></nav>`;
}

function reasonList({ verdict }: Application, words: ExplanationWords) {
  if (verdict.kind !== 'declined' || !verdict.reasons.length) return '';
  // Where a rule has decided, the score has not: what an input weighs in it is beside the point.
  const isScored = verdict.by === 'score' || verdict.by === 'person';
  const items = weighReasons(verdict.reasons, isScored ? verdict.contributions : []).map(
    ({ reason, share, inputs }) => {
      const percent = share === null ? null : Math.round(share * 100);
      const known = inputs.map(input => words.inputs[input]).filter(each => each !== undefined);
      const notes = joined(
        words,
        verdict.by === 'funds' ? words.noFunds : '',
        percent === null ? '' : words.weight(percent),
        known.length ? words.drawnFrom(known) : '',
      );
      // The policy lets no style stand in an attribute: the width is the drawing's own.
      const bar = percent
        ? html`<svg class="bar" aria-hidden="true"><rect width="${percent}%" height="100%" rx="3"/></svg>`
        : '';
      return html`<li><p>${words.reasons[reason]}</p>${bar}${notes ? html`<p class="small">${notes}</p>` : ''}</li>`;
    },
  );
  return html`<section class="card">
<h2>${words.reasonsTitle}</h2>
<ol class="reasons">${items}</ol>
</section>`;
}

function reviewPart({ review }: Application, declined: boolean, words: ExplanationWords) {
  if (!declined && !review) return '';
  const text =
    review?.verdict === 'upheld'
      ? words.reviewUpheld
      : review?.verdict === 'overturned'
        ? words.reviewOverturned
        : review
          ? words.reviewAsked(formatDay(words.lang, review.askedAt))
          : words.reviewOffer;
  const form = html`<form method="post" action="review-request?lang=${words.lang}"><button>${words.reviewButton}</button></form>`;
  return html`<section class="card review">
<h2>${words.reviewTitle}</h2>
<p>${text}</p>
${review ? '' : form}
</section>`;
}
