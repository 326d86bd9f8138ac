import type { Offer } from '../../pricing/index.js';
import { formatDay } from '../format/formatDay.js';
import { moneyFormatter } from '../format/formatMoney.js';
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
    case 'committing':
      return <p class="said">{text.committing}</p>;
    case 'action':
      return <p class="said">{text.action(lender.name)}</p>;
    case 'approved':
    case 'reviewing': {
      const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
      const terms = (offer: Offer) => JSON.stringify([offer.downPaymentMinor, offer.installments, offer.apr.display]);
      return (
        <div class="said">
          <p>
            <strong>{text.approved(planLine(flow, state.offer))}</strong>
          </p>
          <p>
            {before !== now
              ? text.changedTerms(money(before), money(now))
              : terms(state.shown) === terms(state.offer)
                ? text.sameTerms
                : text.otherTerms}
          </p>
          <p>{expiresSoon ? text.expiresSoon : text.validUntil(formatMoment(locale, state.expiresAt))}</p>
        </div>
      );
    }
    case 'committed': {
      const { agreement } = state;
      const first = agreement.installments[0];
      const { amountMinor, currency } = checkout.purchase.value;
      const agreed = moneyFormatter(locale, agreement.currency);
      return (
        <div class="said">
          <p>
            <strong>{text.committed(lender.name)}</strong> {text.agreementNumber} {agreement.id}
          </p>
          {first && <p>{text.firstPayment(agreed(first.totalMinor), formatDay(locale, first.due))}</p>}
          {(agreement.amountMinor !== amountMinor || agreement.currency !== currency) && (
            <p>
              <strong>{text.otherAmount(agreed(agreement.amountMinor), money(amountMinor))}</strong>
            </p>
          )}
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
        <p class="said">
          {state.during === 'committing' && state.failure.outcomeUnknown
            ? text.commitUnknown(lender.name)
            : text.failed[state.failure.kind]}
        </p>
      );
  }
}
