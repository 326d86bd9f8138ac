import { html } from 'hono/html';
import type { ReviewList, ReviewOutcome, WaitingReview } from '../../../protocol/api/reviewRecords.js';
import { queryText } from '../pages/lenderPage.js';
import { instantText, money, type OperatorPage, operatorPage } from './operatorPage.js';
import type { OperatorWords } from './words/OperatorWords.js';

/** What waits, the oldest first. */
export function listPage(shown: OperatorPage, { reviews, next }: ReviewList, done: ReviewOutcome | undefined): string {
  const { words } = shown;
  const { lang } = words;
  return operatorPage(
    shown,
    html`${done ? html`<p class="said" role="status">${words.outcomes[done]}</p>` : ''}
<h1>${reviews.length ? words.waiting(reviews.length, next !== null) : words.nothing}</h1>
<ol class="cases">${reviews.map(each => item(each, shown))}</ol>
${next === null ? '' : html`<p><a href="reviews${queryText({ lang, after: next })}">${words.next}</a></p>`}`,
  );
}

const item = (
  { reference, at, merchant, currency, amountMinor, until, ...review }: WaitingReview,
  { words, shopOf }: OperatorPage,
) =>
  html`<li class="card">
<div class="what">
<p class="sum"><a href="applications/${reference}${queryText({ lang: words.lang })}">${money(words, amountMinor, currency)}</a> · <bdi>${shopOf(merchant)}</bdi></p>
${chips(review, words)}
</div>
<p class="times"><span>${words.since} ${instantText(words, at)}</span><span>${words.until} ${instantText(words, until)}</span></p>
</li>`;

/** Why it waits, and who has to approve. */
export function chips({ causes, approvals }: Pick<WaitingReview, 'causes' | 'approvals'>, words: OperatorWords) {
  const two = approvals.needed > 1 ? html`<li class="two">${words.twoNeeded}</li>` : '';
  return html`<ul class="chips">${causes.map(cause => html`<li>${words.causes[cause]}</li>`)}${two}${approvals.by.map(
    name => html`<li>${words.approvedBy(name)}</li>`,
  )}</ul>`;
}
