import { isUncertain } from '../../checkout/CheckoutState.js';
import { assertNever } from '../../pricing/assertNever.js';
import { PERSONALISED_NOTICE } from '../../pricing/jurisdictions/reviewRules.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { formatDay } from '../format/formatDay.js';
import { agreedText } from './agreedText.js';
import { answerTitle } from './answerTitle.js';
import type { CheckoutModel, Phase } from './CheckoutModel.js';

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
  const { view, checkout, lender, lenderName, texts, seldom } = model;
  const { checkout: text } = texts;
  const { locale } = view;
  const state = checkout.state.value;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? <p>{text.notices[state.notice]}</p> : null;
    case 'applying':
    case 'committing':
    case 'action':
      return null;
    case 'pending':
      return (
        <>
          <p>{text.pendingHint}</p>
          {state.expectedBy && <p>{text.pendingUntil(formatMoment(locale, state.expectedBy))}</p>}
        </>
      );
    case 'approved':
    case 'reviewing':
      return (
        <>
          <p>{state.phase === 'reviewing' ? text.reviewIntro(lenderName) : comparison(model, state)}</p>
          {PERSONALISED_NOTICE.includes(state.offer.jurisdiction) &&
            (state.offered !== undefined || isPersonal(state)) && (
              // What some laws want said of an offer that was personalised by automated processing, as an alternative is too.
              <>
                <p class="facts">{texts.details.personalised}</p>
                {lender.capabilities.personReview && <p class="facts">{text.personReview(lenderName)}</p>}
              </>
            )}
          <p>{expiresSoon ? text.expiresSoon : text.validUntil(formatMoment(locale, state.expiresAt))}</p>
        </>
      );
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
          {state.contractUrl && (
            <p>
              <a href={state.contractUrl} target="_blank" rel="noopener" part="link">
                {text.openContract}
              </a>
            </p>
          )}
        </>
      );
    }
    case 'declined':
      return seldom && <seldom.part.Refusal model={model} text={seldom.text} state={state} />;
    case 'expired':
      return seldom && <p>{seldom.text.unsigned}</p>;
    case 'failed':
      // Without a connection its words do not load: then the title and the button have to do.
      return (
        seldom && (
          <p>{isUncertain(state) ? seldom.text.commitUnknown(lenderName) : seldom.text.failed[state.failure.kind]}</p>
        )
      );
    default:
      return assertNever(state);
  }
}

/** Whether the decision has other terms than those that were advertised. */
function isPersonal({ shown, offer }: Phase<'approved' | 'reviewing'>): boolean {
  const terms = (of: Offer) => JSON.stringify([of.downPaymentMinor, of.installments, of.apr.display]);
  return terms(shown) !== terms(offer);
}

/** The approved offer beside what was offered before. */
function comparison({ view, texts }: CheckoutModel, state: Phase<'approved'>): string {
  const { checkout: text } = texts;
  const [before, now] = [state.shown.totalMinor, state.offer.totalMinor];
  if (before !== now) return text.changedTerms(view.money(before), view.money(now));
  return isPersonal(state) ? text.otherTerms : text.sameTerms;
}

/** A moment as the reader writes it: the time if it is today, otherwise day and time. */
function formatMoment(locale: string, instant: string): string {
  const moment = new Date(instant);
  const today = moment.toDateString() === new Date().toDateString();
  return (
    new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      timeStyle: 'short',
      ...(!today && { dateStyle: 'medium' }),
    })
      .format(moment)
      // Some regions end "a.m." with a full stop, and so does the sentence.
      .replace(/\.$/, '')
  );
}
