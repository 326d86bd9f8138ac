import type { CheckoutPhase } from '../../checkout/CheckoutState.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DecisionStatus } from '../../protocol/messages/Decision.js';
import type { WidgetErrorKind } from '../element/WidgetEvents.js';
import { reading } from '../sheet/details/costs/costReading.js';
import { beforeAgreeing, beforeApplying, checkStep } from './firstDo.js';
import { listen, shownIn, thisTask, widgetIn } from './shownIn.js';

/** One offer as the shopper sees it. */
export interface ShownOffer {
  readonly planId: string;
  /** "¥257.02 a month" */
  readonly amount: string;
  /** All that its tile says, in one line. */
  readonly text: string;
  readonly chosen: boolean;
}

/** What came of a step: the status of the lender's decision, or the kind of the error. */
export type StepOutcome = DecisionStatus | WidgetErrorKind;

const lineOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const radiosIn = (root: ShadowRoot) => [...root.querySelectorAll<HTMLInputElement>('[part=plans] input[type=radio]')];
const phaseOf = (...phases: readonly CheckoutPhase[]) => `[part=sheet]:is(${phases.map(phase => `.${phase}`).join()})`;
/** The main button of the sheet in some phase. While the lender is asked it is there, and does nothing. */
const buttonIn = (root: ShadowRoot, place: string) =>
  root.querySelector<HTMLElement>(`${place} button[part=button]:not([aria-disabled=true])`) ?? undefined;
/** Stands for the plans after an agreement. */
const agreedIn = (root: ShadowRoot) => root.querySelector('[part=agreed]');

/** Presses the button that opens the sheet, unless it is open. @returns the sheet, as soon as it is there */
function openedSheet(element: Element, root: ShadowRoot): Promise<Element> {
  const sheet = () => root.querySelector('[part=sheet]') ?? undefined;
  if (!sheet()) root.querySelector<HTMLElement>('[part~=open]')?.click();
  return shownIn(element, root, sheet);
}

/**
 * The offers of a widget, as soon as it shows them. Empty if no plan fits the price, and after an agreement. In the layout `line` they are in
 * the sheet, which opens.
 *
 * @param element `<fenqi-offers>`, the target of `mount`, or an element around one of them
 * @throws Error with the message of `fenqi:error` if the options are bad
 * @example expect((await offersOf(element)).map(offer => offer.planId)).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
 */
export async function offersOf(element: Element): Promise<readonly ShownOffer[]> {
  const root = await widgetIn(element);
  const shown = shownIn(element, root, () => root.querySelector('[part=plans],.line') ?? agreedIn(root) ?? undefined);
  reportAgain(element);
  await shown;
  const inSheet = !root.querySelector('[part=plans]') && !agreedIn(root) && root.querySelector('[part~=line]');
  if (inSheet) await openedSheet(element, root);
  return radiosIn(root).map(radio => {
    const tile = radio.closest('label');
    return {
      planId: radio.value,
      amount: lineOf(tile?.querySelector('[part=amount]')),
      text: lineOf(tile),
      chosen: radio.checked,
    };
  });
}

/** An element that shows nothing tells again what is wrong with its options: nobody listened the first time. */
function reportAgain(element: Element): void {
  const offers = element.closest('fenqi-offers') ?? element.querySelector('fenqi-offers');
  if (!offers?.shadowRoot || offers.shadowRoot.querySelector('[part=plans],.line')) return;
  const { amount } = offers;
  offers.amount = amount;
}

/**
 * Chooses a plan, as the shopper does with a click.
 *
 * @throws Error if the widget does not offer the plan, or holds the choice because of an application
 */
export async function choosePlan(element: Element, planId: string): Promise<Choice> {
  await offersOf(element);
  const root = await widgetIn(element);
  const radio = radiosIn(root).find(({ value }) => value === planId);
  if (!radio) {
    const ids = radiosIn(root).map(({ value }) => value);
    throw new Error(`There is no plan "${planId}": use ${ids.join(', ') || 'a price that some plan fits'}.`);
  }
  if (root.querySelector<HTMLFieldSetElement>('[part=plans]')?.disabled)
    throw new Error('The choice is held while there is an application.');
  if (radio.checked) return { planId };
  const chosen = new Promise<Choice>(resolve => {
    const hear = new AbortController();
    listen(element, 'fenqi:select', hear.signal, ({ choice }) => {
      if (choice?.planId !== planId) return;
      hear.abort();
      resolve(choice);
    });
  });
  radio.click();
  return chosen;
}

/**
 * Opens the sheet, and presses the button that asks the lender: for the chosen plan, once more after a failure, or anew after an approval has lapsed.
 *
 * @returns what the lender answered: 'approved', 'pending', 'declined', or the kind of its error, such as 'network'
 * @throws Error that names what to do first, if no plan is chosen, there is no lender, or it has decided already
 */
export async function applyForPlan(element: Element): Promise<StepOutcome> {
  const place = phaseOf('choosing', 'failed', 'expired');
  return press(element, await buttonFor(element, place, root => checkStep(root, beforeApplying)));
}

/**
 * Opens the review of an approval, and agrees. It waits while the lender is deciding, but not for the time that a law wants for reading.
 *
 * @returns 'committed', or what came instead
 * @throws Error that names what to do first, if there is no approval
 */
export async function agreeToPlan(element: Element): Promise<StepOutcome> {
  reading.takesTime = false;
  (await buttonFor(element, phaseOf('approved'), root => checkStep(root, beforeAgreeing))).click();
  return press(element, await buttonFor(element, phaseOf('reviewing')));
}

/** The main button of the sheet, which opens, as soon as it is there. @throws what the check throws while it is not */
async function buttonFor(element: Element, place: string, check = (_: ShadowRoot) => {}): Promise<HTMLElement> {
  await offersOf(element);
  const root = await widgetIn(element);
  await openedSheet(element, root);
  // What the test has just set or answered may bring the button.
  await thisTask(() => !!buttonIn(root, place));
  return shownIn(element, root, () => {
    const button = buttonIn(root, place);
    if (!button) check(root);
    return button;
  });
}

function press(element: Element, button: HTMLElement): Promise<StepOutcome> {
  const answer = nextAnswer(element);
  button.click();
  return answer;
}

/** Whether the sheet shows the answer. The words of those that are not an approval come in a part of their own. */
function isAnswered(root: ShadowRoot): boolean {
  const sheet = root.querySelector('[part=sheet]');
  if (sheet?.matches('.action')) return !!sheet.querySelector('a[part=button]');
  return !sheet?.matches('.declined,.expired,.failed') || !sheet.querySelector('.waiting');
}

/**
 * The next answer of the lender, or the next error, as soon as the sheet shows it, if that is open. Call it before what causes the answer.
 *
 * @example
 * const answer = nextAnswer(element);
 * lender.answer({ decision: 'approved' });
 * expect(await answer).toBe('approved');
 */
export async function nextAnswer(element: Element): Promise<StepOutcome> {
  const answer = await new Promise<StepOutcome>(resolve => {
    const hear = new AbortController();
    const { signal } = hear;
    const take = (outcome: StepOutcome) => {
      hear.abort();
      resolve(outcome);
    };
    listen(element, 'fenqi:decision', signal, ({ status }) => take(status));
    listen(element, 'fenqi:error', signal, ({ kind }) => take(kind));
  });
  // Who heard the answer may have taken the widget away.
  const root = await widgetIn(element).catch(() => undefined);
  if (root) await shownIn(element, root, () => isAnswered(root) || undefined);
  return answer;
}
