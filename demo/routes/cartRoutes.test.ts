import { describe, expect, it } from 'vitest';
import { lenderTerms } from '../shop/lenderTerms.js';
import { visitor } from '../testing/visitor.js';
import type { CartNow } from './cartRoutes.js';

const laptop = { product: 'laptop', variant: '16-512', tone: 'silver', quantity: '2' };
const sku = 'laptop.16-512.silver';
const json = { accept: 'application/json' };

describe('the cart’s page', () => {
  it('gives the cart’s total to the installment offers', async () => {
    const someone = visitor();
    expect((await someone.post('/cart', laptop)).headers.get('location')).toBe('/cart');
    expect(await (await someone.get('/cart')).text()).toContain('amount="17998.00" currency="CNY"');
  });

  it('answers a changed quantity with every figure that the page displays', async () => {
    const someone = visitor(undefined, { language: 'en', currency: 'KWD' });
    await someone.post('/cart', laptop);
    const now = (await (await someone.post(`/cart/${sku}`, { quantity: '3' }, json)).json()) as CartNow;
    expect(now).toMatchObject({ count: 3, countLabel: 'Cart, 3 items', amount: '1168.500' });
    expect(now.lines).toEqual([{ sku, quantity: 3, total: now.total }]);
  });

  it('works without a script, and an empty cart does not lead to the checkout', async () => {
    const someone = visitor(undefined, { language: 'en' });
    await someone.post('/cart', laptop);
    const answer = await someone.post(`/cart/${sku}`, { quantity: '0' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cart']);
    expect(await (await someone.get('/cart')).text()).toContain('Your cart is still empty.');
    expect((await someone.get('/checkout')).headers.get('location')).toBe('/cart');
  });

  it('takes the plan that was chosen beside the product to the cart and to the checkout', async () => {
    const someone = visitor();
    await someone.post('/cart', { ...laptop, fenqi: '6-annuity' });
    expect(await (await someone.get('/cart')).text()).toContain('choice="6-annuity"');
    const page = await (await someone.get('/checkout?fenqi=12-annuity')).text();
    expect(page).toContain('choice="12-annuity"');
    expect(page).toMatch(/value="installments" checked/);
    expect(await (await someone.get('/cart')).text()).toContain('choice="12-annuity"');
    expect(await (await someone.get('/checkout?fenqi=')).text()).not.toContain('choice=');
    expect(await (await someone.get('/checkout?fenqi=%22onload%3D')).text()).not.toContain('choice=');
  });

  it('states the terms of the lender that decides at the checkout', async () => {
    const someone = visitor();
    await someone.post('/cart', laptop);
    for (const path of ['/cart', '/products/laptop']) {
      const terms = /terms="([^"]*)"/.exec(await (await someone.get(path)).text())?.[1]?.replaceAll('&quot;', '"');
      expect(JSON.parse(terms!)).toEqual(
        await lenderTerms(null, () => new Date('2026-11-23T12:00:00Z'))('sandbox', 'CNY', 'shopping'),
      );
    }
  });

  it('refuses an item that the shop does not sell, and a quantity outside 1 to 9', async () => {
    const someone = visitor();
    for (const odd of [
      { product: 'yacht' },
      { variant: '1-1' },
      { tone: 'plum' },
      { quantity: '0' },
      { quantity: '-1' },
    ])
      expect((await someone.post('/cart', { ...laptop, ...odd })).status).toBe(404);
    await someone.post('/cart', laptop);
    expect((await someone.post(`/cart/${sku}`, { quantity: '99' }, json)).status).toBe(404);
    expect((await someone.post('/cart/lamp.table.plum', { quantity: '1' }, json)).status).toBe(404);
  });
});
