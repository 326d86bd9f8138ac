import { formatDay } from '../format/formatDay.js';
import { type FlowModel, formatMoment, planLine } from './FlowModel.js';

/** What the flow has to say, in sentences; it lives in the widget's one polite status region. */
export function FlowStatus({ flow, expiresSoon }: { flow: FlowModel; expiresSoon: boolean }) {
  const { view, checkout, lender, text } = flow;
  const { locale, money } = view;
  const state = checkout.state.value;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? <p class="said">{text.notices[state.notice]}</p> : null;
    case 'applying':
      return <p class="said">{text.applying(lender.name)}</p>;
    case 'pending':
      return (
        <p class="said">
          {text.pending(lender.name)} {state.expectedBy && text.pendingUntil(formatMoment(locale, state.expectedBy))}
        </p>
      );
    case 'action':
      return <p class="said">{text.action(lender.name)}</p>;
    case 'approved':
    case 'reviewing':
    case 'committing': {
      if (state.phase === 'committing') return <p class="said">{text.committing}</p>;
      const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
      return (
        <div class="said">
          <p>
            <strong>{text.approved(planLine(flow, state.offer))}</strong>
          </p>
          <p>{before === now ? text.sameTerms : text.changedTerms(money(before), money(now))}</p>
          <p>{expiresSoon ? text.expiresSoon : text.validUntil(formatMoment(locale, state.expiresAt))}</p>
        </div>
      );
    }
    case 'committed': {
      const first = state.agreement.installments[0];
      return (
        <div class="said">
          <p>
            <strong>{text.committed(lender.name)}</strong> {text.agreementNumber} {state.agreement.id}
          </p>
          {first && <p>{text.firstPayment(money(first.totalMinor), formatDay(locale, first.due))}</p>}
        </div>
      );
    }
    case 'declined':
      return (
        <div class="said">
          <p>
            <strong>{text.declined(lender.name)}</strong>
          </p>
          {state.reasons.length > 0 && (
            <ul>
              {state.reasons.map(reason => (
                <li key={reason}>{text.reasons[reason]}</li>
              ))}
            </ul>
          )}
          {lender.capabilities.personReview && <p>{text.personReview(lender.name)}</p>}
        </div>
      );
    case 'expired':
      return <p class="said">{text.expired}</p>;
    case 'failed':
      return (
        <p class="said bad">
          {state.during === 'committing' && state.failure.outcomeUnknown
            ? text.commitUnknown(lender.name)
            : text.failed[state.failure.kind]}
        </p>
      );
  }
}
