import type { Agreement } from 'fenqi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgreement } from '../../src/merchant/testing/anAgreement.js';
import { type KeyServer, keyServer } from '../../src/merchant/testing/keyServer.js';
import { inputValue, newShop, visitor } from '../testing/visitor.js';

const address = {
  name: 'Lin & "Co"',
  email: 'lin@example.com',
  phone: '+86 138 0000 0000',
  region: 'Zhejiang',
  city: 'Hangzhou',
  street: '1 Lake Road',
  postcode: '310000',
};

/** A visitor at the checkout with one laptop in the cart. */
async function atCheckout(cookies: Record<string, string> = {}, shop = newShop()) {
  const someone = visitor(shop, { language: 'en', ...cookies });
  await someone.post('/cart', { product: 'laptop', variant: '16-512', tone: 'silver', quantity: '1' });
  const page = await (await someone.get('/checkout')).text();
  const order = inputValue(page, 'order');
  const total = inputValue(page, 'total');
  const purchase = { amountMinor: Number(total), currency: cookies['currency'] ?? 'CNY', order };
  const send = (fields: Record<string, string>) => someone.post('/checkout', { order, total, ...address, ...fields });
  return { someone, page, order, purchase, send };
}

const installments = (fenqi: string) => ({ payment: 'installments', fenqi });

describe('the checkout', () => {
  it('gives the widget the order, the applicant, the price and the currency', async () => {
    const { page, order } = await atCheckout({ shopper: 'test_best', currency: 'USD' });
    const widget = /<fenqi-offers [^>]*>/.exec(page)?.[0];
    for (const part of ['name="fenqi"', 'lender="sandbox"', 'amount="1249.00"', 'currency="USD"', `order="${order}"`])
      expect(widget).toContain(part);
    expect(widget).toContain('applicant="test_best"');
    expect(widget).toContain('locale="en"');
  });

  it('gives the widget no applicant for a guest', async () => {
    expect((await atCheckout()).page).not.toContain('applicant=');
  });

  it('places an order that is paid in full', async () => {
    const { someone, order, send } = await atCheckout();
    const answer = await send({ payment: 'full', fenqi: '6-annuity' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/orders/${order}`]);
    const page = await (await someone.get(`/orders/${order}`)).text();
    expect(page).toContain('Paid in full');
    expect(page).toContain('Lin &amp; &quot;Co&quot;');
    expect(await (await someone.get('/cart')).text()).toContain('Your cart is still empty.');
  });

  it('places an order with its agreement and shows the whole agreement', async () => {
    const { someone, order, purchase, send } = await atCheckout();
    const agreement = anAgreement(purchase);
    expect((await send(installments(JSON.stringify(agreement)))).status).toBe(303);
    const page = await (await someone.get(`/orders/${order}`)).text();
    for (const text of [agreement.id, `${agreement.apr}%`, 'Total to pay', 'Payment schedule'])
      expect(page).toContain(text);
    expect(page.match(/<th scope="row">/g)).toHaveLength(6);
    await someone.post('/preferences', { language: 'zh-CN' });
    expect(await (await someone.get(`/orders/${order}`)).text()).toContain('还款计划');
  });

  it.each([
    ['nothing chosen', () => '', 'choose an installment plan'],
    ['a plan without an agreement', () => '6-annuity', 'not agreed yet'],
    ['broken JSON', () => '{', 'could not be read'],
    [
      'an agreement for another order',
      (agreement: object) => JSON.stringify({ ...agreement, order: 'LB-OTHER' }),
      'another order',
    ],
    [
      'an agreement for another amount',
      (agreement: object) => JSON.stringify({ ...agreement, amountMinor: 1 }),
      'another amount',
    ],
    [
      'an agreement in another currency',
      (agreement: object) => JSON.stringify({ ...agreement, currency: 'JPY' }),
      'another currency',
    ],
    [
      'an agreement whose total was lowered',
      (agreement: object) => JSON.stringify({ ...agreement, totalMinor: 1 }),
      'do not add up',
    ],
  ])('refuses an installment order with %s, gives the reason and keeps what was typed', async (_, tamper, text) => {
    const { someone, order, purchase, send } = await atCheckout();
    const agreement = anAgreement(purchase);
    const field = tamper(agreement);
    const answer = await send(installments(field));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`data-refused="${field.includes(agreement.id) ? agreement.id : ''}"`);
    expect(page).toContain(text);
    expect(inputValue(page, 'street')).toBe('1 Lake Road');
    expect(page).toMatch(/value="installments" checked/);
    expect(inputValue(page, 'order')).toBe(order);
    expect((await someone.get(`/orders/${order}`)).status).toBe(404);
  });

  it('keeps the chosen plan and everything typed when the language changes', async () => {
    const { someone, order } = await atCheckout();
    const typed = { order, payment: 'installments', fenqi: '6-annuity', ...address };
    const answer = await someone.post('/preferences', { language: 'zh-CN', back: '/checkout', ...typed });
    expect(answer.headers.get('location')).toBe('/checkout');
    const page = await (await someone.get('/checkout')).text();
    expect(page).toContain('lang="zh-CN"');
    expect(inputValue(page, 'street')).toBe('1 Lake Road');
    expect(page).toMatch(/value="installments" checked/);
    expect(page).toContain('choice="6-annuity"');
  });

  it('keeps the chosen plan when something else is missing, and forgets it once the order is placed', async () => {
    const { someone, send } = await atCheckout();
    const page = await (await send({ ...installments('12-annuity'), name: '' })).text();
    expect(page).toContain('choice="12-annuity"');
    await send({ payment: 'full' });
    await someone.post('/cart', { product: 'laptop', variant: '16-512', tone: 'silver', quantity: '1' });
    const next = await (await someone.get('/checkout')).text();
    expect(next).not.toContain('choice=');
    expect(inputValue(next, 'street')).toBe('');
  });

  it('names everything that is missing at once', async () => {
    const { send } = await atCheckout();
    const page = await (await send({ name: ' ', email: 'lin@', phone: '12', payment: '' })).text();
    for (const text of ['fill in: Full name', 'name@example.com', 'at least 6 digits', 'choose how to pay'])
      expect(page).toContain(text);
    expect(page).toMatch(/id="name"[^>]*aria-invalid="true"[^>]*aria-describedby="name-problem"/);
    expect(inputValue(page, 'email')).toBe('lin@');
  });

  it('refuses the form if the total has changed since the shopper saw it', async () => {
    const { someone, order, send } = await atCheckout();
    await someone.post('/cart/laptop.16-512.silver', { quantity: '2' });
    const answer = await send({ payment: 'full' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('changed in another window');
    expect(inputValue(page, 'total')).toBe(String(2 * 8999_00));
    expect((await someone.get(`/orders/${order}`)).status).toBe(404);
  });

  it('places one order, however often the form is sent', async () => {
    const { order, send } = await atCheckout();
    const answers = [await send({ payment: 'full' }), await send({ payment: 'full' })];
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual([`/orders/${order}`, `/orders/${order}`]);
  });

  it('shows an order only to the visitor who placed it', async () => {
    const shop = newShop();
    const { order, send } = await atCheckout({}, shop);
    await send({ payment: 'full' });
    expect((await visitor(shop).get(`/orders/${order}`)).status).toBe(404);
  });
});

describe('the checkout with a lender over HTTP', () => {
  let lender: KeyServer;
  beforeAll(async () => {
    lender = await keyServer();
  });
  afterAll(() => lender.close());
  const widgetOf = (page: string) => /<fenqi-offers [^>]*>/.exec(page)?.[0] ?? '';
  const tokenOf = (page: string) => /applicant="([^"]*)"/.exec(page)?.[1];

  it('asks the lender as the merchant "demo", and each visitor is a person of their own', async () => {
    const shop = newShop(lender.url);
    const visits = [];
    for (let n = 0; n < 2; n++) visits.push((await atCheckout({ shopper: 'test_best' }, shop)).page);
    for (const page of visits) {
      expect(widgetOf(page)).toContain(`lender="${lender.url}/?merchant=demo#Fenqi%20Demo%20Lender"`);
      expect(tokenOf(page)).toMatch(/^test_best\.[0-9a-f]{12}$/);
    }
    expect(tokenOf(visits[0]!)).not.toBe(tokenOf(visits[1]!));
    expect(tokenOf((await atCheckout({}, shop)).page)).toBeUndefined();
  });

  it('asks the sandbox once the visitor chooses it, and remembers the choice', async () => {
    const { someone, page } = await atCheckout({ shopper: 'test_best' }, newShop(lender.url));
    expect(page).toMatch(/name="lender" value="http" checked/);
    await someone.post('/preferences', { lender: 'sandbox' });
    const asked = await (await someone.get('/checkout')).text();
    expect(widgetOf(asked)).toContain('lender="sandbox"');
    expect(tokenOf(asked)).toBe('test_best');
    await someone.post('/preferences', { lender: 'bank', currency: 'USD' });
    expect(widgetOf(await (await someone.get('/checkout')).text())).toContain('lender="sandbox"');
  });

  it('offers no choice of lender if no lender over HTTP is configured', async () => {
    const { page } = await atCheckout({ lender: 'http', shopper: 'test_best' });
    expect(page).not.toContain('name="lender"');
    expect(widgetOf(page)).toContain('lender="sandbox"');
    expect(tokenOf(page)).toBe('test_best');
  });

  it('lets its pages connect to this lender and to no other host', async () => {
    const policy = async (url: string | null) =>
      (await visitor(newShop(url)).get('/')).headers.get('content-security-policy');
    expect(await policy(`${lender.url}/cn?merchant=demo`)).toContain(`connect-src 'self' ${lender.url};`);
    expect(await policy(null)).toContain("connect-src 'self';");
  });

  it('accepts an agreement that the lender signed', async () => {
    const { someone, order, purchase, send } = await atCheckout({}, newShop(lender.url));
    const signed = await lender.sign(anAgreement(purchase));
    expect((await send(installments(JSON.stringify(signed)))).status).toBe(303);
    expect(await (await someone.get(`/orders/${order}`)).text()).toContain(signed.id);
  });

  it('is told by the lender of an agreement and what becomes of it, and believes nobody else', async () => {
    const shop = newShop(lender.url);
    const { someone, order, purchase, send } = await atCheckout({}, shop);
    const agreement = await lender.sign(anAgreement(purchase));
    await send(installments(JSON.stringify(agreement)));
    const page = async () => (await someone.get(`/orders/${order}`)).text();
    const about = { at: '2026-11-23T12:00:00.000Z', merchant: 'demo', reference: agreement.reference, order };
    const tell = async (sequence: number, what: object, by = lender) => {
      const id = `evt_${sequence}`;
      const body = JSON.stringify({ id, ...about, sequence, ...what });
      const headers = await by.callbackHeaders(id, body, Date.parse(about.at) / 1_000);
      return (await shop.request('http://shop.test/from-lender', { method: 'POST', headers, body })).status;
    };
    const voided = { type: 'void', agreementId: agreement.id };
    const stranger = await keyServer();
    stranger.close();
    expect(await tell(2, voided, stranger)).toBe(400);
    expect(await page()).not.toContain('The lender has confirmed');
    expect(await tell(2, { type: 'agreement', agreement })).toBe(204);
    expect(await page()).toContain('The lender has confirmed your installments to us');
    expect(await tell(3, voided)).toBe(204);
    expect(await tell(2, { type: 'agreement', agreement })).toBe(204);
    expect(await page()).toContain('Your installments were cancelled');
  });

  it.each<[string, (agreement: Agreement) => Promise<Agreement>, string]>([
    ['no signature', async agreement => agreement, 'does not bear the lender’s signature'],
    [
      'a signature for another shop',
      agreement => lender.sign({ ...agreement, merchant: 'shop-2' }),
      'made at another shop',
    ],
    [
      'a signature over other figures',
      async agreement => ({ ...(await lender.sign({ ...agreement, apr: '1.0' })), apr: agreement.apr }),
      'not the one that the lender signed',
    ],
    [
      'a signature by somebody else',
      async agreement => {
        const stranger = await keyServer();
        stranger.close();
        return stranger.sign(agreement);
      },
      'not the one that the lender signed',
    ],
  ])('refuses an agreement with %s and places no order', async (_, tamper, text) => {
    const { someone, order, purchase, send } = await atCheckout({}, newShop(lender.url));
    const answer = await send(installments(JSON.stringify(await tamper(anAgreement(purchase)))));
    expect([answer.status, (await someone.get(`/orders/${order}`)).status]).toEqual([422, 404]);
    expect(await answer.text()).toContain(text);
  });

  it('does not place an order while the lender’s signing keys cannot be fetched', async () => {
    const away = await keyServer();
    const { purchase, send } = await atCheckout({}, newShop(away.url));
    const signed = await away.sign(anAgreement(purchase));
    away.close();
    const answer = await send(installments(JSON.stringify(signed)));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('your agreement stands');
  });
});
