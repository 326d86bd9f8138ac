import { assertNever } from '../../pricing/assertNever.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { describeInstallments } from '../format/describeInstallments.js';
import { formatDay } from '../format/formatDay.js';
import { moneyFormatter } from '../format/formatMoney.js';
import { formatPercent } from '../format/formatPercent.js';
import { Alternatives } from './Alternatives.js';
import type { CheckoutModel } from './CheckoutModel.js';

/** The words of the checkout, inside the widget's one polite status region. Separate phrases are separate elements, so that they are also read aloud apart. */
export function CheckoutStatus({ model, expiresSoon }: { model: CheckoutModel; expiresSoon: boolean }) {
  const { view, checkout, lender, texts } = model;
  const { checkout: text, writing } = texts;
  const { locale, money } = view;
  const state = checkout.state.value;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? <p>{text.notices[state.notice]}</p> : null;
    case 'applying':
      return <p>{text.applying(lender.name)}</p>;
    case 'pending':
      return (
        <p>
          {text.pending(lender.name)} {state.expectedBy && text.pendingUntil(formatMoment(locale, state.expectedBy))}
        </p>
      );
    case 'committing':
      return <p>{text.committing}</p>;
    case 'action':
      return <p>{text.action(lender.name)}</p>;
    case 'approved':
    case 'reviewing': {
      const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
      const terms = (offer: Offer) => JSON.stringify([offer.downPaymentMinor, offer.installments, offer.apr.display]);
      return (
        <>
          <p class="strong">{text.approved(planLine(model, state.offer))}</p>
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
      const first = agreement.installments[0];
      const { amountMinor, currency } = checkout.purchase.value;
      const agreed = moneyFormatter(locale, agreement.currency, view.text.direction);
      return (
        <>
          <p class="strong">{text.committed(lender.name)}</p>
          {first && <p>{text.firstPayment(agreed(first.totalMinor), formatDay(locale, writing.month, first.due))}</p>}
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
          <p class="strong">{text.declined(lender.name)}</p>
          {/* What would work comes first. In a small place the reasons are scrolled to. */}
          {alternatives.length > 0 && <Alternatives model={model} declined={state} />}
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
              lender.capabilities.personReview && <p>{text.personReview(lender.name)}</p>
            )}
          </div>
        </>
      );
    }
    case 'expired':
      return <p>{text.expired}</p>;
    case 'failed':
      return (
        <p>
          {state.during === 'committing' && state.failure.outcomeUnknown
            ? text.commitUnknown(lender.name)
            : text.failed[state.failure.kind]}
        </p>
      );
    default:
      return assertNever(state);
  }
}

/** "6 × ¥516.80, last ¥516.78, APR 8.2%": an offer in one line. */
function planLine({ view, texts }: CheckoutModel, offer: Offer): string {
  const { text, money, locale } = view;
  const { amount, notes } = describeInstallments(offer, text, money);
  const rate = text.apr(formatPercent(locale, offer.apr.display));
  return [`${offer.installments.length} × ${amount}`, ...notes, rate].join(texts.writing.comma);
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
