import { html } from 'hono/html';
import type { ReviewCase, ReviewForm } from '../../../protocol/api/reviewRecords.js';
import { mayDo } from '../access/rights.js';
import { queryText } from '../pages/lenderPage.js';
import { localPercentText } from '../pages/localFormats.js';
import { decisionForms } from './decisionForms.js';
import { factsPart } from './factsPart.js';
import { chips } from './listPage.js';
import { instantText, money, type OperatorPage, operatorPage } from './operatorPage.js';
import { type OperatorWords, type ReviewFault, reviewFaults } from './words/OperatorWords.js';

/** What was sent, and why it was not possible. */
export interface FailedReview {
  readonly fault: string;
  readonly form: ReviewForm;
}

/** One application: what was asked, the facts at the decision, the score, and the two forms that decide. */
export function casePage(shown: OperatorPage, review: ReviewCase, failed?: FailedReview): string {
  const { words, console, home, operator } = shown;
  const isKnown = (fault: string): fault is ReviewFault => (reviewFaults as readonly string[]).includes(fault);
  const said = failed && (isKnown(failed.fault) ? words.faults[failed.fault] : words.otherFault);
  return operatorPage(
    shown,
    html`<p class="row"><a href="${home}/reviews${queryText({ lang: words.lang })}">${words.backToList}</a>${
      mayDo(operator?.roles ?? [], 'showStory')
        ? html`<a href="${home}/loans/${review.reference}${queryText({ lang: words.lang })}">${console.story.title}</a>`
        : ''
    }</p>
${said ? html`<p class="said bad" role="alert">${said}</p>` : ''}
<div class="what">
<h1>${money(words, review.amountMinor, review.currency)} · <bdi>${shown.shopOf(review.merchant)}</bdi></h1>
${chips(review, words)}
</div>
<div class="two-columns">
${requestPart(review, shown)}
${scorePart(review, words)}
</div>
${factsPart(review, words)}
${notesPart(review, words)}
${review.waits ? decisionForms(shown, review, failed?.form) : ''}`,
  );
}

function requestPart(
  { currency, choice, reference, merchant, at, until, status, waits }: ReviewCase,
  { words, shopOf }: OperatorPage,
) {
  const down = choice.downPaymentMinor;
  return html`<section class="card">
<h2>${words.requestTitle}</h2>
<dl class="facts">
<dt>${words.plan}</dt><dd><bdi>${choice.planId}</bdi></dd>
${down === undefined ? '' : html`<dt>${words.downPayment}</dt><dd>${money(words, down, currency)}</dd>`}
<dt>${words.shop}</dt><dd><bdi>${shopOf(merchant)}</bdi></dd>
<dt>${words.since}</dt><dd>${instantText(words, at)}</dd>
${waits ? html`<dt>${words.until}</dt><dd>${instantText(words, until)}</dd>` : ''}
<dt>${words.status}</dt><dd>${words.statuses[status]}</dd>
<dt>${words.number}</dt><dd><bdi>${reference}</bdi></dd>
</dl>
</section>`;
}

function scorePart({ score, limitMinor, currency, weighing, reasons }: ReviewCase, words: OperatorWords) {
  const percent =
    score !== null &&
    localPercentText({ tag: words.tag, dateStyle: 'medium', direction: 'ltr' }, (score * 100).toFixed(1));
  const listed = (title: string, of: readonly (typeof weighing)[number][]) =>
    of.length
      ? html`<h3>${title}</h3><ul class="reasons">${of.map(each => html`<li>${words.reasons[each]}</li>`)}</ul>`
      : '';
  return html`<section class="card">
<h2>${words.scoreTitle}</h2>
${percent ? '' : html`<p>${words.noScore}</p>`}
<dl class="facts">
${percent ? html`<dt>${words.score}</dt><dd>${percent}</dd>` : ''}
<dt>${words.limit}</dt><dd>${money(words, limitMinor, currency)}</dd>
</dl>
${listed(words.declinedFor, reasons)}
${listed(words.weighing, weighing)}
</section>`;
}

const notesPart = ({ notes }: ReviewCase, words: OperatorWords) =>
  notes.length
    ? html`<section class="card">
<h2>${words.notesTitle}</h2>
<ul class="notes">${notes.map(
        ({ at, operator, note }) =>
          html`<li><p>${note}</p><p class="small"><bdi>${operator}</bdi> · ${instantText(words, at)}</p></li>`,
      )}</ul>
</section>`
    : '';
