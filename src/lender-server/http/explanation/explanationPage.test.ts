import { afterEach, describe, expect, it } from 'vitest';
import type { Application } from '../../../lending/applications/Application.js';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { LendingService } from '../../../lending/applications/LendingService.js';
import { scoreInputs } from '../../../lending/score/scoreInputs.js';
import { declineReasons } from '../../../protocol/messages/closedLists.js';
import { moneyFormatter } from '../../../widget/format/formatMoney.js';
import { textsIn } from '../../../widget/testing/textsIn.js';
import { secretOf } from '../access/applicantPages.js';
import { explanationWords, preferredLanguage } from '../pages/languages.js';
import { localDayText, localInstantText, localMoneyText, localWriting } from '../pages/localFormats.js';
import { type OpenedLender, openLender, SHOP } from '../testing/openLender.js';
import { application, pathIn, post } from '../testing/requests.js';
import { weighReasons } from './decisionFacts.js';
import { explanationEn } from './words/en.js';

let lender: OpenedLender;
afterEach(() => lender.close());

const dear = { ...application, purchase: { amountMinor: 900_000, currency: 'CNY', order: 'secret-order' } };

/** The address of the page. The browser chooses its language. */
async function declined(): Promise<string> {
  lender = await openLender();
  const decision = await (await lender.ask('/v1/applications', post(dear, 'dear'))).json();
  expect(decision.status).toBe('declined');
  return decision.explainUrl.replace('lang=en&', '');
}
/** The lender's clock, and the end of the time for a review. */
const AT = Date.parse('2026-11-23T10:00:00Z');
const UNTIL = localInstantText(localWriting(explanationEn, 'en'), AT + DAY_MS);
const shown = async (url: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  (await lender.ask(pathIn(url, query), { headers })).text();
const ask = (url: string, query: Record<string, string> = {}) =>
  lender.ask(pathIn(url, query).replace('/explanation?', '/review-request?'), { method: 'POST', redirect: 'manual' });
/** Where the books hold an application that nobody has applied for here. */
const pathTo = (application: { key: string; reference: string }) =>
  `/v1/applications/${application.reference}/explanation?secret=${secretOf(application)}`;

const verdict = {
  kind: 'declined',
  by: 'score',
  reasons: ['affordability'],
  alternatives: [],
  contributions: [{ input: 'income', logOdds: 1, reason: 'affordability' }],
  versions: { model: 'm', policy: 'p', products: 't' },
};

/** The English page of an application that the books hold as given. */
async function pageOf(over: object): Promise<string> {
  const times = { at: AT, readyAt: 0, until: 0, cancelledAt: null };
  const application = {
    request: dear,
    reference: 'a',
    key: 'k',
    review: null,
    verdict,
    commitment: null,
    ...times,
    ...over,
  };
  const service = { application: async () => application as unknown as Application } as unknown as LendingService;
  lender = await openLender({ service });
  return (await lender.ask(pathTo(application))).text();
}

describe('The page that explains a decision', () => {
  it('says why and how it was decided, and that a person can review it', async () => {
    const page = await shown(await declined());
    expect(page).toContain(explanationEn.status.declined);
    expect(page).toContain(explanationEn.reasons['existing-debt']);
    expect(page).toContain('CN¥9,000.00');
    expect(page).toMatch(/Score<\/dt><dd>none<.*Rules<\/dt><dd>test<.*Products<\/dt><dd>default</);
    expect(page).toContain(`<button>${explanationEn.reviewButton}</button>`);
    expect(page).not.toContain('secret-order');
  });

  it('is in the language that its address names, otherwise in the one that the browser prefers', async () => {
    const url = await declined();
    const languageOf = async (query: Record<string, string>, accept: string) =>
      (await lender.ask(pathIn(url, query), { headers: { 'accept-language': accept } })).headers.get(
        'content-language',
      );
    expect(await languageOf({}, 'zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh-CN');
    expect(await languageOf({}, 'nl,de;q=0.5')).toBe('de');
    expect(await languageOf({ lang: 'zh-CN' }, 'en')).toBe('zh-CN');
  });

  it('runs no script, loads nothing, fits in no frame, and is stored nowhere', async () => {
    const url = await declined();
    const { headers } = await lender.ask(pathIn(url));
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('shows text from others as text, never as markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const real = {
      request: dear,
      reference: 'app_1',
      key: 'k',
      review: null,
      verdict: {
        kind: 'declined',
        by: 'score',
        reasons: ['affordability'],
        alternatives: [],
        contributions: [{ input: hostile, logOdds: 1, reason: 'affordability' }],
        versions: { model: hostile, policy: hostile, products: hostile },
      },
      at: AT,
      readyAt: 0,
      until: 0,
      cancelledAt: null,
      commitment: null,
    } as unknown as Application;
    lender = await openLender({
      lender: { id: 'l', name: hostile },
      service: { application: async () => real } as unknown as LendingService,
    });
    const page = await (await lender.ask(pathTo(real))).text();
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x');
  });
});

describe('The words for lender-unable', () => {
  it.each([
    ['funds', [explanationEn.noFunds, explanationEn.how.computer]],
    ['rules', [explanationEn.how.computer]],
    ['person', [explanationEn.how.person]],
  ])('are the widget’s, and the sentences beside them are true for a decision by %s', async (by, beside) => {
    const page = await pageOf({ verdict: { ...verdict, by, reasons: ['lender-unable'] } });
    const shown = [explanationEn.noFunds, ...Object.values(explanationEn.how)].filter(each => page.includes(each));
    expect(shown).toEqual(beside);
    expect(page).toContain(explanationEn.reasons['lender-unable']);
  });
});

describe('How it was decided', () => {
  const approved = { kind: 'approved', needsReview: true, versions: verdict.versions };
  const reviewed = (word: string) => ({ askedAt: 0, verdict: word });
  it.each([
    ['by the score', {}, 'computer'],
    ['by the score, while a person is asked', { review: { askedAt: 0, verdict: null } }, 'computer'],
    ['by the score, confirmed by a person', { review: reviewed('upheld') }, 'reviewed'],
    ['by a person against the score', { review: reviewed('overturned'), verdict: approved }, 'reviewed'],
    ['by a person who declined', { verdict: { ...verdict, by: 'person' } }, 'person'],
    ['by a person who approved', { verdict: approved }, 'person'],
    ['by nobody yet', { verdict: approved, readyAt: null, reserved: true, until: 1e15 }, 'waiting'],
    ['by nobody in time', { verdict: approved, readyAt: null, reserved: true, until: 1 }, 'undecided'],
    ['by the score, and no person looked again in time', { review: reviewed('lapsed') }, 'computer'],
    ['by the score alone, approved', { verdict: { ...approved, needsReview: false } }, 'computer'],
  ] as const)('is told as it was: %s', async (_, over, how) => {
    const page = await pageOf(over);
    const told = Object.entries(explanationEn.how).filter(([, text]) => page.includes(text));
    expect(told.map(([name]) => name)).toEqual([how]);
    expect(page.includes(explanationEn.undecided)).toBe(how === 'undecided');
  });
});

describe('What is said beside how it was decided', () => {
  const approved = { kind: 'approved', needsReview: true, versions: verdict.versions };
  const said = (page: string) =>
    [explanationEn.lowerIncome, ...Object.values(explanationEn.causes)].filter(each => page.includes(each));

  it('is why a person looks at it, also afterwards', async () => {
    const causes = { ...approved, reviewCauses: ['changed-income', 'short-history'] };
    const expected = [explanationEn.causes['short-history'], explanationEn.causes['changed-income']];
    for (const over of [{ readyAt: null, reserved: true, until: 1e15 }, { readyAt: 0 }])
      expect(said(await pageOf({ verdict: causes, ...over }))).toEqual(expected);
    expect(said(await pageOf({ verdict: approved, readyAt: null }))).toEqual([]);
  });

  it('is that of several incomes the lowest counted', async () => {
    expect(said(await pageOf({ verdict: { ...verdict, lowerIncome: true } }))).toEqual([explanationEn.lowerIncome]);
    expect(said(await pageOf({}))).toEqual([]);
  });
});

describe('The reasons of a decline', () => {
  it.each([
    ['score', true],
    ['person', false],
    ['rules', false],
  ])(
    'show their weight in the score only where the score is behind them: decided by %s, shown %s',
    async (by, isWeighed) => {
      const page = await pageOf({ verdict: { ...verdict, by } });
      expect(page.includes(explanationEn.weight(100))).toBe(isWeighed);
    },
  );
});

describe('Asking for a review', () => {
  it('is remembered, shown with its day, and offered once', async () => {
    const url = await declined();
    const answer = await ask(url);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `explanation${new URL(url).search}`]);
    const kept = { lang: 'de', shop: SHOP };
    const back = new URL((await ask(url, kept)).headers.get('location') ?? '', url);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      ...kept,
      secret: new URL(url).searchParams.get('secret'),
    });
    expect((await lender.ask(pathIn(back.href))).headers.get('content-language')).toBe('de');
    const page = await shown(url);
    expect(page).toContain(explanationEn.reviewAsked('Nov 23, 2026', UNTIL));
    expect(page).not.toContain('<form');
  });

  it('is offered until a person can no longer overturn the decline; then the answer is the page, which says so', async () => {
    const url = await declined();
    expect(await shown(url)).toContain(explanationEn.reviewUntil(UNTIL));
    lender.clock.now += DAY_MS;
    expect(await shown(url)).toContain(explanationEn.reviewTooLate);
    expect(await shown(url)).toContain(explanationEn.noReview);
    const answer = await ask(url);
    expect([answer.status, answer.headers.get('content-language')]).toEqual([409, 'en']);
    const text = await answer.text();
    expect(text).toContain(explanationEn.reviewTooLate);
    expect(text).not.toContain('<form');
  });

  it('that nobody carried out in time is told as such, before and after it is written down', async () => {
    const url = await declined();
    await ask(url);
    lender.clock.now += DAY_MS;
    const lapsed = async () => {
      const page = await shown(url);
      expect(page).toContain(explanationEn.reviewLapsed);
      expect(page).toContain(explanationEn.how.computer);
      expect(page).not.toContain('<form');
    };
    await lapsed();
    expect(await lender.service.lapseReviews()).toBe(1);
    await lapsed();
    expect((await ask(url)).status).toBe(303);
  });

  it('is not offered where the lender has no operators; the page says how to reach a person', async () => {
    lender = await openLender({
      operators: [],
      lender: { id: 'l', name: 'L', contact: 'mailto:credit@lender.example' },
    });
    const dear = { ...application, purchase: { amountMinor: 900_000, currency: 'CNY' } };
    const { explainUrl } = await (await lender.ask('/v1/applications', post(dear, 'k'))).json();
    const page = await shown(explainUrl);
    expect(page).not.toContain('<form');
    expect(page).not.toContain(explanationEn.reviewOffer);
    expect(page).toContain(explanationEn.noReview);
    expect(page).toContain('<a href="mailto:credit@lender.example">credit@lender.example</a>');
    const answer = await ask(explainUrl);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(explanationEn.noReview);
  });

  it('is possible for a decline only', async () => {
    lender = await openLender();
    const { contractUrl } = await (await lender.ask('/v1/applications', post(application, 'k'))).json();
    const answer = await ask(contractUrl.replace('/contract?', '/explanation?'));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(explanationEn.status.approved);
  });

  it('leads to a result that the page shows', async () => {
    const url = await declined();
    await ask(url);
    await lender.ask(
      new URL(url).pathname.replace('/explanation', '/review'),
      post({ verdict: 'approve', reason: 'explained' }, undefined, { authorization: 'Bearer operator-secret' }),
    );
    const page = await shown(url);
    expect(page).toContain(explanationEn.reviewOverturned);
    expect(page).toContain(explanationEn.status.approved);
  });
});

describe('The words of an explanation', () => {
  lender = { close: async () => {} } as OpenedLender;
  it.each(Object.values(explanationWords))('in $lang name every reason and every input of the score', words => {
    expect(Object.keys(words.reasons).sort()).toEqual([...declineReasons].sort());
    expect(Object.keys(words.inputs).sort()).toEqual(Object.keys(scoreInputs).sort());
  });

  it.each(Object.values(explanationWords))('in $lang give every reason as the widget does', async words => {
    const { first, seldom } = await textsIn(words.lang);
    expect(words.reasons).toEqual(seldom.reasons);
    expect(words.direction).toBe(first.direction);
  });

  it.each(Object.entries(explanationWords))(
    'under %s are of that language, and no two languages share a sentence',
    (lang, words) => {
      expect(words.lang).toBe(lang);
      const others = Object.values(explanationWords).filter(each => each !== words);
      for (const key of ['notUsed', 'reviewOffer', 'reviewUpheld', 'noFunds', 'back'] as const)
        expect(others.map(each => each[key])).not.toContain(words[key]);
    },
  );

  it.each([
    ['en', 'Nov 24, 2026'],
    ['zh-CN', '2026年11月24日'],
    ['de', '24.11.2026'],
    ['fr', '24 novembre 2026'],
    ['ar', '24 نوفمبر 2026'],
  ] as const)('in %s write money as the widget writes it, and the day', (lang, day) => {
    const words = explanationWords[lang];
    const local = localWriting(words, 'nl');
    for (const currency of ['CNY', 'USD', 'JPY', 'KWD', 'HUF'])
      expect(localMoneyText(local, 399_800, currency)).toBe(
        moneyFormatter(words.lang, currency, words.direction)(399_800),
      );
    expect(localDayText(local, '2026-11-24')).toBe(day);
  });

  it('end each sentence with one mark, also after a figure that ends with one', () => {
    const textsOf = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'function'
          ? [value('7.', '7.')].flat().map(text => text.replaceAll('7.', '7'))
          : Object.values(value as object).flatMap(textsOf);
    for (const { lang, drawnFrom, ...words } of Object.values(explanationWords))
      for (const text of [...textsOf(words), drawnFrom(['a', 'b'])])
        expect(text, lang).not.toMatch(/[.。؟!?！？،؛;]\s*[.。]/);
  });

  it('give each reason its share of what counted against the applicant', () => {
    const weighed = weighReasons(
      ['not-stated', 'daily-limit'],
      [
        { input: 'debt', logOdds: 1, reason: 'debt' },
        { input: 'expenses', logOdds: 1, reason: 'not-stated' },
        { input: 'income', logOdds: 2, reason: 'not-stated' },
        { input: 'home', logOdds: -5, reason: 'housing' },
      ],
    );
    expect(weighed).toEqual([
      { reason: 'not-stated', share: 0.75, inputs: ['income', 'expenses'] },
      { reason: 'daily-limit', share: null, inputs: [] },
    ]);
  });

  it('are in the first language of the browser that the page is written in', () => {
    for (const [accept, language] of [
      ['zh', 'zh-CN'],
      ['en,zh;q=0.9', 'en'],
      ['zh-TW;q=0.4,en;q=0.3', 'zh-TW'],
      ['zh-Hant-HK', 'zh-TW'],
      ['nl,de-AT;q=0.8,en;q=0.5', 'de'],
      ['nl', 'en'],
      ['zh;q=0', 'en'],
      ['', 'en'],
      [undefined, 'en'],
    ] as const)
      expect(preferredLanguage(accept), accept).toBe(language);
  });
});

describe('The way back to the shop', () => {
  const OTHER = 'https://evil.example';
  it('leads to the origin of the page that the shopper came from, and says the name of the shop', async () => {
    const page = await shown(await declined(), {}, { referer: `${SHOP}/checkout` });
    expect(page).toContain(`<a href="${SHOP}">${explanationEn.backTo('Shop')}</a>`);
  });

  it('is carried on by the links to other languages and by the form', async () => {
    const url = await declined();
    const page = await shown(url, { lang: 'de', shop: SHOP });
    const kept = `shop=${encodeURIComponent(SHOP)}&amp;secret=${new URL(url).searchParams.get('secret')}`;
    expect(page).toContain(`href="?lang=fr&amp;${kept}"`);
    expect(page).toContain(`action="review-request?lang=de&amp;${kept}"`);
  });

  it.each([
    ['the address names', { shop: OTHER }, {}],
    ['the referrer names', {}, { referer: `${OTHER}/page` }],
  ])('never leads to a page that is not the merchant’s, whatever %s', async (_, query, headers) => {
    const page = await shown(await declined(), query as Record<string, string>, headers as Record<string, string>);
    expect(page).not.toContain('evil.example');
    expect(page).toContain(`<a href="${SHOP}">`);
  });
});
