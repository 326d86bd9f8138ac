import { currencyExponent } from '../../src/pricing/money/currencyExponent.js';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { priceOffers } from '../../src/pricing/offers/priceOffers.js';
import { expect, test } from '../fixtures/test.js';
import { minorOf, sumOf } from '../models/amounts.js';
import { reviewAndAgree } from '../paths/steps.js';

const currencies =
  'CNY USD EUR GBP JPY KRW TWD HKD SGD AUD CAD CHF SEK NOK DKK PLN CZK HUF BRL MXN INR IDR THB VND MYR PHP AED SAR KWD BHD JOD TND CLP ISK'.split(
    ' ',
  );

/** A purchase that all three plans of the page's own terms are for, with every decimal of the currency in use. */
const priceIn = (currency: string) => (defaultTermSheet(currency).plans[2]?.minAmountMinor ?? 0) * 2 + 7;
const majorOf = (minor: number, currency: string) => {
  const digits = currencyExponent(currency);
  const text = `${minor}`.padStart(digits + 1, '0');
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
};

for (const locale of ['en', 'zh-CN', 'de'])
  test(`one page shows ${currencies.length} currencies with their own decimals, in ${locale}`, async ({
    host,
    page,
  }) => {
    const elements = currencies.map(
      currency =>
        `<fenqi-offers id="${currency}" locale="${locale}" currency="${currency}" amount="${majorOf(priceIn(currency), currency)}"></fenqi-offers>`,
    );
    await host.open(elements.join('\n'));
    for (const currency of currencies) {
      const tiles = page.locator(`#${currency}`).locator('label');
      await expect(tiles).toHaveCount(3);
      const shown = await tiles.allInnerTexts();
      const offers = priceOffers({
        amountMinor: priceIn(currency),
        currency,
        terms: defaultTermSheet(currency),
        day: '2026-11-24',
      });
      for (const [index, offer] of offers.entries()) {
        if (offer.kind !== 'offer') throw new Error(offer.reason);
        // The browser's own formatter, told the decimals of ISO 4217, which it does not know for all.
        const [each, total] = await page.evaluate(
          ({ locale, currency, digits, amounts }) => {
            const format = new Intl.NumberFormat(locale, {
              style: 'currency',
              currency,
              minimumFractionDigits: digits,
              maximumFractionDigits: digits,
            });
            return amounts.map(amount => format.format(amount as unknown as number));
          },
          {
            locale,
            currency,
            digits: currencyExponent(currency),
            amounts: [offer.regularMinor, offer.totalMinor].map(minor => majorOf(minor, currency)),
          },
        );
        const text = plain(shown[index] ?? '');
        expect(text, `${currency}, the installment`).toContain(plain(each ?? ''));
        expect(text, `${currency}, the total`).toContain(plain(total ?? ''));
      }
    }
  });

/** Kinds of spaces and line ends make no difference to who reads. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

for (const [currency, amount] of [
  ['JPY', '30007'],
  ['EUR', '300.07'],
  ['KWD', '300.007'],
] as const)
  test(`an agreement in ${currency} keeps its decimals from the tile to the form`, async ({ host }) => {
    const widget = await host.open(
      `<fenqi-offers name="fenqi" currency="${currency}" amount="${amount}" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
    );
    await widget.choose(6);
    await widget.apply.click();
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
      amountMinor: minorOf(amount, currency),
      totalMinor: reviewed.totalMinor,
    });
    const payments = agreement.installments.map(row => row.totalMinor);
    expect(payments).toEqual(reviewed.payments);
    expect(sumOf(payments)).toBe(agreement.totalMinor);
  });
