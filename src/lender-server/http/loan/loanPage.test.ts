import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentAdapter } from '../../../lending/loans/PaymentAdapter.js';
import { sandboxPayments } from '../../../lending/loans/sandboxPayments.js';
import type { LoanAccount } from '../../../protocol/api/loanRecords.js';
import { LOCALES } from '../../../protocol/Locale.js';
import { loanPageWords } from '../pages/languages.js';
import { localDayText } from '../pages/localFormats.js';
import { merchantServer } from '../testing/merchantServer.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { application, approve, commitmentTo, pathIn, post } from '../testing/requests.js';
import { loanPageEn } from './words/en.js';

const operator = { authorization: 'Bearer operator-secret' };

let lender: OpenedLender;
let shop: Awaited<ReturnType<typeof merchantServer>>;
let page: string;
let id: string;
let reference: string;
beforeEach(() => open());
afterEach(() => lender.close());

/** A loan of CNY 2,999 in twelve installments, and the address of its page. */
async function open(scenario = 'shopping', collects = true, over: Partial<PaymentAdapter> = {}): Promise<void> {
  await lender?.close();
  const clock = { now: () => lender.clock.now };
  shop = await merchantServer({ now: () => clock.now() });
  const merchant = { ...shop.merchant, scenarios: [scenario] as const };
  lender = await openLender(
    { merchants: [merchant] },
    { payments: collects ? { ...sandboxPayments(() => clock.now()), ...over } : null },
  );
  const approved = await approve(lender, 'k');
  ({ reference } = approved);
  const commit = post(commitmentTo(approved), 'commit');
  ({ id } = (await (await lender.ask(`/v1/applications/${reference}/commitment`, commit)).json()).agreement);
  page = approved.contractUrl!.replace('/contract?', '/loan?');
}

const on = (iso: string) => {
  lender.clock.now = Date.parse(`${iso}T10:00:00Z`);
};
const shown = async (query: Record<string, string> = {}) => (await lender.ask(pathIn(page, query))).text();
const report = async (what: string, body: object, key?: string) => {
  const answer = await lender.ask(`/v1/agreements/${id}/${what}`, post(body, key, operator));
  return { status: answer.status, body: (await answer.json()) as LoanAccount & { kind?: string } };
};
const account = async (): Promise<LoanAccount> =>
  (await lender.ask(`/v1/agreements/${id}/account`, { headers: operator })).json();
/** Sends a form of the page, with what the page has written into it. */
async function submit(action: string, over: Record<string, string> = {}, settles?: 'yes' | 'no') {
  const forms = [...(await shown()).matchAll(/<form method="post" action="([^"]+)">(.*?)<\/form>/gs)];
  const [, url, fields = ''] =
    forms.find(([, to, inside]) => to!.startsWith(action) && (!settles || inside!.includes(`value="${settles}"`))) ??
    [];
  const given = [...fields.matchAll(/type="(?:hidden|date)" name="(\w+)"(?:[^>]*?) value="([^"]*)"/g)];
  const body = new URLSearchParams({ ...Object.fromEntries(given.map(([, name, value]) => [name, value])), ...over });
  const to = new URL(url!.replaceAll('&amp;', '&'), `${lender.url}${pathIn(page)}`);
  const answer = await lender.ask(to.pathname + to.search, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status).toBe(303);
  const back = new URL(answer.headers.get('location')!, to);
  return { news: back.searchParams.get('news'), page: await (await lender.ask(back.pathname + back.search)).text() };
}

describe('The shopper’s own page', () => {
  it('opens by the secret of the application alone, leads from the contract, and runs no script', async () => {
    const { pathname } = new URL(page);
    expect((await lender.ask(pathname)).status).toBe(400);
    expect((await lender.ask(`${pathname}?secret=${'A'.repeat(43)}`)).status).toBe(404);
    const contract = await (await lender.ask(pathIn(page).replace('/loan?', '/contract?'))).text();
    expect(contract).toMatch(/<a href="loan\?lang=en&amp;secret=/);
    const answer = await lender.ask(pathIn(page));
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toContain('<script');
  });

  it('shows what is due and what was paid, takes a payment, and says so', async () => {
    on('2026-12-23');
    const first = (await account()).loan.installments[0]!;
    const { news, page: after } = await submit('loan/payments', {}, 'no');
    expect(news).toBe('paid');
    expect(after).toContain(loanPageEn.news.paid);
    expect(after).toContain(loanPageEn.paidOn('Dec 23, 2026'));
    expect((await account()).payments).toMatchObject([{ amountMinor: first.totalMinor, valueDate: '2026-12-23' }]);
  });

  it('settles with today’s figure, and offers nothing more then', async () => {
    on('2026-12-01');
    const { settlement } = await account();
    expect((await submit('loan/payments', {}, 'yes')).news).toBe('settled');
    const { payments, standing } = await account();
    expect([payments[0]?.amountMinor, standing]).toEqual([settlement!.totalMinor, 'settled']);
    expect(await shown()).not.toContain('<form');
  });

  it('moves the next date, to one that can be chosen', async () => {
    expect((await submit('loan/date', { to: '2027-03-01' })).news).toBe('refused');
    expect((await submit('loan/date', { to: '2026-12-30' })).news).toBe('moved');
    expect((await account()).loan.installments[0]?.due).toBe('2026-12-30');
  });

  it('takes a cry for help, which the lender’s people see and answer', async () => {
    expect((await submit('loan/help', { wish: 'more-time' })).page).toContain(
      loanPageEn.helpAsked(loanPageEn.wishes['more-time']),
    );
    const { loans } = await (await lender.ask('/v1/help', { headers: operator })).json();
    expect(loans).toMatchObject([{ wish: 'more-time', loan: { agreement: { id } } }]);
    const given = await report('more-time', { from: '2027-03-23', reason: 'Ill' }, 'key');
    expect(given.body).toMatchObject({ standing: 'paused', wish: null });
    expect(await shown()).toContain(loanPageEn.standings.paused);
    expect((await (await lender.ask('/v1/help', { headers: operator })).json()).loans).toEqual([]);
  });

  it('changes nothing by a form of an older page', async () => {
    const [, old] = /name="version" value="(\d+)"/.exec(await shown())!;
    await report('payments', { payment: 'p', amountMinor: 100, valueDate: '2026-11-23', reason: 'r' });
    const { news } = await submit('loan/payments', { version: old! }, 'no');
    expect(news).toBe('changed');
    expect((await account()).payments).toHaveLength(1);
  });

  it('takes no other payment while nobody knows whether one went through, and says so', async () => {
    await open('shopping', true, { collect: async () => ({ kind: 'pending' }) });
    const { news, page: after } = await submit('loan/payments', {}, 'no');
    expect(news).toBe('pending');
    expect(after).toContain(loanPageEn.news.pending);
    expect(after).not.toContain('loan/payments');
    expect(await shown()).toContain(loanPageEn.news.pending);
  });

  it('gives back what was paid ahead where the loan is settled early, and says so', async () => {
    const { amountMinor } = (await account()).loan.agreement;
    await submit('loan/payments', {}, 'no');
    const { settlement, payments } = await account();
    expect(settlement!.totalMinor).toBe(amountMinor - payments[0]!.amountMinor);
    expect(await shown()).toContain(loanPageEn.givenBack(`CN¥${(settlement!.givenBackMinor / 100).toFixed(2)}`));
  });

  it('says how to pay where the lender does not collect, and hides what nobody would answer', async () => {
    await open('shopping', false);
    const text = await shown();
    expect(text).toContain(loanPageEn.payElsewhere);
    expect(text).not.toContain('loan/payments');
  });

  it('is in every language of the widget', async () => {
    for (const lang of LOCALES) {
      const answer = await lender.ask(pathIn(page, { lang }));
      expect(answer.headers.get('content-language')).toBe(lang);
      expect(await answer.text()).toContain(loanPageWords[lang].standings.repaying);
    }
  });
});

describe('The lender’s people and systems', () => {
  it('report payments, bounces and losses, each once, and it is in their trail', async () => {
    const payment = { payment: 'bank-1', amountMinor: 5_000, valueDate: '2026-11-23', reason: 'Transfer' };
    expect((await report('payments', payment)).status).toBe(200);
    expect((await report('payments', payment)).body.payments).toHaveLength(1);
    expect((await report('payments', { ...payment, amountMinor: 1 })).body.kind).toBe('payment-reused');
    expect((await report('payments', { ...payment, amountMinor: 0 })).status).toBe(400);
    const bounce = { payment: 'bank-1', valueDate: '2026-11-23', reason: 'No money' };
    expect((await report('bounces', bounce)).body.payments).toMatchObject([{ bounced: true }]);
    expect((await report('bounces', { ...bounce, payment: 'x' })).body.kind).toBe('unknown-payment');
    expect((await report('returns', { amountMinor: 1, reason: 'r' })).body.kind).toBe('nothing-to-return');
    expect((await report('help-answer', { reason: 'r' })).body.kind).toBe('not-open');
    expect((await report('write-off', { reason: 'r' })).body.kind).toBe('no-funds');
    expect((await lender.ask(`/v1/agreements/${id}/account`)).status).toBe(401);
  });

  it('send the shopper what was paid too much, by the lender’s payment service', async () => {
    const { owedMinor } = await account();
    await report('payments', { payment: 'p', amountMinor: owedMinor + 500, valueDate: '2026-11-23', reason: 'r' });
    expect(await shown()).toContain(loanPageEn.toReturn);
    const { toReturnMinor: amountMinor } = await account();
    expect((await report('returns', { amountMinor, reason: 'Paid too much' })).body.toReturnMinor).toBe(0);
  });
});

describe('A car', () => {
  it('is ordered long before it is paid out: its dates count from the merchant’s word', async () => {
    await open('car');
    on('2027-02-01');
    expect(await shown()).toContain(loanPageEn.standings.committed);
    expect(await shown()).not.toContain('loan/payments');
    const path = `/v1/agreements/${id}/disbursement`;
    const body = { reason: 'Handed over', deliveredOn: '2027-01-31' };
    const answer = await lender.ask(path, await shop.signed({ method: 'POST', path, body, key: 'deliver' }));
    expect(await answer.json()).toMatchObject({ state: 'active', disbursedOn: '2027-01-31' });
    const text = await shown();
    expect(text).toContain(localDayText({ tag: 'en-u-ca-gregory-nu-latn', dateStyle: 'medium' }, '2027-02-28'));
    expect(application.day).toBe('2026-11-23');
  });
});
