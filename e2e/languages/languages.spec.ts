import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { cutOff } from './cutOff.js';

interface Spoken {
  readonly lang: string;
  readonly currency: string;
  readonly amount: string;
  /** The amount as people there write it, without direction marks and with plain spaces. */
  readonly money: string;
  /** 15 February 2026, the first due day, as people there write it. */
  readonly day: string;
  /** The start of a tile's line with the annual rate, and the law's name for the rate in the review. */
  readonly rate: readonly [tile: string, review: string];
}

const languages: readonly Spoken[] = [
  { lang: 'en', currency: 'USD', amount: '1300.07', money: '$1,300.07', day: 'Feb 15, 2026', rate: ['APR', 'APR'] },
  {
    lang: 'zh-CN',
    currency: 'CNY',
    amount: '3000.07',
    money: '¥3,000.07',
    day: '2026/2/15',
    rate: ['年化', '年化利率'],
  },
  // The decimals follow ISO 4217, although formatters of the region omit them.
  {
    lang: 'zh-TW',
    currency: 'TWD',
    amount: '13000.07',
    money: '$13,000.07',
    day: '2026/2/15',
    rate: ['年百分率', '總費用年百分率'],
  },
  {
    lang: 'ja',
    currency: 'JPY',
    amount: '130007',
    money: '￥130,007',
    day: '2026/2/15',
    rate: ['実質年率', '実質年率'],
  },
  {
    lang: 'ko',
    currency: 'KRW',
    amount: '1300007',
    money: '₩1,300,007',
    day: '2026. 2. 15.',
    rate: ['연이율', '연이율'],
  },
  { lang: 'es', currency: 'EUR', amount: '1300.07', money: '1300,07 €', day: '15 feb 2026', rate: ['TAE', 'TAE'] },
  { lang: 'fr', currency: 'EUR', amount: '1300.07', money: '1 300,07 €', day: '15 févr. 2026', rate: ['TAEG', 'TAEG'] },
  {
    lang: 'de',
    currency: 'HUF',
    amount: '130000.07',
    money: '130.000,07 HUF',
    day: '15.2.2026',
    rate: ['eff. Jahreszins', 'Effektiver Jahreszins'],
  },
  { lang: 'it', currency: 'EUR', amount: '1300.07', money: '1300,07 €', day: '15 feb 2026', rate: ['TAEG', 'TAEG'] },
  {
    lang: 'pt',
    currency: 'BRL',
    amount: '1300.07',
    money: 'R$ 1.300,07',
    day: '15/02/2026',
    rate: ['TAEG/CET', 'TAEG/CET'],
  },
  {
    lang: 'ar',
    currency: 'KWD',
    amount: '1300.007',
    money: '1,300.007 د.ك.',
    day: '15/2/2026',
    rate: ['المعدل السنوي', 'معدل النسبة السنوي'],
  },
];

const NOON = new Date('2026-01-15T12:00:00+08:00');
const plain = (text: string) => text.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');

async function sees(root: Locator, step: string, ...texts: readonly string[]): Promise<void> {
  const read = async () =>
    plain(await root.evaluate(element => (element.shadowRoot as unknown as { textContent: string }).textContent));
  for (const text of texts) await expect.poll(read, `${step} in ${text}`).toContain(text);
  expect(await cutOff(root.page()), step).toEqual([]);
}

/** Languages that a browser lays out differently: right to left, without spaces, and with long words. */
const engine = ['en', 'de', 'ar', 'ja'];

for (const { lang, currency, amount, money, day, rate } of languages)
  test(`a purchase in ${lang} cuts no text off at any phone width and loads no other language`, {
    tag: engine.includes(lang) ? '@engine' : [],
  }, async ({ host, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.clock.setFixedTime(NOON);
    const parts: string[] = [];
    page.on('request', request => parts.push(new URL(request.url()).pathname));
    const { root } = await host.open({
      body: `<fenqi-offers amount="${amount}" currency="${currency}" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
      lang,
      css: 'body { margin: 1rem; font-family: sans-serif; }',
    });
    const sheet = (phase: string) => root.locator(`[part=sheet].${phase}`);
    const primary = root.locator('[part=sheet] [part=button]');
    const payments = root.locator('[part=sheet] [part=details] summary');

    await expect(root.getByRole('radio')).toHaveCount(3);
    await sees(root, 'the offers', money, `${rate[0]} `);
    const widget = root.locator('[part="widget"]');
    await expect(widget).toHaveAttribute('lang', lang);
    await expect(widget).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
    expect(await widget.evaluate(element => getComputedStyle(element).direction)).toBe(lang === 'ar' ? 'rtl' : 'ltr');

    await root.getByRole('radio').nth(1).check();
    await expect(root.locator('[part=clear]')).toBeAttached();
    await sees(root, 'the choice');
    await root.locator('[part=open]').click();
    await expect(primary).toBeVisible();
    await payments.click();
    await expect(root.locator('[part=schedule]')).toBeVisible();
    await sees(root, 'the schedule', day, money);
    await payments.click();

    await primary.click();
    await expect(sheet('approved')).toBeVisible();
    await sees(root, 'the approval');
    await primary.click();
    await expect(sheet('reviewing')).toBeVisible();
    await sees(root, 'the review', money, rate[1]);
    await primary.click();
    await expect(sheet('committed')).toBeVisible();
    await sees(root, 'the agreement', day);
    await root.locator('[part=close]').click();
    await expect(sheet('committed')).toHaveCount(0);
    await sees(root, 'the agreement in the page', day);

    expect(await root.evaluate(element => /[\u0660-\u0669\u06f0-\u06f9]/.test(element.shadowRoot!.textContent!))).toBe(
      false,
    );
    const texts = parts.flatMap(path => /\/(?:first|later|seldom)\.([\w-]+?)-\w{8}\.js$/.exec(path)?.[1] ?? []);
    // The first script contains the short texts of two languages.
    expect(texts.sort()).toEqual(['en', 'zh-CN'].includes(lang) ? [lang] : [lang, lang]);
  });

test('a change of language keeps the choice, and loads only the new language', async ({ host, page }) => {
  const parts: string[] = [];
  page.on('request', request => parts.push(new URL(request.url()).pathname));
  const widget = await host.open('<fenqi-offers amount="1300.07" currency="EUR" lang="fr"></fenqi-offers>');
  await widget.root.getByRole('radio').nth(1).check();
  const clear = widget.root.locator('[part=clear]');
  await expect(clear).toHaveText('Payer en une fois');
  await widget.root.evaluate(element => element.setAttribute('locale', 'de-AT'));
  await expect(clear).toHaveText('Nicht in Raten zahlen');
  await expect(widget.root.getByRole('radio').nth(1)).toBeChecked();
  const texts = parts.flatMap(path => /\/(first|later)\.([\w-]+?)-\w{8}\.js$/.exec(path)?.slice(1, 3).join() ?? []);
  expect(texts.sort()).toEqual(['first,de', 'first,fr', 'later,de', 'later,fr']);
});
