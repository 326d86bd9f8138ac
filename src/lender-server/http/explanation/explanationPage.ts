import { html, raw } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import { decisionAt } from '../../../lending/applications/decisionAt.js';
import { assertNever } from '../../../pricing/assertNever.js';
import type { Locale } from '../../../protocol/Locale.js';
import { declinerFacts, howDecided, weighReasons } from './decisionFacts.js';
import { explanationStyle } from './explanationStyle.js';
import { explanationWords } from './languages.js';
import { localDayText, localMoneyText } from './localFormats.js';
import type { ExplanationWords, ScoreInput } from './words/ExplanationWords.js';

/** The shop that the shopper came from. */
export interface Shop {
  readonly name: string;
  readonly origin: string;
}

interface Shown {
  readonly application: Application;
  readonly lender: string;
  readonly words: ExplanationWords;
  /** Null where the lender cannot tell. */
  readonly shop: Shop | null;
  readonly now: number;
}

/**
 * The decision in words. Of what the lender knows of the applicant it shows only the amount that was asked for, because the
 * address also passes through the merchant's page.
 */
export function explanationPage({ application, lender, words, shop, now }: Shown): string {
  const { request, reference, verdict } = application;
  const { status } = decisionAt(application, now);
  const { amountMinor, currency } = request.purchase;
  const versions = (['model', 'policy', 'products'] as const).map(
    each => html`<dt>${words.versions[each]}</dt><dd>${verdict.versions[each]}</dd>`,
  );
  const [before, after] = words.asked(localDayText(words, request.day));
  const page = html`<!doctype html>
<html lang="${words.lang}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title(lender)}</title>
<style>${raw(explanationStyle)}</style>
</head>
<body>
<header>
<span class="brand">${raw(mark)}<bdi>${lender}</bdi></span>
${languageNav(words, shop)}
</header>
<main>
<div>
<h1>${words.status[status]}</h1>
<p class="asked">${before}<b>${localMoneyText(words, amountMinor, currency)}</b>${after}</p>
</div>
${status === 'declined' ? reasonList(application, words) : ''}
${reviewPart(application, status === 'declined', words, shop)}
<section class="how">
<h2>${words.howTitle}</h2>
<p>${joined(words, words.how[howDecided(application, now)], words.notUsed)}</p>
<dl>
<dt>${words.number}</dt><dd><bdi>${reference}</bdi></dd>
${versions}
</dl>
</section>
<div>
${shop ? html`<p><a href="${shop.origin}">${words.backTo(shop.name)}</a></p>` : ''}
<p class="small">${words.back}</p>
</div>
</main>
</body>
</html>
`;
  return page.toString();
}

/** A circle with its first quarter filled: a purchase with its first part paid. */
const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3"/><path d="M16 16V4a12 12 0 0 1 12 12z" fill="currentColor"/></svg>';

const joined = ({ space }: ExplanationWords, ...sentences: readonly string[]) => sentences.filter(Boolean).join(space);

/** The books may hold inputs of an older model, which no words stand for. */
const inputWords = ({ inputs }: ExplanationWords, known: readonly string[]) => {
  const isInput = (name: string): name is ScoreInput => Object.hasOwn(inputs, name);
  return [...new Set(known.filter(isInput).map(name => inputs[name]))];
};

/** What the links and the form carry on. */
export const queryText = (query: {
  readonly lang?: Locale | undefined;
  readonly shop?: string | undefined;
}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
};

function languageNav(words: ExplanationWords, shop: Shop | null) {
  const links = Object.values(explanationWords).map(({ lang, name }) => {
    const current = lang === words.lang ? raw(' aria-current="true"') : '';
    const href = queryText({ lang, shop: shop?.origin });
    return html`<li><a href="${href}" lang="${lang}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  return html`<nav aria-label="${words.languages}"><details><summary>${words.name}</summary><ul>${links}</ul></details></nav>`;
}

function reasonList({ verdict }: Application, words: ExplanationWords) {
  if (verdict.kind !== 'declined' || !verdict.reasons.length) return '';
  // Where a rule decided, the score did not, so the weights of its inputs say nothing.
  const { isScored } = declinerFacts[verdict.by];
  const items = weighReasons(verdict.reasons, isScored ? verdict.contributions : []).map(
    ({ reason, share, inputs }) => {
      const percent = share === null ? null : Math.round(share * 100);
      const known = inputWords(words, inputs);
      const notes = joined(
        words,
        verdict.by === 'funds' ? words.noFunds : '',
        percent === null ? '' : words.weight(percent),
        known.length ? words.drawnFrom(known) : '',
      );
      // The policy forbids style attributes, so the bar's width is an attribute of the drawing.
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

function reviewPart({ review }: Application, declined: boolean, words: ExplanationWords, shop: Shop | null) {
  if (!declined && !review) return '';
  const text = review ? reviewText(review, words) : words.reviewOffer;
  const form = html`<form method="post" action="review-request${queryText({ lang: words.lang, shop: shop?.origin })}"><button>${words.reviewButton}</button></form>`;
  return html`<section class="card review">
<h2>${words.reviewTitle}</h2>
<p>${text}</p>
${review ? '' : form}
</section>`;
}

function reviewText({ askedAt, verdict }: NonNullable<Application['review']>, words: ExplanationWords): string {
  switch (verdict) {
    case null:
      return words.reviewAsked(localDayText(words, askedAt));
    case 'upheld':
      return words.reviewUpheld;
    case 'overturned':
      return words.reviewOverturned;
    default:
      return assertNever(verdict);
  }
}
