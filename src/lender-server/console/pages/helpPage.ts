import { html } from 'hono/html';
import type { LoanAtLender } from '../../../lending/loans/LoanService.js';
import type { ConsoleNews } from '../../../protocol/api/consoleRoutes.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { queryText } from '../../http/pages/lenderPage.js';
import { formatsOf } from '../formats.js';
import { newsPart } from '../newsPart.js';

/** The shoppers who asked for help and wait. */
export function helpPage(shown: OperatorPage, loans: readonly LoanAtLender[], news: ConsoleNews | undefined): string {
  const { console, words, home, shopOf } = shown;
  const text = console.help;
  const { money } = formatsOf(shown);
  const lang = queryText({ lang: words.lang });
  const items = loans.map(({ loan: { agreement }, standing, wish }) => {
    const { id, currency, merchant, committedAt } = agreement;
    return html`<li class="card grid">
<div class="top"><h2>${wish ? console.wishes[wish] : text.wish}</h2><span class="tag${standing.standing === 'in-arrears' ? ' bad' : ''}">${console.standings[standing.standing]}</span></div>
<p class="small"><bdi>${shopOf(merchant ?? '')}</bdi> · ${instantText(words, committedAt)} · ${console.story.owed} ${money(standing.owedMinor, currency)} · ${console.story.overdue} ${money(standing.overdueMinor, currency)}</p>
<p><a href="${home}/loans/${agreement.reference}${lang}">${text.story}</a></p>
<form class="row" method="post" action="${home}/help/${id}${lang}"><label>${text.answer}<span class="small">${text.answerHint}</span><input name="reason" required maxlength="200"></label><button>${text.send}</button></form>
</li>`;
  });
  return operatorPage(
    shown,
    html`<h1>${loans.length ? text.waiting(loans.length) : console.pages.help}</h1>
${newsPart(console, news)}
${loans.length ? html`<ul class="grid">${items}</ul><p class="small">${text.moreTimeHint}</p>` : html`<p class="calm">${text.nothing}</p>`}`,
  );
}
