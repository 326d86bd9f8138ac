import { assertNever } from '../../pricing/assertNever.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { formatDay } from '../format/formatDay.js';
import { moneyFormatter } from '../format/formatMoney.js';
import { Alternatives } from './Alternatives.js';
import { answerTitle } from './answerTitle.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { planText } from './planText.js';

/** The words of the checkout, inside the widget's one polite status region. Separate phrases are separate elements, so that they are also read aloud apart. */
export function CheckoutStatus({ model, expiresSoon }: { model: CheckoutModel; expiresSoon: boolean }) {
  const { view, checkout, lender, lenderName, texts } = model;
  const { checkout: text, writing } = texts;
  const { locale, money } = view;
  const state = checkout.state.value;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? <p>{text.notices[state.notice]}</p> : null;
    case 'applying':
      return answerTitle('waiting', text.applying(lenderName));
    case 'pending':
      return (
        <>
          {answerTitle('waiting', text.pending(lenderName))}
          <p>{text.pendingHint}</p>
          {state.expectedBy && <p>{text.pendingUntil(formatMoment(locale, state.expectedBy))}</p>}
        </>
      );
    case 'committing':
      return answerTitle('waiting', text.committing);
    case 'action':
      return answerTitle('waiting', text.action(lenderName));
    case 'approved':
    case 'reviewing': {
      const { each, costs } = planText(model, state.offer);
      const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
      const terms = (offer: Offer) => JSON.stringify([offer.downPaymentMinor, offer.installments, offer.apr.display]);
      return (
        <>
          {answerTitle('good', text.approved)}
          <p class="strong">
            {text.each} {each} × {state.offer.installments.length}
          </p>
          <p class="facts">{costs}</p>
          <p>
            {before !== now
              ? text.changedTerms(money(before), money(now))
              : terms(state.shown) === terms(state.offer)
                ? text.sameTerms
                : text.otherTerms}
          </p>
          <p>{expiresSoon ? text.expiresSoon : text.validUntil(formatMoment(locale, state.expiresAt))}</p>
        </>
      );
    }
    case 'committed': {
      const { agreement } = state;
      const { installments } = agreement;
      const [first, last] = [installments[0], installments.at(-1)];
      const day = (due: string) => formatDay(locale, writing.month, due);
      const { amountMinor, currency } = checkout.purchase.value;
      const agreed = moneyFormatter(locale, agreement.currency, view.text.direction);
      return (
        <>
          {answerTitle('good', text.committed(lenderName))}
          {first && <p class="strong">{text.firstPayment(agreed(first.totalMinor), day(first.due))}</p>}
          {last && <p>{text.repayment(lenderName, view.text.payments(installments.length), day(last.due))}</p>}
          <p class="facts">
            {text.agreementNumber} {agreement.id}
          </p>
          {(agreement.amountMinor !== amountMinor || agreement.currency !== currency) && (
            <p class="strong">{text.otherAmount(agreed(agreement.amountMinor), money(amountMinor))}</p>
          )}
        </>
      );
    }
    case 'declined': {
      const { reasons, explainUrl, alternatives } = state;
      return (
        <>
          {answerTitle('refusing', text.declined(lenderName))}
          <div>
            {reasons.length > 0 && (
              <ul class="reasons" part="reasons">
                {reasons.map(reason => (
                  <li key={reason}>{text.reasons[reason]}</li>
                ))}
              </ul>
            )}
            {/* The link replaces the sentence: it says the same, and leads there. */}
            {explainUrl ? (
              <p>
                <a href={explainUrl} target="_blank" rel="noopener" part="link">
                  {text.explain}
                </a>
              </p>
            ) : (
              lender.capabilities.personReview && <p>{text.personReview(lenderName)}</p>
            )}
          </div>
          {alternatives.length > 0 && <Alternatives model={model} declined={state} />}
        </>
      );
    }
    case 'expired':
      return (
        <>
          {answerTitle('broken', text.expired)}
          <p>{text.unsigned}</p>
        </>
      );
    case 'failed':
      return (
        <>
          {answerTitle('broken', text.problem)}
          <p>
            {state.during === 'committing' && state.failure.outcomeUnknown
              ? text.commitUnknown(lenderName)
              : text.failed[state.failure.kind]}
          </p>
        </>
      );
    default:
      return assertNever(state);
  }
}

/** A moment as the reader writes it: the time if it is today, otherwise day and time. */
function formatMoment(locale: string, instant: string): string {
  const moment = new Date(instant);
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(moment);
}
