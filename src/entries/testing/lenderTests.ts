import { describe, expect, it, vi } from 'vitest';
import { mayPass } from '../../lenders/LenderError.js';
import { createCheckout, type LenderErrorKind } from '../index.js';
import {
  agreeToPlan,
  applyForPlan,
  choosePlan,
  nextAnswer,
  offersOf,
  type TestLender,
  testLender,
} from '../testing.js';
import { applied, inShop, said, shop, textOf } from './shop.js';

/** What a test can make a lender say. They run in each DOM that runners offer. */
export function lenderTests(): void {
  inShop();

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
      await vi.waitFor(() => expect(textOf(element)).toContain('Checking with Test Lender'), 20_000);
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
