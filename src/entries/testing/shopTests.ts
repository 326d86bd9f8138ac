import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayPass } from '../../lenders/LenderError.js';
import '../element.js';
import { createCheckout, type LenderErrorKind, type MountedWidget, mount } from '../index.js';
import { FenqiOffers, type FenqiOffersElement } from '../react.js';
import {
  agreeToPlan,
  applyForPlan,
  choosePlan,
  nextAnswer,
  offersOf,
  type TestAnswer,
  type TestLender,
  testLender,
} from '../testing.js';

const plans = ['3-interest-free', '6-annuity', '12-annuity'];
const planIds = async (element: Element) => (await offersOf(element)).map(({ planId }) => planId);

/** The tests of a shop, as its developers would write them: without a shim, and without a timer. They run in each DOM that runners offer. */
export function shopTests(): void {
  let said: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    said = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    said.mockRestore();
    document.body.innerHTML = '';
    localStorage.clear();
  });

  const shop = (attributes = 'amount="2999.00" currency="CNY"') => {
    document.body.innerHTML = `<form><fenqi-offers name="fenqi" locale="en" ${attributes}></fenqi-offers></form>`;
    return document.querySelector('fenqi-offers')!;
  };
  /** An application for a plan at a lender that says this. */
  const applied = async (answer: TestAnswer, planId = '12-annuity') => {
    const element = shop();
    const lender = testLender(answer);
    element.lender = lender;
    await choosePlan(element, planId);
    return { element, lender, outcome: await applyForPlan(element) };
  };
  const textOf = (element: FenqiOffersElement) => element.shadowRoot!.querySelector('[part=answer]')!.textContent;

  describe('the element', () => {
    it('shows its offers, and says nothing in the console', async () => {
      const [first, , last] = await offersOf(shop());
      expect(first).toEqual({
        planId: '3-interest-free',
        amount: expect.stringContaining('999.66'),
        text: expect.stringContaining('3 months Interest-free'),
        chosen: false,
      });
      expect(last?.planId).toBe('12-annuity');
      expect(said).not.toHaveBeenCalled();
    });

    it('shows no offers for a price that no plan fits', async () => {
      expect(await offersOf(shop('amount="1.00" currency="CNY"'))).toEqual([]);
    });

    it('shows its offers in the sheet where the page has only a line, and in the same way from there to the agreement', async () => {
      const element = shop('amount="2999.00" currency="CNY" layout="line"');
      element.lender = testLender();
      expect(await planIds(element)).toEqual(plans);
      await choosePlan(element, '6-annuity');
      expect(await applyForPlan(element)).toBe('approved');
      expect(await agreeToPlan(element)).toBe('committed');
      expect(await offersOf(shop('amount="1.00" currency="CNY" layout="line"'))).toEqual([]);
    });

    it('tells who waits for its offers what is wrong with its options', async () => {
      await expect(offersOf(shop('amount="29,99.00" currency="CNY"'))).rejects.toThrow('invalid-amount');
      await expect(offersOf(shop('amount="2999.00"'))).rejects.toThrow('currency is missing');
    });

    it('follows a price of the page', async () => {
      document.body.innerHTML = '<p id="price">$1,299.00</p><div></div>';
      const target = document.querySelector('div')!;
      const widget = mount(target, { amountFrom: '#price', currency: 'USD', locale: 'en' });
      await vi.waitFor(() => expect(target.firstElementChild!.shadowRoot!.textContent).toContain('$433.00'), 20_000);
      widget.destroy();
      expect(said).not.toHaveBeenCalled();
    });

    it('carries the choice in its form value, and into the form', async () => {
      const element = shop();
      expect(await choosePlan(element, '6-annuity')).toEqual({ planId: '6-annuity' });
      expect(element.value).toBe('6-annuity');
      await vi.waitFor(() => expect(new FormData(document.forms[0]).get('fenqi')).toBe('6-annuity'), 20_000);
      await expect(choosePlan(element, '7-annuity')).rejects.toThrow('use 3-interest-free, 6-annuity, 12-annuity');
    });
  });

  describe('mount', () => {
    it('shows the offers in its target', async () => {
      document.body.innerHTML = '<div></div>';
      const target = document.querySelector('div')!;
      const widget: MountedWidget = mount(target, { amount: 2999, currency: 'CNY', locale: 'en' });
      expect(await planIds(target)).toEqual(plans);
      widget.destroy();
      await expect(offersOf(target)).rejects.toThrow('There is no widget in this element');
    });
  });

  describe('the React component', () => {
    it('renders, hears each event and goes away', async () => {
      vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
      const container = document.body.appendChild(document.createElement('div'));
      const root = createRoot(container);
      const heard: string[] = [];
      const lender = testLender();
      await act(async () =>
        root.render(
          createElement(FenqiOffers, {
            amount: '2999.00',
            currency: 'CNY',
            locale: 'en',
            lender,
            onSelect: ({ detail }) => heard.push(`${detail.choice?.planId}`),
            onDecision: ({ detail }) => heard.push(detail.status),
            onCommitted: ({ detail }) => heard.push(detail.agreement.planId),
            onError: ({ detail }) => heard.push(detail.message),
          }),
        ),
      );
      expect(await planIds(container)).toEqual(plans);
      await act(() => choosePlan(container, '6-annuity'));
      expect(await act(() => applyForPlan(container))).toBe('approved');
      expect(await act(() => agreeToPlan(container))).toBe('committed');
      expect(heard).toEqual(['6-annuity', 'approved', 'committed', '6-annuity']);
      await act(async () => root.unmount());
      expect(container.innerHTML).toBe('');
      expect(said).not.toHaveBeenCalled();
      vi.unstubAllGlobals();
    });
  });

  describe('a step that cannot be taken', () => {
    it('names choosePlan if nothing is chosen', async () => {
      const element = shop();
      await expect(applyForPlan(element)).rejects.toThrow(
        'No plan is chosen: await choosePlan(element, planId) first.',
      );
      element.lender = testLender();
      await expect(applyForPlan(element)).rejects.toThrow('choosePlan');
    });

    it('names the lender if there is none, in an element and in a mounted widget', async () => {
      const element = shop();
      await choosePlan(element, '6-annuity');
      await expect(applyForPlan(element)).rejects.toThrow('The widget has no lender: give it one');
      element.lender = testLender();
      expect(await applyForPlan(element)).toBe('approved');

      document.body.innerHTML = '<div></div>';
      const target = document.querySelector('div')!;
      const widget = mount(target, { amount: 2999, currency: 'CNY', locale: 'en' });
      await choosePlan(target, '6-annuity');
      await expect(applyForPlan(target)).rejects.toThrow('The widget has no lender: give it one');
      widget.update({ lender: testLender() });
      expect(await applyForPlan(target)).toBe('approved');
      widget.destroy();
    });

    it('names applyForPlan if nothing is approved', async () => {
      const message = 'There is no approval to agree to: await applyForPlan(element) first.';
      const element = shop();
      await expect(agreeToPlan(element)).rejects.toThrow(message);
      element.lender = testLender();
      await choosePlan(element, '6-annuity');
      await expect(agreeToPlan(element)).rejects.toThrow(message);
      const failed = await applied({ error: 'network' });
      await expect(agreeToPlan(failed.element)).rejects.toThrow(message);
    });

    it('names the next step after an approval, a refusal and an agreement', async () => {
      const { element } = await applied({ decision: 'approved' });
      await expect(applyForPlan(element)).rejects.toThrow('agreeToPlan(element)');
      await agreeToPlan(element);
      await expect(applyForPlan(element)).rejects.toThrow('The shopper has agreed already');
      await expect(agreeToPlan(element)).rejects.toThrow('The shopper has agreed already');
      const declined = await applied({ decision: 'declined' });
      await expect(applyForPlan(declined.element)).rejects.toThrow('choosePlan(element, planId)');
      await expect(agreeToPlan(declined.element)).rejects.toThrow('choosePlan(element, planId)');
    });

    it('tells what is wrong with the options', async () => {
      await expect(applyForPlan(shop('amount="2999.00"'))).rejects.toThrow('currency is missing');
    });

    it('waits for an application that the page takes up again', async () => {
      const { element, lender } = await applied({ decision: 'approved' });
      element.remove();
      const again = shop();
      again.lender = lender;
      expect(await agreeToPlan(again)).toBe('committed');
    });
  });

  describe('a lender for tests', () => {
    it('approves, and what the shopper agrees to is in the form value', async () => {
      const { element, lender, outcome } = await applied({ decision: 'approved' });
      expect(outcome).toBe('approved');
      expect(textOf(element)).toContain('These are the terms you saw.');
      expect(await agreeToPlan(element)).toBe('committed');
      expect(JSON.parse(element.value)).toMatchObject({
        planId: '12-annuity',
        amountMinor: 299_900,
        lender: lender.id,
      });
      expect(lender.calls.map(({ call }) => call)).toEqual(['apply', 'commit']);
      expect(said).not.toHaveBeenCalled();
    });

    it('has no offers after an agreement', async () => {
      const { element } = await applied({ decision: 'approved' });
      await agreeToPlan(element);
      expect(await offersOf(element)).toEqual([]);
    });

    it('is agreed with at once, also where a law wants time for reading and the test holds the timers', async () => {
      const { element } = await applied({ decision: 'approved' });
      vi.useFakeTimers();
      expect(await agreeToPlan(element)).toBe('committed');
      vi.useRealTimers();
    });

    it('approves with better terms than the advertised ones', async () => {
      const { element } = await applied({ decision: 'approved', annualRate: '0.029' });
      expect(textOf(element)).toContain('Your personal terms: the total is');
    });

    it('lets an application wait until it decides', async () => {
      const { element, lender, outcome } = await applied({ decision: 'pending' });
      expect(outcome).toBe('pending');
      expect(textOf(element)).toContain('still deciding');
      const answer = nextAnswer(element);
      lender.answer({ decision: 'approved' });
      expect(await answer).toBe('approved');
    });

    it('goes on by itself to what it says next', async () => {
      const { element } = await applied({ decision: 'pending', next: { decision: 'declined' } });
      await vi.waitFor(() => expect(textOf(element)).toContain('cannot offer this plan now'), 20_000);
    });

    it('declines with reasons, and with what it would approve', async () => {
      const { element, outcome } = await applied({
        decision: 'declined',
        reasons: ['existing-debt', 'insufficient-history'],
        alternatives: [{ planId: '3-interest-free' }, { planId: '12-annuity', downPaymentMinor: 100_000 }],
        explainUrl: 'https://lender.example/why',
      });
      expect(outcome).toBe('declined');
      const { shadowRoot } = element;
      expect(shadowRoot!.querySelectorAll('[part=reasons] li')).toHaveLength(2);
      expect(shadowRoot!.querySelectorAll('[part=alternative]')).toHaveLength(2);
      expect(shadowRoot!.querySelector('[part=link]')?.getAttribute('href')).toBe('https://lender.example/why');
    });

    it('wants a step of the shopper, and decides after it', async () => {
      const { element, lender, outcome } = await applied({ decision: 'action', url: 'https://lender.example/id' });
      expect(outcome).toBe('action');
      expect(element.shadowRoot!.querySelector('a[part=button]')?.getAttribute('href')).toBe(
        'https://lender.example/id',
      );
      const answer = nextAnswer(element);
      lender.answer({ decision: 'approved' });
      expect(await answer).toBe('approved');
    });

    it('ends an approval at once, and approves again', async () => {
      const { element, lender } = await applied({ decision: 'approved' });
      const answer = nextAnswer(element);
      lender.expire();
      expect(await answer).toBe('expired');
      expect(await applyForPlan(element)).toBe('approved');
    });

    it('finds at the commitment that the approval has expired', async () => {
      const { element, lender } = await applied({ decision: 'approved' });
      lender.answer({ decision: 'expired' });
      expect(await agreeToPlan(element)).toBe('expired');
    });

    it('is as slow as the test wants', async () => {
      const element = shop();
      const lender = testLender({ decision: 'approved', held: true });
      element.lender = lender;
      await choosePlan(element, '6-annuity');
      const outcome = applyForPlan(element);
      await vi.waitFor(() => expect(textOf(element)).toContain('Asking Test Lender'), 20_000);
      await vi.waitFor(() => expect(lender.calls).toHaveLength(1), 20_000);
      lender.release();
      expect(await outcome).toBe('approved');
    });

    it('remembers a release that comes before the call, for one call', async () => {
      const element = shop();
      const lender = testLender({ decision: 'approved', held: true });
      element.lender = lender;
      await choosePlan(element, '6-annuity');
      const outcome = applyForPlan(element);
      lender.release();
      expect(await outcome).toBe('approved');
      const agreed = agreeToPlan(element);
      await vi.waitFor(() => expect(lender.calls).toHaveLength(2), 20_000);
      expect(element.value).toBe('6-annuity');
      lender.release();
      expect(await agreed).toBe('committed');
    });

    it('holds an answer that is given after a release that nothing waited for', async () => {
      const { element, lender } = await applied({ decision: 'approved' });
      lender.release();
      lender.answer({ decision: 'approved', held: true });
      const agreed = agreeToPlan(element);
      await vi.waitFor(() => expect(lender.calls).toHaveLength(2), 20_000);
      expect(element.value).toBe('12-annuity');
      lender.release();
      expect(await agreed).toBe('committed');
    });

    it.each(Object.keys(mayPass) as LenderErrorKind[])(
      'fails with the error "%s", and answers the next try',
      async error => {
        const { element, lender, outcome } = await applied({ error, requestId: 'r-1', retryAfterMs: 30_000 });
        expect(outcome).toBe(error);
        lender.answer({ decision: 'approved' });
        expect(await applyForPlan(element)).toBe('approved');
      },
    );

    it('loses the answer to a commitment, and the next try finds the agreement or makes it once', async () => {
      const { element, lender } = await applied({ decision: 'approved' });
      lender.answer({ error: 'network', outcomeUnknown: true });
      expect(await agreeToPlan(element)).toBe('network');
      lender.answer({ decision: 'approved' });
      expect(await applyForPlan(element)).toBe('committed');
    });

    it('serves the headless checkout, with the request of the page', async () => {
      const lender: TestLender = testLender({ decision: 'declined' });
      const checkout = createCheckout({
        amountMinor: 299_900,
        currency: 'CNY',
        lender,
        applicant: 'a-1',
        order: 'o-1',
      });
      checkout.choose({ planId: '6-annuity' });
      checkout.apply();
      await vi.waitFor(() => expect(checkout.state.value.phase).toBe('declined'), 20_000);
      expect(lender.calls).toMatchObject([
        { call: 'apply', request: { applicant: 'a-1', purchase: { order: 'o-1' } } },
      ]);
      checkout.dispose();
    });
  });
}
