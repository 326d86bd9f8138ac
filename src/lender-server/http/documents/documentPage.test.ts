import { afterEach, describe, expect, it } from 'vitest';
import { documentKinds } from '../../../protocol/messages/closedLists.js';
import { figuresOf, reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { localDayText, localMoneyText } from '../explanation/localFormats.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { application, post } from '../testing/requests.js';
import { documentEn } from './words/en.js';
import { documentZhCN } from './words/zh-CN.js';

let lender: OpenedLender;
afterEach(() => lender.close());

const apply = async (request: object = application) => {
  lender = await openLender();
  return (await lender.ask('/v1/applications', post(request, 'key-1'))).json();
};
const page = async (path: string, headers: Record<string, string> = {}) => (await lender.ask(path, { headers })).text();

describe('The contract', () => {
  it('has every figure of the approved plan, and says that it is a draft', async () => {
    const { reference, terms, choice } = await apply();
    const text = await page(`/v1/applications/${reference}/contract?lang=en`);
    const offer = priceChoice(
      application.purchase,
      { id: application.termsId, jurisdiction: 'CN', currency: 'CNY', plans: [terms] },
      application.day,
      choice,
    )!;
    expect(text).toContain(documentEn.draft);
    for (const minor of [offer.amountMinor, offer.financedMinor, offer.financeChargeMinor, offer.totalMinor])
      expect(text).toContain(`<dd>${localMoneyText(documentEn, minor, 'CNY')}</dd>`);
    expect(text).toContain(`<dd>${offer.apr.display}%</dd>`);
    for (const row of offer.installments)
      expect(text).toContain(
        `<td>${localDayText(documentEn, row.due)}</td><td>${localMoneyText(documentEn, row.principalMinor, 'CNY')}</td>`,
      );
  });

  it('has the figures, the day and the number of the agreement once the shopper has agreed', async () => {
    const { reference, terms, choice } = await apply();
    const sheet = { id: application.termsId, jurisdiction: 'CN', currency: 'CNY', plans: [terms] } as const;
    const offer = priceChoice(application.purchase, sheet, application.day, choice)!;
    const { purchase, day } = application;
    const commitment = { reference, purchase, choice, day, reviewed: reviewedOf(offer) };
    const { agreement } = await (
      await lender.ask(`/v1/applications/${reference}/commitment`, post(commitment, 'key-2'))
    ).json();
    const text = await page(`/v1/applications/${reference}/contract?lang=zh-CN`);
    expect(text).toContain(documentZhCN.signed(localDayText(documentZhCN, Date.parse(agreement.committedAt))));
    expect(text).toContain(agreement.id);
    expect(agreement).toMatchObject({ ...figuresOf(offer) });
    expect(text).toContain(localMoneyText(documentZhCN, agreement.totalMinor, 'CNY'));
    expect(text).not.toContain(documentZhCN.draft);
  });

  it('does not exist for a declined application', async () => {
    const declined = await apply({ ...application, purchase: { ...application.purchase, amountMinor: 900_000 } });
    expect(declined.status).toBe('declined');
    const answer = await lender.ask(`/v1/applications/${declined.reference}/contract`);
    expect([answer.status, (await answer.json()).kind]).toEqual([409, 'not-open']);
  });

  it('names the shop and the lender, and nothing of the person or the order', async () => {
    const { reference } = await apply({ ...application, purchase: { ...application.purchase, order: 'secret-order' } });
    const text = await page(`/v1/applications/${reference}/contract`);
    expect(text).toContain('Test &lt;Lender&gt; is the lender');
    expect(text).toContain('The loan pays Shop');
    expect(text).not.toContain('secret-order');
  });
});

it('The pages name the lender in their own language', async () => {
  lender = await openLender({ lender: { id: 'bank', name: { en: 'Bank', 'zh-CN': '银行' } } });
  expect(await page('/v1/documents/privacy?lang=zh-TW')).toContain('<bdi>银行</bdi>');
  expect(await page('/v1/documents/privacy?lang=fr')).toContain('<bdi>Bank</bdi>');
});

describe('The documents', () => {
  it.each(documentKinds)(
    'include a page %s in English and in Chinese, without a script and in no frame',
    async kind => {
      lender = await openLender();
      const english = await lender.ask(`/v1/documents/${kind}?lang=de`);
      expect(english.headers.get('content-language')).toBe('en');
      expect(english.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await english.text()).toContain(`<h1>${documentEn.titles[kind]}</h1>`);
      expect(await page(`/v1/documents/${kind}`, { 'accept-language': 'zh-TW,en;q=0.5' })).toContain(
        `<h1>${documentZhCN.titles[kind]}</h1>`,
      );
    },
  );
});
