import { html } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import { decisionAt } from '../../../lending/applications/decisionAt.js';
import { reviewableUntil, reviewStageAt } from '../../../lending/applications/reviewRequest.js';
import type { ScoreInputName } from '../../../lending/score/scoreInputs.js';
import { assertNever } from '../../../pricing/assertNever.js';
import { lenderPage, type Query, queryText } from '../pages/lenderPage.js';
import {
  type LocalWriting,
  localDayText,
  localInstantText,
  localMoneyText,
  localWriting,
} from '../pages/localFormats.js';
import { declinerFacts, type HowDecided, howDecided, weighReasons } from './decisionFacts.js';
import type { ExplanationWords } from './words/ExplanationWords.js';

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
  /** What has opened the page. Its form and its links carry it on. */
  readonly secret: string;
  /** Whether somebody at the lender reviews. */
  readonly staffed: boolean;
  /** Where the applicant reaches the lender, as an address. */
  readonly contact?: string | undefined;
  /** The longest time that an application waits for a person. */
  readonly reviewMs: number;
  readonly now: number;
}

/**
 * The decision in words. Of what the lender knows of the applicant it shows only the amount that was asked for, because the
 * address also passes through the merchant's page.
 */
export function explanationPage(shown: Shown): string {
  const { application, lender, words, shop, secret, now } = shown;
  const { request, reference, verdict } = application;
  const { status } = decisionAt(application, now);
  const { amountMinor, currency } = request.purchase;
  const versions = (['model', 'policy', 'products'] as const).map(
    each => html`<dt>${words.versions[each]}</dt><dd>${verdict.versions[each]}</dd>`,
  );
  const local = localWriting(words, request.locale);
  const how = howDecided(application, now);
  const kept = { shop: shop?.origin, secret };
  const [before, after] = words.asked(localDayText(local, request.day));
  return lenderPage(
    { language: words, lender, title: words.title(lender), kept },
    html`<div>
<h1>${how === 'undecided' ? words.undecided : words.status[status]}</h1>
<p class="asked">${before}<b>${localMoneyText(local, amountMinor, currency)}</b>${after}</p>
</div>
${status === 'declined' ? reasonList(application, words) : ''}
${reviewPart(shown, kept, local)}
<section class="how">
<h2>${words.howTitle}</h2>
<p>${joined(words, words.how[how], ...causesIn(application, how, words), words.notUsed)}</p>
<dl>
<dt>${words.number}</dt><dd><bdi>${reference}</bdi></dd>
${versions}
</dl>
</section>
<div class="back">
${shop ? html`<p><a href="${shop.origin}">${words.backTo(shop.name)}</a></p>` : ''}
<p class="small">${words.back}</p>
</div>
`,
  );
}

const joined = ({ space }: ExplanationWords, ...sentences: readonly string[]) => sentences.filter(Boolean).join(space);

/** The books may hold inputs of an older model, which no words stand for. */
const inputWords = ({ inputs }: ExplanationWords, known: readonly string[]) => {
  const isInput = (name: string): name is ScoreInputName => Object.hasOwn(inputs, name);
  return [...new Set(known.filter(isInput).map(name => inputs[name]))];
};

function reasonList({ verdict }: Application, words: ExplanationWords) {
  if (verdict.kind !== 'declined' || !verdict.reasons.length) return '';
  // Where a rule decided, the score did not, so the weights of its inputs say nothing.
  const { isScored } = declinerFacts[verdict.by];
  const items = weighReasons(verdict.reasons, isScored ? verdict.contributions : []).map(
    ({ reason, share, inputs }) => {
      const percent = share === null ? null : Math.round(share * 100);
      // Every other reason names its one input itself.
      const known = reason === 'not-stated' ? inputWords(words, inputs) : [];
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

/** Why a person looks at it, or on which income the computer has counted. */
function causesIn({ verdict }: Application, how: HowDecided, words: ExplanationWords): readonly string[] {
  if (verdict.lowerIncome) return [words.lowerIncome];
  if (verdict.kind !== 'approved' || how === 'computer' || how === 'reviewed') return [];
  return (verdict.reviewCauses ?? []).map(cause => words.causes[cause]);
}

/** The way to a person: the form as long as a review can be asked for, and otherwise the lender's own address. */
function reviewPart(
  { application, words, staffed, contact = '', reviewMs, now }: Shown,
  kept: Query,
  local: LocalWriting,
) {
  const until = localInstantText(local, reviewableUntil(application, { reviewMs }));
  const said = (...sentences: readonly string[]) => html`<p>${joined(words, ...sentences)}</p>`;
  const titled = (text: string, form: unknown = '') => html`<section class="card review">
<h2>${words.reviewTitle}</h2>
${said(text)}
${form}
</section>`;
  const link = contact && html`<p><a href="${contact}">${contact.replace(/^(mailto|tel):/, '')}</a></p>`;
  const elsewhere = (text = '') => html`<section class="card review">${said(text, words.noReview)}${link}</section>`;
  const stage = reviewStageAt(application, now, { reviewMs });
  switch (stage) {
    case 'closed':
      return '';
    case 'offered': {
      const form = html`<form method="post" action="review-request${queryText({ lang: words.lang, ...kept })}"><button>${words.reviewButton}</button></form>`;
      return staffed ? titled(joined(words, words.reviewOffer, words.reviewUntil(until)), form) : elsewhere();
    }
    case 'asked': {
      const day = localDayText(local, application.review?.askedAt ?? application.at);
      return staffed ? titled(words.reviewAsked(day, until)) : elsewhere();
    }
    case 'too-late':
      return elsewhere(staffed ? words.reviewTooLate : '');
    case 'lapsed':
      return elsewhere(words.reviewLapsed);
    case 'upheld':
      return titled(words.reviewUpheld);
    case 'overturned':
      return titled(words.reviewOverturned);
    default:
      return assertNever(stage);
  }
}
