import type { Page } from '@playwright/test';
import { currencyExponent } from '../../src/pricing/money/currencyExponent.js';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { priceOffers } from '../../src/pricing/offers/priceOffers.js';
import { expect, test } from '../fixtures/test.js';
import { readMinor, sumOf } from '../models/amounts.js';
import { reviewAndAgree } from '../paths/steps.js';

const currencies =
  'CNY USD EUR GBP JPY KRW TWD HKD SGD AUD CAD CHF SEK NOK DKK PLN CZK HUF BRL MXN INR IDR THB VND MYR PHP AED SAR KWD BHD JOD TND CLP ISK'.split(
    ' ',
  );

/** An amount that all three built-in plans accept and that uses every decimal of the currency. */
const priceIn = (currency: string) => (defaultTermSheet(currency).plans[2]?.minAmountMinor ?? 0) * 2 + 7;
const majorOf = (minor: number, currency: string) => {
  const digits = currencyExponent(currency);
  const text = `${minor}`.padStart(digits + 1, '0');
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
};

for (const locale of ['en', 'zh-CN', 'de'])
  test(`one page shows ${currencies.length} currencies, each with its own decimals, in ${locale}`, async ({
    host,
    page,
  }) => {
    const elements = currencies.map(
      currency =>
        `<fenqi-offers id="${currency}" locale="${locale}" currency="${currency}" amount="${majorOf(priceIn(currency), currency)}"></fenqi-offers>`,
    );
    await host.open(elements.join('\n'));
    for (const currency of currencies) await expect(page.locator(`#${currency} label`)).toHaveCount(3);
    const shown = await shownTiles(page);
    const written = await asBrowserWrites(page, locale, currencies.flatMap(offeredIn));
    for (const { currency, plan, each, total } of written) {
      const text = shown[currency]?.[plan];
      expect(text, `${currency}, the installment`).toContain(each);
      expect(text, `${currency}, the total`).toContain(total);
    }
    expect(written).toHaveLength(3 * currencies.length);
  });

interface Offered {
  readonly currency: string;
  readonly digits: number;
  readonly plan: number;
  /** Amounts in major units. */
  readonly each: string;
  readonly total: string;
}

/** The offers of the built-in terms for the amount in a currency. */
function offeredIn(currency: string): Offered[] {
  const terms = defaultTermSheet(currency);
  const offers = priceOffers({ amountMinor: priceIn(currency), currency, terms, day: '2026-11-24' });
  return offers.map((offer, plan) => {
    if (offer.kind !== 'offer') throw new Error(offer.reason);
    const [each, total] = [majorOf(offer.regularMinor, currency), majorOf(offer.totalMinor, currency)];
    return { currency, digits: currencyExponent(currency), plan, each, total };
  });
}

/** The texts of all tiles, by their widget's currency. */
async function shownTiles(page: Page): Promise<Record<string, string[]>> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('fenqi-offers')].map(
      ({ id, shadowRoot }) => [id, [...shadowRoot!.querySelectorAll('label')].map(tile => tile.innerText)] as const,
    ),
  );
  return Object.fromEntries(shown.map(([currency, tiles]) => [currency, tiles.map(plain)]));
}

/** Formats with the browser's formatter and the decimals of ISO 4217, which the formatter does not know for all currencies. */
async function asBrowserWrites(page: Page, locale: string, offers: readonly Offered[]): Promise<Offered[]> {
  const written = await page.evaluate(
    ([locale, offers]) =>
      offers.map(offer => {
        const { format } = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: offer.currency,
          minimumFractionDigits: offer.digits,
          maximumFractionDigits: offer.digits,
        });
        const write = (amount: string) => format(amount as unknown as number);
        return { ...offer, each: write(offer.each), total: write(offer.total) };
      }),
    [locale, offers] as const,
  );
  return written.map(offer => ({ ...offer, each: plain(offer.each), total: plain(offer.total) }));
}

/** Treats all kinds of spaces and line breaks as equal, as a reader does. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

// Other tests make agreements in currencies with two decimals.
for (const [currency, amount] of [
  ['JPY', '30007'],
  ['KWD', '300.007'],
] as const)
  test(`an agreement in ${currency} keeps the currency’s decimals from the tile to the form`, async ({ host }) => {
    const widget = await host.open(
      `<fenqi-offers name="fenqi" currency="${currency}" amount="${amount}" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
    );
    await widget.applyFor(6);
    await expect(widget.status).toContainText(widget.words.approved);
    const reviewed = await reviewAndAgree(widget, currency);
    const agreement = JSON.parse(await widget.value()) as {
      readonly currency: string;
      readonly amountMinor: number;
      readonly totalMinor: number;
      readonly installments: readonly { readonly totalMinor: number }[];
    };
    expect(agreement).toMatchObject({
      currency,
      amountMinor: readMinor(amount, currency),
      totalMinor: reviewed.totalMinor,
    });
    const payments = agreement.installments.map(row => row.totalMinor);
    expect(payments).toEqual(reviewed.payments);
    expect(sumOf(payments)).toBe(agreement.totalMinor);
  });
