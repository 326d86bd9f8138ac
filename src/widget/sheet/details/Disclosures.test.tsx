// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import { offerOf } from '../../testing/offers.js';
import { laterIn, lawIn, type TestLocale, viewIn } from '../../testing/textsIn.js';
import { Disclosures } from './Disclosures.js';

afterEach(cleanup);

const LAWS: readonly Jurisdiction[] = ['CN', 'US', 'EU', 'UK', 'INTL'];

const SHAPES: readonly Parameters<typeof offerOf>[0][] = [
  { method: 'annuity', annualRate: '0.079', count: 12 },
  {
    method: 'annuity',
    annualRate: '0',
    count: 3,
    contingent: { overdueAnnualRate: '0', lateCharge: { amountMinor: 1200 } },
    secured: true,
  },
  { method: 'annuity', annualRate: '0.12', count: 6, firstPayment: 'today', downPayment: { rate: '0.2' } },
  { method: 'equal-principal', annualRate: '0.12', count: 1, firstPayment: { afterPeriods: 3 } },
  {
    method: 'flat-fee',
    feeRatePerInstallment: '0.006',
    count: 12,
    upfrontFee: { amountMinor: 900 },
    feeCollector: '丙担保',
    contingent: { overdueAnnualRate: '0.15', lateCharge: { rate: '0.05' }, prepaymentCharge: { rate: '0.0125' } },
  },
  { method: 'flat-fee', feeRatePerInstallment: '0', count: 4, period: { unit: 'week', every: 2 } },
  { method: 'interest-free', count: 3, subsidy: { lenderAnnualRate: '0.08' } },
  { method: 'interest-free', count: 30, period: { unit: 'day', every: 1 }, installmentFee: { amountMinor: 10 } },
  { method: 'interest-free', count: 4, upfrontFee: { rate: '0.02', financed: true }, downPayment: { rate: '0.1' } },
];

const offers = LAWS.flatMap(jurisdiction => SHAPES.map(shape => offerOf(shape, { jurisdiction })));

function said(offer: Offer, locale: TestLocale) {
  const { container, unmount } = render(
    <Disclosures
      offer={offer}
      texts={laterIn(locale)}
      law={lawIn(locale, offer.jurisdiction)}
      view={viewIn(locale, offer.currency)}
      day={day => formatDay(locale, laterIn(locale).writing.month, day)}
    />,
  );
  const lines = [...container.querySelectorAll('li, tbody tr')].map(line => ({
    text: (line.localName === 'tr'
      ? [...line.children].map(cell => cell.textContent).join(' | ')
      : line.textContent!
    ).replace(/\s+/g, ' '),
    apr: line.classList.contains('apr'),
  }));
  unmount();
  return lines;
}

const textsOf = (...of: Parameters<typeof said>) => said(...of).map(line => line.text);

describe.each(['en', 'zh-CN'] as const)('disclosures in %s', locale => {
  it('have a complete text for every code of every law and plan, in order', () => {
    for (const offer of offers) {
      const lines = textsOf(offer, locale);
      expect(lines).toHaveLength(offer.disclosures.length);
      for (const text of lines) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object|[{}]/);
        expect(text.trim().length).toBeGreaterThan(3);
      }
    }
  });

  it('name the annual rate before any other rate, and emphasise only it', () => {
    for (const offer of offers.filter(({ jurisdiction }) => jurisdiction !== 'INTL')) {
      const lines = said(offer, locale);
      expect(lines.filter(line => line.apr)).toHaveLength(1);
      const first = lines.find(line => line.text.includes('%'))!;
      expect(first.apr).toBe(true);
      expect(first.text).toContain(`${offer.apr.display}%`);
    }
  });

  it('show each figure as the offer has it, in money, days and percent', () => {
    const money = moneyFormatter(locale, 'CNY');
    for (const offer of offers)
      offer.disclosures.forEach(({ figures }, index) => {
        const text = textsOf(offer, locale)[index]!;
        for (const [name, figure] of Object.entries(figures)) {
          // Written as "1 payment of 268.06, then 11 payments of 267.90" instead, which has its own tests.
          if (/^(regular|last)Minor$/.test(name)) continue;
          if (/Percent$/.test(name) && figure) expect(text).toContain(`${figure}%`);
          else if (/Minor$/.test(name) && figure !== 0) expect(text).toContain(money(figure as number));
          else if (/Due$/.test(name))
            expect(text).toContain(formatDay(locale, laterIn(locale).writing.month, figure as string));
        }
      });
  });
});

describe('disclosures', () => {
  it('are, for a Chinese annuity, these', () => {
    expect(textsOf(offerOf(SHAPES[0]!, { jurisdiction: 'CN' }), 'zh-CN')).toEqual([
      '年化利率（IRR，复利） 8.19%',
      '贷款本金 ¥2,999.00',
      '除表中所列之外，无其他任何费用。',
      '利息 | 年利率 7.90% | 贷款机构 | ¥129.88 | 8.19%',
      '正常履约年化综合融资成本 | ¥129.88 | 8.19%',
      '逾期罚息、违约金等或有成本 | 以合同约定为准 | 贷款机构 | – | –',
    ]);
  });

  it('are, for a Chinese flat fee with a guarantor, a table of all costs', () => {
    const offer = offerOf(SHAPES[4]!, { jurisdiction: 'CN' });
    expect(textsOf(offer, 'zh-CN').slice(3)).toEqual([
      '利息 | 年利率 0.00% | 贷款机构 | ¥0.00 | 0.00%',
      '一次性手续费 | ¥9.00 | 丙担保 | ¥9.00 | 0.58%',
      '分期手续费 | 本金的 0.6%/期 | 丙担保 | ¥215.93 | 13.91%',
      '正常履约年化综合融资成本 | ¥224.93 | 14.49%',
      '逾期罚息 | 按逾期金额，年利率 15% | 贷款机构 | – | 15%',
      '逾期违约金 | 逾期金额的 5% | 贷款机构 | – | –',
      '提前还款违约金 | 提前还款金额的 1.25% | 贷款机构 | – | –',
    ]);
    const { container } = render(
      <Disclosures
        offer={offer}
        texts={laterIn('zh-CN')}
        law={lawIn('zh-CN', offer.jurisdiction)}
        view={viewIn('zh-CN')}
        day={day => day}
      />,
    );
    const table = container.querySelector('table')!;
    expect(table.caption!.textContent).toBe('综合融资成本明示表');
    expect([...table.tHead!.rows[0]!.cells].map(cell => [cell.scope, cell.textContent])).toEqual([
      ['col', '项目'],
      ['col', '收费标准'],
      ['col', '收取方'],
      ['col', '金额'],
      ['col', '年化'],
    ]);
    // Every row is named by its first cell and fills the five columns.
    for (const row of table.tBodies[0]!.rows) {
      expect((row.cells[0] as HTMLTableCellElement).scope).toBe('row');
      expect([...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(5);
    }
  });

  it('are a table only in China', () => {
    for (const offer of offers) {
      const { container, unmount } = render(
        <Disclosures
          offer={offer}
          texts={laterIn('en')}
          law={lawIn('en', offer.jurisdiction)}
          view={viewIn('en')}
          day={day => day}
        />,
      );
      expect(container.querySelectorAll('table')).toHaveLength(offer.jurisdiction === 'CN' ? 1 : 0);
      unmount();
    }
  });

  it('are, for a deferred payment in the UK, with its key product information', () => {
    const offer = offerOf(
      { method: 'interest-free', count: 3, contingent: { overdueAnnualRate: '0', lateCharge: { amountMinor: 600 } } },
      { jurisdiction: 'UK', currency: 'GBP', amountMinor: 60_000 },
    );
    expect(textsOf(offer, 'en').slice(5)).toEqual([
      'You borrow £600.00 without interest: 3 payments of £200.00, from Dec 23, 2026 to Feb 23, 2027.',
      'The lender may ask a credit reference agency about you, and tell it if you miss a payment. Borrowing may then become harder for you.',
      'Interest on overdue amounts 0% a year',
      'Late charge £6.00',
      'You have further rights, such as repaying early and complaining to the Financial Ombudsman. The additional product information sets them out.',
      'You can withdraw from the credit within 14 days without giving a reason.',
    ]);
  });

  it('are, for secured credit in the United States, with what may come on top', () => {
    const offer = offerOf(
      {
        method: 'annuity',
        annualRate: '0.079',
        count: 12,
        contingent: { overdueAnnualRate: '0.06', lateCharge: { rate: '0.05' }, prepaymentCharge: { amountMinor: 0 } },
        secured: true,
      },
      { jurisdiction: 'US', currency: 'USD' },
    );
    expect(textsOf(offer, 'en').slice(6)).toEqual([
      'Interest on overdue amounts 6% a year',
      'Late charge 5% of the late payment',
      'Charge for early repayment $0.00',
      'The lender has a security interest in the goods until the loan is repaid.',
    ]);
  });

  it('are, for an annuity in the EU, these', () => {
    const offer = offerOf(SHAPES[0]!, { jurisdiction: 'EU', currency: 'EUR' });
    expect(textsOf(offer, 'en')).toEqual([
      'Caution! Borrowing money costs money.',
      'Annual percentage rate (APR) 8.2%',
      'Borrowing rate, fixed 7.90%',
      'Amount of credit €2,999.00',
      'Duration 12 months',
      'Total amount payable €3,128.88, of which cost of credit €129.88',
      'Installments 12 payments of €260.74',
      'You can withdraw from the credit within 14 days without giving a reason.',
    ]);
  });

  it('say equal installments in one phrase, and unequal ones in the order of payment', () => {
    const of = (jurisdiction: Jurisdiction, shape: (typeof SHAPES)[number], locale: TestLocale) =>
      textsOf(offerOf(shape, { jurisdiction, amountMinor: 299_903, currency: 'EUR' }), locale).filter(text =>
        /^(Installments|Payment schedule|You borrow|分期|还款计划|您免息借款)/.test(text),
      );
    expect(of('EU', SHAPES[4]!, 'en')).toEqual(['Installments 1 payment of €268.06, then 11 payments of €267.90']);
    expect(of('UK', SHAPES[0]!, 'zh-CN')).toEqual(['分期 €260.74 × 11 期，第 12 期 €260.77']);
    expect(of('US', SHAPES[1]!, 'en')).toEqual([
      'Payment schedule 2 payments of €999.68, then 1 payment of €999.67, from Dec 23, 2026 to Feb 23, 2027',
    ]);
    const free = { method: 'interest-free', count: 12, remainder: 'first' } as const;
    expect(of('UK', free, 'en')[1]).toBe(
      'You borrow €2,999.03 without interest: 1 payment of €250.02, then 11 payments of €249.91, from Dec 23, 2026 to Nov 23, 2027.',
    );
    expect(of('UK', free, 'zh-CN')[1]).toBe(
      '您免息借款 €2,999.03：第 1 期 €250.02，€249.91 × 11 期，2026/12/23 至 2027/11/23。',
    );
    expect(of('US', { method: 'interest-free', count: 1 }, 'zh-CN')).toEqual([
      '还款计划 第 1 期 €2,999.03，2026/12/23 至 2026/12/23',
    ]);
  });

  it('say installments that fall with each payment by the first and the last', () => {
    const plan = { method: 'equal-principal', annualRate: '0.12', count: 12 } as const;
    expect(textsOf(offerOf(plan, { jurisdiction: 'EU', currency: 'EUR' }), 'en')).toContainEqual(
      expect.stringMatching(/^Installments 12 payments: €[\d.]+, falling to €[\d.]+$/),
    );
  });

  it.each([
    ['en', 'month', 1, 1, '1 month'],
    ['en', 'week', 2, 4, '8 weeks'],
    ['en', 'day', 30, 3, '90 days'],
    ['zh-CN', 'month', 1, 12, '12 个月'],
    ['zh-CN', 'week', 2, 4, '8 周'],
  ] as const)('write a duration in %s with its unit: %s × %i × %i is %s', (locale, unit, every, count, text) => {
    const offer = offerOf({ method: 'interest-free', count, period: { unit, every } }, { jurisdiction: 'EU' });
    expect(textsOf(offer, locale).filter(line => line.endsWith(` ${text}`))).toHaveLength(1);
  });

  it('without a text throw at once', () => {
    const offer = offerOf(SHAPES[0]!, { jurisdiction: 'CN' });
    // @ts-expect-error: the compiler knows all codes
    const disclosures: Offer['disclosures'] = [{ code: 'cn.unheard-of', figures: {} }];
    expect(() => said({ ...offer, disclosures }, 'en')).toThrow(TypeError);
  });
});
