import type { CheckoutPhase } from '../../checkout/CheckoutState.js';

/** What to do before a step, by the phase in which it cannot be taken. In the others it can, or the answer that it needs may still come. */
type FirstDo = Readonly<Partial<Record<CheckoutPhase, string>>>;

const choose = 'await choosePlan(element, planId) first.';
const noApproval = 'There is no approval to agree to: await applyForPlan(element) first.';
const over: FirstDo = {
  declined: `The lender has declined: ${choose}`,
  committed: 'The shopper has agreed already: put another purchase or a new widget into the page first.',
};
export const beforeApplying: FirstDo = {
  ...over,
  approved: 'The lender has approved already: call agreeToPlan(element), or lender.expire() first.',
};
export const beforeAgreeing: FirstDo = { ...over, choosing: noApproval, failed: noApproval, expired: noApproval };

/** @throws Error that names what to do first, if the step would wait for ever */
export function checkStep(root: ShadowRoot, firstDo: FirstDo): void {
  const answer = root.querySelector('[part=answer]');
  const said = (Object.keys(firstDo) as CheckoutPhase[]).find(phase => answer?.classList.contains(phase));
  const is = (word: string) => !!answer?.classList.contains(word);
  // A lender who is still loading may take up an application of the page before.
  if (is('coming')) return;
  if (said) throw new Error(firstDo[said]);
  if (!is('choosing')) return;
  if (firstDo.choosing) throw new Error(firstDo.choosing);
  if (!root.querySelector('[part=plans] input:checked')) throw new Error(`No plan is chosen: ${choose}`);
  if (is('alone')) throw new Error('The widget has no lender: give it one, such as element.lender = testLender().');
}
