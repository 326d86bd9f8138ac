import { html, raw } from 'hono/html';
import {
  approvalReasons,
  LONGEST_NOTE,
  type ReviewCase,
  type ReviewForm,
} from '../../../protocol/api/reviewRecords.js';
import { operatorReasons } from '../../../protocol/messages/closedLists.js';
import { queryText } from '../pages/lenderPage.js';
import type { OperatorPage } from './operatorPage.js';
import type { OperatorWords } from './words/OperatorWords.js';

interface DecisionForm<Reason extends string> {
  readonly verdict: ReviewForm['verdict'];
  readonly reasons: readonly Reason[];
  readonly texts: Readonly<Record<Reason, string>>;
  readonly hint: string;
}

/** Two forms, so that the browser itself asks for the reason. @param sent what the operator has sent before */
export function decisionForms(
  { words, operator }: OperatorPage,
  { reference, approvals, status }: ReviewCase,
  sent?: ReviewForm,
) {
  const form = <Reason extends string>({ verdict, reasons, texts, hint }: DecisionForm<Reason>) => {
    const before = sent?.verdict === verdict ? sent : null;
    const options = reasons.map(
      reason =>
        html`<option value="${reason}"${before?.reason === reason ? raw(' selected') : ''}>${texts[reason]}</option>`,
    );
    return html`<form class="decide${verdict === 'decline' ? ' no' : ''}" method="post" action="${reference}${queryText({ lang: words.lang })}">
<input type="hidden" name="verdict" value="${verdict}">
<label>${words.reason}<select name="reason" required><option value="">${words.choose}</option>${options}</select></label>
${hint ? html`<p class="small">${hint}</p>` : ''}
<label>${words.note}<textarea name="note" maxlength="${LONGEST_NOTE}">${before?.note ?? ''}</textarea><span class="small">${words.noteHint}</span></label>
<button>${words[verdict]}</button>
</form>`;
  };
  const isMine = operator !== null && approvals.by.includes(operator.name);
  const approval = isMine
    ? html`<p>${words.youHaveApproved}</p>`
    : form({
        verdict: 'approve',
        reasons: approvalReasons,
        texts: words.approvalReasons,
        hint: status === 'declined' ? words.overturnHint : '',
      });
  const decline = form({
    verdict: 'decline',
    reasons: operatorReasons,
    texts: words.reasons,
    hint: words.declineHint,
  });
  return html`<div class="two-columns">
${part(words.approveTitle, approval)}
${part(words.declineTitle, decline)}
</div>`;
}

const part = (title: OperatorWords['approveTitle'], content: ReturnType<typeof html>) =>
  html`<section class="card"><h2>${title}</h2>${content}</section>`;
