// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { runs } from '../../../testing/runSize.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import { randomOffers } from '../../testing/laws/randomOffers.js';
import { minorOf, offerOf } from '../../testing/offers.js';
import { laterIn, type TestLocale } from '../../testing/textsIn.js';
import { ScheduleTable } from './ScheduleTable.js';

afterEach(cleanup);

/** The texts of the cells, row by row. */
function tableOf(offer: Offer, locale: TestLocale = 'en') {
  const { container, unmount } = render(
    <ScheduleTable
      offer={offer}
      texts={laterIn(locale)}
      money={moneyFormatter(locale, offer.currency)}
      day={day => formatDay(locale, laterIn(locale).writing.month, day)}
    />,
  );
  const cells = (selector: string) =>
    [...container.querySelectorAll(selector)].map(row => [...row.children].map(cell => cell.textContent ?? ''));
  const table = { head: cells('thead tr')[0]!, body: cells('tbody tr'), foot: cells('tfoot tr')[0]! };
  unmount();
  return table;
}

/** The columns of money: first the payment, then its parts. */
const amountsOf = (cells: readonly string[]) => cells.map(minorOf);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const shapes = fc.tuple(randomOffers, fc.constantFrom('en' as const, 'zh-CN' as const));

describe('the table of payments', () => {
  it('adds up as displayed: rows to their payment, columns to the foot, the foot to the total', () => {
    fc.assert(
      fc.property(shapes, ([offer, locale]) => {
        const { body, foot } = tableOf(offer, locale);
        const footer = amountsOf(foot.slice(1));
        const rows = body.map(row => amountsOf(row.slice(1)));
        for (const row of [...rows, footer]) expect(sum(row.slice(1))).toBe(row[0]);
        expect(footer.map((_, column) => sum(rows.map(row => row[column]!)))).toEqual(footer);
        expect(footer[0]).toBe(offer.totalMinor);
      }),
      runs(80),
    );
  });

  it('has one row for each payment that is made, and every row as many cells as the head', () => {
    fc.assert(
      fc.property(randomOffers, offer => {
        const { head, body } = tableOf(offer);
        const paidFee = offer.terms.upfrontFee?.financed ? 0 : offer.upfrontFeeMinor;
        expect(body).toHaveLength(offer.terms.count + +(offer.downPaymentMinor > 0) + +(paidFee > 0));
        for (const row of body) expect(row).toHaveLength(head.length);
      }),
      runs(40),
    );
  });

  it('has no columns for interest and fees if the plan has none', () => {
    expect(tableOf(offerOf({ method: 'interest-free', count: 2 }, { amountMinor: 10_001 }))).toEqual({
      head: ['Due', 'Payment', 'Principal'],
      body: [
        ['Dec 23, 2026', 'CN¥50.00', 'CN¥50.00'],
        ['Jan 23, 2027', 'CN¥50.01', 'CN¥50.01'],
      ],
      foot: ['Total', 'CN¥100.01', 'CN¥100.01'],
    });
  });

  it('marks a down payment and a fee that are paid today', () => {
    const plan = {
      method: 'annuity' as const,
      annualRate: '0.12',
      count: 1,
      downPayment: { amountMinor: 2_000 },
      upfrontFee: { amountMinor: 150 },
    };
    expect(tableOf(offerOf(plan, { amountMinor: 12_000 }), 'zh-CN')).toEqual({
      head: ['还款日', '应还', '本金', '利息', '费用'],
      body: [
        ['今日：首付', '¥20.00', '¥20.00', '', ''],
        ['今日：手续费', '¥1.50', '', '', '¥1.50'],
        ['2026/12/23', '¥101.00', '¥100.00', '¥1.00', '¥0.00'],
      ],
      foot: ['合计', '¥122.50', '¥120.00', '¥1.00', '¥1.50'],
    });
  });

  it('counts a financed fee as principal, because it is repaid as such', () => {
    const plan = { method: 'interest-free' as const, count: 2, upfrontFee: { amountMinor: 600, financed: true } };
    const { head, foot } = tableOf(offerOf(plan, { amountMinor: 10_000 }));
    expect(head).toEqual(['Due', 'Payment', 'Principal']);
    expect(foot).toEqual(['Total', 'CN¥106.00', 'CN¥106.00']);
  });

  it('has headers for its columns and its foot row, for screen readers', () => {
    const { container } = render(
      <ScheduleTable
        offer={offerOf({ method: 'flat-fee', feeRatePerInstallment: '0.006', count: 3 })}
        texts={laterIn('en')}
        money={String}
        day={String}
      />,
    );
    expect([...container.querySelectorAll('thead th')].map(th => th.getAttribute('scope'))).toEqual(
      Array(4).fill('col'),
    );
    expect(container.querySelector('tfoot th')?.getAttribute('scope')).toBe('row');
  });
});
