// @vitest-environment jsdom
import 'fenqi/element';
import { agreeToPlan, applyForPlan, choosePlan, nextAnswer, offersOf, testLender } from 'fenqi/testing';
import { beforeEach, expect, it } from 'vitest';

let offers: HTMLElementTagNameMap['fenqi-offers'];

beforeEach(() => {
  document.body.innerHTML = `
    <form>
      <fenqi-offers name="fenqi" amount="2999.00" currency="CNY" locale="en"></fenqi-offers>
      <button>Place the order</button>
    </form>`;
  offers = document.querySelector('fenqi-offers')!;
});

it('offers three plans for the price', async () => {
  const shown = await offersOf(offers);
  expect(shown.map(({ planId }) => planId)).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
});

it('hands the agreement to the form', async () => {
  offers.lender = testLender({ decision: 'approved', annualRate: '0.029' });
  await choosePlan(offers, '12-annuity');
  expect(await applyForPlan(offers)).toBe('approved');
  expect(await agreeToPlan(offers)).toBe('committed');
  expect(JSON.parse(offers.value)).toMatchObject({ planId: '12-annuity', amountMinor: 299_900 });
});

it('waits with a lender that is still deciding', async () => {
  const lender = testLender({ decision: 'pending' });
  offers.lender = lender;
  await choosePlan(offers, '6-annuity');
  expect(await applyForPlan(offers)).toBe('pending');

  const answer = nextAnswer(offers);
  lender.answer({ decision: 'declined', reasons: ['existing-debt'], alternatives: [{ planId: '3-interest-free' }] });
  expect(await answer).toBe('declined');
});

it('tries again after a failure', async () => {
  const lender = testLender({ error: 'network' });
  offers.lender = lender;
  await choosePlan(offers, '6-annuity');
  expect(await applyForPlan(offers)).toBe('network');

  lender.answer({ decision: 'approved' });
  expect(await applyForPlan(offers)).toBe('approved');
});

it('gets the answer of a slow lender once it is released', async () => {
  const lender = testLender({ decision: 'approved', held: true });
  offers.lender = lender;
  await choosePlan(offers, '6-annuity');
  const outcome = applyForPlan(offers);
  lender.release();
  expect(await outcome).toBe('approved');
});
