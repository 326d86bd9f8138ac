import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { type MountedWidget, mount } from '../index.js';
import { FenqiOffers } from '../react.js';
import { agreeToPlan, applyForPlan, choosePlan, offersOf, testLender } from '../testing.js';
import { applied, inShop, said, shop } from './shop.js';

const plans = ['3-interest-free', '6-annuity', '12-annuity'];
const planIds = async (element: Element) => (await offersOf(element)).map(({ planId }) => planId);

/** The tests of a shop, as its developers would write them: without a shim, and without a timer. They run in each DOM that runners offer. */
export function shopTests(): void {
  inShop();

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
}
