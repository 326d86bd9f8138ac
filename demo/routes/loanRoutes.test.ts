import { describe, expect, it } from 'vitest';
import { anAgreement } from '../../src/merchant/testing/anAgreement.js';
import { inputValue, newShop, type Visitor, visitor } from '../testing/visitor.js';

const address = {
  name: 'Lin',
  email: 'lin@example.com',
  phone: '13800000000',
  region: 'Zhejiang',
  city: 'Hangzhou',
  street: '1 Lake Road',
  postcode: '310000',
};
const car = { product: 'car', variant: 'city', tone: 'sky', quantity: '1' };

/** Orders what is in the cart, with an agreement of the sandbox. */
async function order(someone: Visitor): Promise<string> {
  const page = await (await someone.get('/checkout')).text();
  const [reference, total] = [inputValue(page, 'order'), inputValue(page, 'total')];
  const agreement = anAgreement({ amountMinor: Number(total), currency: 'CNY', order: reference });
  const fields = { order: reference, total, ...address, payment: 'installments', fenqi: JSON.stringify(agreement) };
  expect((await someone.post('/checkout', fields)).status).toBe(303);
  return reference;
}

describe('my payments', () => {
  it('say that there are none before the first order', async () => {
    const page = await (await visitor(newShop(), { language: 'en' }).get('/payments')).text();
    expect(page).toContain('You have no order with installments yet.');
  });

  it('list each order with installments and what is due next, to whoever ordered it alone', async () => {
    const shop = newShop();
    const someone = visitor(shop, { language: 'en' });
    await someone.post('/cart', { product: 'laptop', variant: '16-512', tone: 'silver', quantity: '1' });
    const reference = await order(someone);
    const page = await (await someone.get('/payments')).text();
    for (const text of [
      `/orders/${reference}`,
      'Next payment',
      'Still to pay',
      'The shop does not see the lender’s books',
    ])
      expect(page).toContain(text);
    expect(await (await visitor(shop, { language: 'en' }).get('/payments')).text()).not.toContain(reference);
  });
});

describe('a car', () => {
  it('can be tried on a day of the next two weeks, and on no other', async () => {
    const someone = visitor(newShop(), { language: 'en' });
    for (const day of ['2026-11-23', '2026-12-08', '2026-13-01x', ''])
      expect((await someone.post('/products/car/test-drive', { day })).status).toBe(404);
    expect((await someone.post('/products/laptop/test-drive', { day: '2026-11-25' })).status).toBe(404);
    expect((await someone.post('/products/car/test-drive', { day: '2026-11-25' })).status).toBe(303);
    expect(await (await someone.get('/products/car')).text()).toContain('Your test drive is booked for Nov 25, 2026.');
  });

  it('has the lender’s terms for cars at its own page, in the cart and at the checkout, and other goods have not', async () => {
    const shop = newShop('http://localhost:9');
    const someone = visitor(shop, { language: 'en' });
    await someone.post('/cart', car);
    expect(await (await someone.get('/checkout')).text()).toContain('scenario=car');
    await someone.post('/cart/car.city.sky', { quantity: '0' });
    await someone.post('/cart', { product: 'lamp', variant: 'table', tone: 'brass', quantity: '1' });
    expect(await (await someone.get('/checkout')).text()).not.toContain('scenario=');
  });

  it('is neither handed over nor cancelled by a shop that the lender does not know, nor by another visitor', async () => {
    const shop = newShop();
    const someone = visitor(shop, { language: 'en' });
    await someone.post('/cart', car);
    const reference = await order(someone);
    for (const what of ['handover', 'cancellation'])
      for (const who of [someone, visitor(shop)])
        expect((await who.post(`/orders/${reference}/${what}`, {})).status).toBe(404);
  });
});
