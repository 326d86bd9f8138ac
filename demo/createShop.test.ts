import { describe, expect, it } from 'vitest';
import { catalogue } from './shop/catalogue.js';
import { languages } from './shop/Language.js';
import { currencies } from './shop/Money.js';
import { visitor } from './testing/visitor.js';

describe('the shop', () => {
  it('speaks the browser’s language until the visitor chooses another', async () => {
    const someone = visitor();
    expect(await (await someone.get('/')).text()).toContain('<html lang="zh-CN">');
    expect(await (await someone.get('/', { 'accept-language': 'en' })).text()).toContain('<html lang="en">');
    const switched = await someone.post('/preferences', { language: 'en', back: '/products/chair' });
    expect([switched.status, switched.headers.get('location')]).toEqual([303, '/products/chair']);
    expect(await (await someone.get('/')).text()).toContain('<html lang="en">');
  });

  it('ignores a preference that it does not know and keeps the earlier one', async () => {
    const someone = visitor();
    await someone.post('/preferences', { currency: 'JPY' });
    await someone.post('/preferences', { currency: 'XXX', language: 'tlh', shopper: 'test_rich' });
    const page = await (await someone.get('/products/laptop')).text();
    expect(page).toContain('currency="JPY"');
    expect(page).toContain('amount="192800"');
  });

  it('keeps what was chosen beside a product when the language changes', async () => {
    const someone = visitor();
    const back = '/products/headphones?variant=anc&tone=graphite&quantity=2&fenqi=12-annuity';
    const switched = await someone.post('/preferences', { language: 'en', back });
    expect(switched.headers.get('location')).toBe(back);
    const page = await (await someone.get(back)).text();
    for (const part of ['value="anc" checked', 'value="graphite" checked', 'value="2" selected', 'choice="12-annuity"'])
      expect(page).toContain(part);
    expect(page).toContain('amount="5998.00"');
    const odd = await (await someone.get('/products/headphones?variant=gold&tone=x&quantity=77&fenqi=%22x')).text();
    expect(odd).toContain('amount="1999.00"');
    expect(odd).not.toContain('choice=');
  });

  it('redirects only to its own pages after a change of preferences', async () => {
    for (const back of ['//evil.test', 'https://evil.test', '/\\evil.test', '\\\\evil.test', '', '/?//evil.test'])
      expect((await visitor().post('/preferences', { back })).headers.get('location')).toBe('/');
  });

  it.each(languages.flatMap(language => currencies.map(currency => ({ language, currency }))))(
    'shows every product in $language and $currency, with offers for its price',
    async ({ language, currency }) => {
      const someone = visitor(undefined, { language, currency });
      for (const product of catalogue) {
        const page = await (await someone.get(`/products/${product.id}`)).text();
        expect(page).toContain(product.name[language]);
        expect(page).toMatch(new RegExp(`<fenqi-offers [^>]*amount="\\d+(\\.\\d+)?" currency="${currency}"`));
        expect(page).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('refuses a form from another site or without an origin, and changes nothing', async () => {
    const someone = visitor();
    const item = { product: 'chair', variant: 'wool', tone: 'moss', quantity: '1' };
    for (const origin of ['https://evil.test', 'null', 'http://shop.test.evil.test', 'http://shop.test:8080', ''])
      expect((await someone.post('/cart', item, { origin })).status, origin).toBe(403);
    expect(await (await someone.get('/cart')).text()).not.toContain('data-line=');
    expect((await someone.post('/cart', item)).status).toBe(303);
  });

  it('tells the lender’s page where the shopper came from, and no more than the origin', async () => {
    const { headers } = await visitor().get('/checkout');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('forbids inline scripts and styles, and uses none', async () => {
    const someone = visitor();
    await someone.post('/cart', { product: 'chair', variant: 'wool', tone: 'moss', quantity: '1' });
    for (const path of ['/', '/products/lamp', '/cart', '/checkout', '/headless', '/nothing']) {
      const response = await someone.get(path);
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const page = await response.text();
      expect(page).not.toMatch(/ style=| on\w+="|<style|<script(?![^>]* src=)/);
    }
  });

  it('hides the session cookie from scripts and other sites, and creates a session only when a cart is filled', async () => {
    const someone = visitor();
    expect((await someone.get('/cart')).headers.getSetCookie()).toEqual([]);
    const added = await someone.post('/cart', { product: 'chair', variant: 'wool', tone: 'moss', quantity: '1' });
    expect(added.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('answers an unknown product with 404 and a kind page', async () => {
    const response = await visitor(undefined, { language: 'en' }).get('/products/yacht');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing here');
  });
});
