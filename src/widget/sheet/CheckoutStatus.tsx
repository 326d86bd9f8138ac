import { assertNever } from '../../pricing/assertNever.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { formatDay } from '../format/formatDay.js';
import { agreedText } from './agreedText.js';
import { answerTitle } from './answerTitle.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { planText } from './planText.js';
import { isSeldom } from './seldom/Seldom.js';

/** The answer in the sheet's polite status region. Separate phrases are separate elements, so that they are also read aloud apart. */
export function CheckoutStatus({ model, expiresSoon }: { model: CheckoutModel; expiresSoon: boolean }) {
  return (
    <>
      {answerTitle(model)}
      {restOf(model, expiresSoon)}
    </>
  );
}

function restOf(model: CheckoutModel, expiresSoon: boolean) {
  const { view, checkout, lenderName, texts, seldom } = model;
  const { checkout: text } = texts;
  const { locale, money } = view;
  const state = checkout.state.value;
  if (isSeldom(state)) return seldom && <seldom.part.SeldomAnswer model={model} text={seldom.text} state={state} />;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? <p>{text.notices[state.notice]}</p> : null;
    case 'applying':
    case 'committing':
      return null;
    case 'pending':
      return (
        <>
          <p>{text.pendingHint}</p>
          {state.expectedBy && <p>{text.pendingUntil(formatMoment(locale, state.expectedBy))}</p>}
        </>
      );
    case 'approved': {
      const { each, costs } = planText(model, state.offer);
      const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
      const terms = (offer: Offer) => JSON.stringify([offer.downPaymentMinor, offer.installments, offer.apr.display]);
      return (
        <>
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
    case 'reviewing':
      return <p>{text.reviewIntro(lenderName)}</p>;
    case 'committed': {
      const { installments, id } = state.agreement;
      return (
        <>
          {agreedText(model, state.agreement)}
          <p>
            {text.repayment(
              lenderName,
              view.text.payments(installments.length),
              formatDay(locale, texts.writing.month, installments.at(-1)!.due),
            )}
          </p>
          <p class="facts">
            {text.agreementNumber} {id}
          </p>
        </>
      );
    }
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
