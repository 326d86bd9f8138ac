import { afterEach, describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { LOCALES, type Locale } from '../../../protocol/Locale.js';
import { documentKinds } from '../../../protocol/messages/closedLists.js';
import type { Approved } from '../../../protocol/messages/Decision.js';
import { figuresOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { lawsIn, textsIn } from '../../../widget/testing/textsIn.js';
import { documentWords, explanationWords } from '../pages/languages.js';
import { localDayText, localMoneyText, localPercentText, localWriting } from '../pages/localFormats.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { application, commitmentTo, pathIn, post } from '../testing/requests.js';

const { en, 'zh-CN': zhCN } = documentWords;
/** The law of this one gives time to withdraw, and its loans bear interest. */
const inEuros = {
  ...application,
  purchase: { ...application.purchase, currency: 'EUR' },
  termsId: defaultTermSheet('EUR').id,
  locale: 'de-AT',
};

let lender: OpenedLender;
afterEach(() => lender.close());

const apply = async (request: typeof application = application) => {
  lender = await openLender();
  return (await lender.ask('/v1/applications', post(request, 'key-1'))).json();
};
const page = async (path: string, headers: Record<string, string> = {}) => (await lender.ask(path, { headers })).text();
const offerOf = ({ terms, choice }: Approved, { purchase, day } = application): Offer => {
  const sheet = { ...defaultTermSheet(purchase.currency), plans: [terms] };
  return priceChoice(purchase, sheet, day, choice)!;
};
async function agree(approved: Approved, request = application) {
  const commitment = post(commitmentTo(approved, request), 'key-2');
  return (await (await lender.ask(`/v1/applications/${approved.reference}/commitment`, commitment)).json()).agreement;
}

it('Neither the terms nor a document promises a person’s review where the lender has no operators, and each does where it has', async () => {
  const offers = (lang: (typeof LOCALES)[number]) => {
    const { rules, consent, privacy } = documentWords[lang];
    const reviewed = [...rules, ...consent(''), ...privacy('')]
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(each => (typeof each === 'string' ? [] : each.review));
    expect(new Set(reviewed).size, lang).toBeGreaterThanOrEqual(2);
    return reviewed;
  };
  for (const [operators, promised] of [
    [undefined, 3],
    [[], 0],
  ] as const) {
    lender = await openLender(operators && { operators });
    for (const lang of LOCALES) {
      const documents = await Promise.all(documentKinds.map(kind => page(`/v1/documents/${kind}?lang=${lang}`)));
      const found = documents.filter(text => offers(lang).some(review => text.includes(review)));
      expect(found, lang).toHaveLength(promised);
    }
    const terms = await (await lender.ask('/v1/terms?currency=CNY')).json();
    expect(terms.lender.personReview).toBe(promised > 0);
    if (operators === undefined) await lender.close();
  }
});

describe('The contract', () => {
  it('says that it is a draft until the shopper has agreed, and then when and under which number', async () => {
    const approved = await apply();
    const path = pathIn(approved.contractUrl, { lang: 'zh-CN' });
    expect(await page(path)).toContain(zhCN.draft);
    const agreement = await agree(approved);
    const text = await page(path);
    expect(text).toContain(zhCN.signed('2026年11月23日'));
    expect(text).toContain(`<dt>${zhCN.agreementNumber}</dt><dd><bdi>${agreement.id}</bdi></dd>`);
    expect(text).not.toContain(zhCN.draft);
  });

  it('has every figure of the agreement in every language, as the shopper’s region writes it', async () => {
    const approved = await apply(inEuros);
    const offer = offerOf(approved, inEuros);
    expect(await agree(approved, inEuros)).toMatchObject(figuresOf(offer));
    for (const lang of LOCALES) {
      const [words, local] = [documentWords[lang], localWriting(explanationWords[lang], inEuros.locale)];
      const text = await page(pathIn(approved.contractUrl, { lang }));
      expect(text).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      const { figures } = words;
      for (const [name, minor] of [
        [figures.price, offer.amountMinor],
        [figures.today, offer.dueTodayMinor],
        [figures.financed, offer.financedMinor],
        [figures.charge, offer.financeChargeMinor],
        [figures.total, offer.totalMinor],
      ] as const)
        expect(text).toContain(`<dt>${name}</dt><dd>${localMoneyText(local, minor, 'EUR')}</dd>`);
      expect(text).toContain(`<dt>${figures.apr.EU}</dt><dd>${localPercentText(local, offer.apr.display)}</dd>`);
      for (const row of offer.installments) {
        const day = localDayText({ ...local, dateStyle: 'medium' }, row.due);
        const amounts = [row.totalMinor, row.principalMinor, row.interestMinor, row.feeMinor];
        const cells = [row.number, day, ...amounts.map(minor => localMoneyText(local, minor, 'EUR', 'decimal'))];
        expect(text).toContain(`<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`);
      }
      expect(text).toContain(words.withdrawal(14).paragraphs[0]);
    }
  });

  it('has a form with which the shopper withdraws, and says in every language what has become of the loan', async () => {
    const approved = await apply(inEuros);
    const { contractUrl } = approved;
    expect(await page(pathIn(contractUrl, { lang: 'en' }))).not.toContain('<form');
    await agree(approved, inEuros);
    for (const lang of LOCALES) {
      const { loan } = documentWords[lang];
      const text = await page(pathIn(contractUrl, { lang }));
      const action = /<form method="post" action="([^"]+)"><button>(.*?)<\/button>/.exec(text);
      expect(action?.slice(1)).toEqual([
        `withdrawal?lang=${lang}&amp;secret=${new URL(contractUrl).searchParams.get('secret')}`,
        loan.withdraw,
      ]);
      expect(text).toContain(
        loan.withdrawUntil(localDayText(localWriting(explanationWords[lang], 'de-AT'), '2026-12-07'), 30),
      );
      expect(text).toContain(loan.withdrawAddress);
      expect(text).not.toContain(loan.title);
    }
    const form = pathIn(contractUrl, { lang: 'de' }).replace('/contract?', '/withdrawal?');
    const answer = await lender.ask(form, { method: 'POST', redirect: 'manual' });
    const back = answer.headers.get('location');
    expect([answer.status, new URL(back ?? '', `${lender.url}${form}`).href]).toEqual([
      303,
      `${lender.url}${pathIn(contractUrl, { lang: 'de' })}`,
    ]);
    for (const lang of LOCALES) {
      const { loan } = documentWords[lang];
      const local = localWriting(explanationWords[lang], 'de-AT');
      const text = await page(pathIn(contractUrl, { lang }));
      expect(text).toContain(loan.states.withdrawn);
      expect(text).toContain(loan.amended.withdrawal(localDayText(local, '2026-11-23'), ''));
      expect(text).toContain(`<dt>${loan.owed}</dt><dd>${localMoneyText(local, 299_900, 'EUR')}</dd>`);
      expect(text).not.toContain('<form');
    }
  });

  it('does not exist for a declined application', async () => {
    const declined = await apply({ ...application, purchase: { ...application.purchase, amountMinor: 900_000 } });
    expect(declined.status).toBe('declined');
    const answer = await lender.ask(pathIn(declined.explainUrl).replace('/explanation?', '/contract?'));
    expect([answer.status, (await answer.json()).kind]).toEqual([409, 'not-open']);
  });

  it('names the shop and the lender, and nothing of the person or the order', async () => {
    const { contractUrl } = await apply({
      ...application,
      purchase: { ...application.purchase, order: 'secret-order' },
    });
    const text = await page(pathIn(contractUrl));
    expect(text).toContain('Test &lt;Lender&gt; is the lender');
    expect(text).toContain('The loan pays Shop');
    expect(text).not.toContain('secret-order');
  });
});

it('The pages name the lender in their own language', async () => {
  lender = await openLender({ lender: { id: 'bank', name: { en: 'Bank', 'zh-CN': '银行', 'zh-TW': '銀行' } } });
  expect(await page('/v1/documents/privacy?lang=zh-TW')).toContain('<bdi>銀行</bdi>');
  expect(await page('/v1/documents/privacy?lang=fr')).toContain('<bdi>Bank</bdi>');
});

describe('The documents', () => {
  it.each(documentKinds)('include a page %s in every language, without a script and in no frame', async kind => {
    lender = await openLender();
    for (const lang of LOCALES) {
      const answer = await lender.ask(`/v1/documents/${kind}?lang=${lang}`);
      expect(answer.headers.get('content-language')).toBe(lang);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const text = await answer.text();
      expect(text).toContain(`<h1>${documentWords[lang].titles[kind]}</h1>`);
      expect(text).toContain(explanationWords[lang].back);
    }
    expect(await page(`/v1/documents/${kind}`, { 'accept-language': 'nl,zh-HK;q=0.5' })).toContain('lang="zh-TW"');
  });
});

describe('The words of the documents', () => {
  lender = { close: async () => {} } as OpenedLender;
  const NAMES = { lender: 'Acme Inc.', shop: 'Shop Inc.' };
  const GIVEN: Readonly<Record<string, unknown[]>> = {
    '.parties': [NAMES, { ...NAMES, shop: null }],
    '.signed': ['24'],
    '.withdrawal': [14],
    '.loan.amended.void': ['24'],
    '.loan.amended.refund': [['24', '300']],
    '.loan.amended.withdrawal': ['24'],
    '.loan.withdrawUntil': [['24', 30]],
  };

  /** Every text by its path. Names and addresses in it end as "Inc." does. */
  const textsOf = (value: unknown, path = ''): [path: string, text: string][] => {
    if (typeof value === 'string') return [[path, value.replace(/[\u2066-\u2069]/g, '')]];
    if (typeof value === 'function')
      return (GIVEN[path] ?? [NAMES.lender]).flatMap(given => textsOf(value(...[given].flat()), path));
    return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
  };
  /** What stands in Latin letters in every language. */
  const NAMED = /(Acme|Shop) Inc\.|JSON Web Signature|\b(APR|IRR|UTC)\b/g;
  const ownLetters = (lang: Locale): RegExp => {
    switch (new Intl.Locale(lang).maximize().script) {
      case 'Hans':
      case 'Hant':
        return /^(\p{Script=Han}|\P{L})+$/u;
      case 'Jpan':
        return /^(\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|ー|\P{L})+$/u;
      case 'Kore':
        return /^(\p{Script=Hangul}|\P{L})+$/u;
      case 'Arab':
        return /^(\p{Script=Arabic}|\P{L})+$/u;
      default:
        return /^(\p{Script=Latin}|\P{L})+$/u;
    }
  };

  it.each(LOCALES)('in %s are in its script, and no text is that of another language', lang => {
    const texts = textsOf(documentWords[lang]);
    expect(texts.map(([path]) => path)).toEqual(textsOf(en).map(([path]) => path));
    for (const [path, text] of texts) expect(text.replace(NAMED, ''), path).toMatch(ownLetters(lang));
    const others = LOCALES.filter(each => each !== lang).flatMap(each => textsOf(documentWords[each]));
    const shared = new Set(others.map(([, text]) => text));
    for (const [path, text] of texts)
      if (/\.paragraphs\.|\.(model|draft|proof)$/.test(path)) expect(shared, path).not.toContain(text);
  });

  it('do not mix the two ways to write Chinese', () => {
    const [simplified, traditional] = [
      /[们这费还应对时间书业为务签贷额计划总决规则据]/u,
      /[們這費還應對時間書業為務簽貸額計劃總決規則據]/u,
    ];
    expect(JSON.stringify(textsOf(zhCN))).not.toMatch(traditional);
    expect(JSON.stringify(textsOf(documentWords['zh-TW']))).not.toMatch(simplified);
  });

  it.each(LOCALES)('in %s end each sentence with one mark, also after a name such as "Acme Inc."', lang => {
    for (const [path, text] of textsOf(documentWords[lang])) {
      expect(text, path).not.toMatch(/[.。؟!?！？،؛;]\s*[.。]/);
      if (path.includes('.paragraphs.')) expect(text, path).toMatch(/[.。]$/);
    }
  });

  it.each(LOCALES)('in %s call everything what the widget calls it', async lang => {
    const { titles, parties, figures, columns, amountsIn } = documentWords[lang];
    const { details, checkout } = await textsIn(lang);
    const { cn, us, europe, costs } = await lawsIn(lang);
    const nameOf = (text: unknown) => (text as (f: object) => [string])({ percent: String })[0];
    for (const kind of documentKinds)
      expect(titles[kind].toLowerCase()).toContain(checkout.documents[kind].toLowerCase());
    expect(`${parties(NAMES).paragraphs[0]}`.toLowerCase()).toContain(costs[1].toLowerCase());
    const { due, payment, principal, interest, fees } = details;
    expect(columns.slice(1)).toEqual([due, payment, principal, interest, fees]);
    expect(amountsIn('EUR')).toBe(details.amountsIn('EUR'));
    expect(figures.apr.CN).toBe(nameOf(cn['annualised-rate']));
    expect(figures.apr.US).toBe(nameOf(us.apr));
    for (const law of ['EU', 'DE', 'UK'] as const) expect(figures.apr[law]).toBe(nameOf(europe.apr));
  });
});
