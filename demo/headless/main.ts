import { createCheckout } from 'fenqi';
import { httpLender } from 'fenqi/http';
import { sandboxLender } from 'fenqi/sandbox';
import { isLanguage } from '../shop/Language.js';
import { money } from '../shop/Money.js';
import { assertNever } from './assertNever.js';
import { dial } from './dial.js';
import { element } from './element.js';
import { orderOfThisTab } from './orderOfThisTab.js';
import { panel } from './panel.js';
import { planFiguresOf } from './planFiguresOf.js';
import { receipt } from './receipt.js';
import { stageOf } from './stageOf.js';
import { stairs } from './stairs.js';
import { headlessWords } from './words.js';

const root = document.getElementById('headless');
if (root) start(root);

function start(root: HTMLElement): void {
  const { amountMinor, currency = 'CNY', language, applicant, lender } = root.dataset;
  const locale = isLanguage(language) ? language : 'zh-CN';
  const words = headlessWords[locale];
  const amount = (minor: number) => money(minor, currency, locale, true);
  const day = (iso: string) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  const order = orderOfThisTab();
  const checkout = createCheckout({
    amountMinor: Number(amountMinor),
    currency,
    lender: lender && lender !== 'sandbox' ? httpLender({ url: lender }) : sandboxLender(),
    order: order.now(),
    applicant: applicant || undefined,
    locale,
  });

  const choose = (index: number) => {
    const plan = checkout.plans.value[index];
    at = index;
    checkout.choose(plan?.kind === 'offer' ? { planId: plan.planId } : null);
    show();
  };
  const counter = dial(words, amount, choose);
  const stage = panel(action => {
    const state = checkout.state.value;
    switch (action.does) {
      case 'choose':
        if (state.phase === 'declined') checkout.choose(state.alternatives[action.index]?.choice ?? null);
        return;
      case 'restart':
        checkout.update({ order: order.next() });
        return choose(at);
      case 'visit':
        return;
      case 'apply':
        return checkout.apply();
      case 'review':
        return checkout.review();
      case 'back':
        return checkout.back();
      case 'commit':
        return checkout.commit();
      case 'cancel':
        return checkout.cancel();
      case 'retry':
        return checkout.retry();
      default:
        return assertNever(action);
    }
  });
  const picture = element('div', { class: 'picture-side' });
  const left = element('div', { class: 'instrument-side' }, counter.root, stage.root);
  root.replaceChildren(element('div', { class: 'instrument' }, left, picture));

  let at = Math.floor(checkout.plans.value.length / 2);

  function show(): void {
    const state = checkout.state.value;
    const plans = checkout.plans.value;
    const choice = 'choice' in state ? state.choice : null;
    const chosen = plans.findIndex(({ planId }) => planId === choice?.planId);
    if (chosen >= 0) at = chosen;
    const plan = plans[at];
    const offer = checkout.offer.value ?? (plan?.kind === 'offer' ? plan : null);
    const view = stageOf(state, words, amount, offer !== null);
    const paper = state.phase === 'committed' ? state.agreement : state.phase === 'reviewing' ? state.offer : null;
    const subject = paper ?? offer;
    counter.show(plans, at, subject && planFiguresOf(subject), view.free);
    stage.show(view);
    if (paper) picture.replaceChildren(receipt(paper, words, amount, day));
    else if (offer) picture.replaceChildren(stairs(offer, words.chart(offer.installments.length), words.chartNow, day));
    else picture.replaceChildren();
  }

  if (checkout.state.value.phase === 'choosing') choose(at);
  checkout.state.subscribe(show);
  checkout.plans.subscribe(show);
}
