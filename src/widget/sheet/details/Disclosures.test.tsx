// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import { formatDay } from '../../format/formatDay.js';
import { moneyFormatter } from '../../format/formatMoney.js';
import { disclosureName } from '../../locales/disclosureName.js';
import { offerOf } from '../../testing/offers.js';
import { laterIn, type TestLocale, viewIn } from '../../testing/textsIn.js';
import { Disclosures } from './Disclosures.js';

afterEach(cleanup);

const LAWS: readonly Jurisdiction[] = ['CN', 'US', 'EU', 'UK', 'INTL'];

const SHAPES: readonly Parameters<typeof offerOf>[0][] = [
  { method: 'annuity', annualRate: '0.079', count: 12 },
  { method: 'annuity', annualRate: '0', count: 3 },
  { method: 'annuity', annualRate: '0.12', count: 6, firstPayment: 'today', downPayment: { rate: '0.2' } },
  { method: 'equal-principal', annualRate: '0.12', count: 1, firstPayment: { afterPeriods: 3 } },
  { method: 'flat-fee', feeRatePerInstallment: '0.006', count: 12, upfrontFee: { amountMinor: 900 } },
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
      view={viewIn(locale, offer.currency)}
      day={day => formatDay(locale, laterIn(locale).writing.month, day)}
    />,
  );
  const lines = [...container.querySelectorAll('li')].map(li => ({
    text: (li.textContent ?? '').replace(/\s+/g, ' '),
    apr: li.classList.contains('apr'),
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

  it('have no text that no plan uses', () => {
    const texts = laterIn(locale).details.disclosures;
    const keys = offers.flatMap(offer => offer.disclosures.map(({ code }) => disclosureName(code)));
    expect([...new Set(keys)].sort()).toEqual(Object.keys(texts).sort());
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
        const noFees = 'installmentFeeMinor' in figures && figures.upfrontFeeMinor + figures.installmentFeeMinor === 0;
        for (const [name, figure] of Object.entries(figures)) {
          // Written as "12: 267.90, first 268.06" instead, which has its own tests.
          if (/^(regular|last)Minor$/.test(name)) continue;
          if (/Percent$/.test(name)) expect(text).toContain(`${figure}%`);
          else if (/Minor$/.test(name) && figure !== 0 && !noFees) expect(text).toContain(money(figure as number));
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
      '利息（贷款机构收取） ¥129.88',
      '费用（贷款机构收取） 无',
      '综合融资成本 ¥129.88（总额 ¥3,128.88）',
      '逾期还款可能产生费用，以合同约定为准。',
      '除上述之外，无其他任何费用。',
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
      'Installments 12 × €260.74',
      'You can withdraw from the credit within 14 days without giving a reason.',
    ]);
  });

  it('write unequal installments exactly, and equal ones as a product', () => {
    const of = (jurisdiction: Jurisdiction, shape: (typeof SHAPES)[number], locale: TestLocale) =>
      textsOf(offerOf(shape, { jurisdiction, amountMinor: 299_903, currency: 'EUR' }), locale).filter(text =>
        /^(Installments|Payment schedule|分期|还款计划) /.test(text),
      );
    expect(of('EU', SHAPES[4]!, 'en')).toEqual(['Installments 12: €267.90, first €268.06']);
    expect(of('UK', SHAPES[0]!, 'zh-CN')).toEqual(['分期 12: €260.74，末期 €260.77']);
    expect(of('US', SHAPES[1]!, 'en')).toEqual([
      'Payment schedule 3: €999.68, last €999.67, from Dec 23, 2026 to Feb 23, 2027',
    ]);
    expect(of('US', { method: 'interest-free', count: 1 }, 'zh-CN')).toEqual([
      '还款计划 1 × €2,999.03，2026/12/23 至 2026/12/23',
    ]);
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
