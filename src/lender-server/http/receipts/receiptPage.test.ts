import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCALES } from '../../../protocol/Locale.js';
import { loanPageWords, receiptPageWords } from '../pages/languages.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { approve, commitmentTo, pathIn, post } from '../testing/requests.js';
import { receiptPageEn } from './words/en.js';

const operator = { authorization: 'Bearer operator-secret' };

let lender: OpenedLender;
let page: string;
let id: string;
beforeEach(async () => {
  lender = await openLender();
  const approved = await approve(lender, 'k');
  const commit = post(commitmentTo(approved), 'commit');
  const committed = await lender.ask(`/v1/applications/${approved.reference}/commitment`, commit);
  ({ id } = (await committed.json()).agreement);
  page = approved.contractUrl!.replace('/contract?', '/loan/receipts?');
});
afterEach(() => lender.close());

it('The page of receipts opens by the secret of the application alone, and lists what has happened, also what is not in the ledger yet', async () => {
  const { pathname } = new URL(page);
  expect((await lender.ask(`${pathname}?secret=${'A'.repeat(43)}`)).status).toBe(404);
  const payment = { payment: 'bank-1', amountMinor: 5_000, valueDate: '2026-11-23', reason: 'Transfer' };
  await lender.ask(`/v1/agreements/${id}/payments`, post(payment, undefined, operator));
  const text = await (await lender.ask(pathIn(page))).text();
  expect(text).toContain(receiptPageEn.agreed('Nov 23, 2026'));
  expect(text).toContain(receiptPageEn.events.payment('Nov 23, 2026', 'CN¥50.00'));
  // For both, and for all together.
  expect(text.split(receiptPageEn.waiting)).toHaveLength(4);
});

it('Without the script that the build makes, the page runs none and says how a receipt is checked elsewhere', async () => {
  const answer = await lender.ask(pathIn(page));
  expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
  const text = await answer.text();
  expect(text).not.toContain('<script');
  expect(text).toContain(receiptPageEn.how);
});

it('The page of receipts is in every language of the widget, and the loan’s page leads to it', async () => {
  for (const lang of LOCALES) {
    const answer = await lender.ask(pathIn(page, { lang }));
    expect(answer.headers.get('content-language')).toBe(lang);
    expect(await answer.text()).toContain(receiptPageWords[lang].howTitle);
    const loan = await lender.ask(pathIn(page.replace('/loan/receipts?', '/loan?'), { lang }));
    expect(await loan.text()).toContain(loanPageWords[lang].receipts);
  }
});
