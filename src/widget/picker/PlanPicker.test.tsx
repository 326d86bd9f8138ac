// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import { type TestLocale, viewIn } from '../testing/textsIn.js';
import { PlanPicker, type PlanPickerProps } from './PlanPicker.js';

afterEach(cleanup);

const day = '2026-11-23';
const price = (amountMinor: number, terms: TermSheet = defaultTermSheet('CNY')) =>
  pricePlans({ amountMinor, currency: 'CNY', terms, day });
const sheetOf = (...plans: PlanTerms[]): TermSheet => ({ id: 's', jurisdiction: 'CN', currency: 'CNY', plans });

function show(over: Partial<PlanPickerProps> & { locale?: TestLocale } = {}) {
  const { locale = 'en', ...props } = over;
  const onChoose = vi.fn();
  const view = viewIn(locale, 'CNY', 'w1');
  const all = { view, plans: price(299_903), chosen: undefined, onChoose, ...props };
  return { onChoose, ...render(<PlanPicker {...all} />) };
}

const radios = () => screen.queryAllByRole('radio') as HTMLInputElement[];
/** The texts under an element, in order. */
function texts(node: Node): string[] {
  return node.nodeType === Node.TEXT_NODE ? [node.textContent!] : [...node.childNodes].flatMap(texts);
}
/** The text that the id references of a radio lead to. */
const spoken = (radio: HTMLElement, attribute: string) =>
  radio
    .getAttribute(attribute)!
    .split(' ')
    .flatMap(id => texts(document.getElementById(id)!))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the plans', () => {
  it('are real radios of one named group, none of them preselected', () => {
    show();
    const group = screen.getByRole('radiogroup', { name: 'Pay in installments' });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    expect(radios().map(radio => [radio.type, radio.name, radio.value, radio.checked])).toEqual([
      ['radio', 'w1', '3-interest-free', false],
      ['radio', 'w1', '6-annuity', false],
      ['radio', 'w1', '12-annuity', false],
    ]);
  });

  it('are named by count and amount, and described by cost, total and annual rate', () => {
    show();
    expect(radios().map(radio => spoken(radio, 'aria-labelledby'))).toEqual([
      '3 months Interest-free CN¥999.67 a month',
      '6 months CN¥508.47 a month',
      '12 months CN¥260.74 a month',
    ]);
    // The interest is money; a plan without cost has no annual rate to compare.
    expect(radios().map(radio => spoken(radio, 'aria-describedby'))).toEqual([
      'Total CN¥2,999.03',
      'Interest CN¥51.83 Total CN¥3,050.86 APR 6.06%',
      'Interest CN¥129.88 Total CN¥3,128.91 APR 8.19%',
    ]);
    expect(screen.getByRole('radio', { name: /^12 months CN¥260\.74 a\smonth/ })).toBeTruthy();
  });

  it('are also in Chinese, where the annual rate says that it is compounded', () => {
    show({ locale: 'zh-CN' });
    expect(screen.getByRole('radiogroup', { name: '分期付款' })).toBeTruthy();
    expect(spoken(radios()[2]!, 'aria-labelledby')).toBe('12 期 ¥260.74 /期');
    expect(spoken(radios()[2]!, 'aria-describedby')).toBe('含利息 ¥129.88 应还总额 ¥3,128.91 年化 8.19%（复利）');
  });

  it('call the cost by its name where a part of it is a fee', () => {
    const rated = { id: 'p', method: 'annuity', annualRate: '0.12', count: 3 } as const;
    show({ plans: price(30_000, sheetOf({ ...rated, installmentFee: { amountMinor: 10 } })) });
    expect(spoken(radios()[0]!, 'aria-describedby')).toMatch(/^Cost CN¥6\.\d\d Total CN¥306\.\d\d APR /);
  });

  it('say nothing of what rounding leaves for one installment', () => {
    const plans = price(10_000, sheetOf({ id: 'p', method: 'interest-free', count: 3 }));
    const [offer] = plans;
    expect(offer?.kind === 'offer' && offer.installments.map(row => row.totalMinor)).toEqual([3_333, 3_333, 3_334]);
    show({ plans });
    expect(spoken(radios()[0]!, 'aria-describedby')).toBe('Total CN¥100.00');
  });

  it('show the largest installment and the range where installments fall', () => {
    const falling = { id: 'p', method: 'equal-principal', annualRate: '0.12', count: 4 } as const;
    show({ plans: price(40_000, sheetOf(falling)) });
    expect(spoken(radios()[0]!, 'aria-labelledby')).toBe('4 months CN¥104.00 a month');
    expect(spoken(radios()[0]!, 'aria-describedby')).toMatch(
      /^Interest CN¥10\.00 · CN¥101\.00 – CN¥104\.00 Total CN¥410\.00/,
    );
  });

  it('count payments if a period is not a month', () => {
    const every14 = { id: 'p', method: 'interest-free', count: 4, period: { unit: 'day', every: 14 } } as const;
    const quarterly = { id: 'q', method: 'interest-free', count: 2, period: { unit: 'month', every: 3 } } as const;
    show({ plans: price(10_000, sheetOf(every14, quarterly)) });
    expect(radios().map(radio => spoken(radio, 'aria-labelledby'))).toEqual([
      '4 payments Interest-free CN¥25.00 each',
      '2 payments Interest-free CN¥50.00 each',
    ]);
  });

  it('say that they are interest-free only if they have no cost at all', () => {
    const free = { id: 'free', method: 'interest-free', count: 3 } as const;
    show({ plans: price(30_000, sheetOf(free, { ...free, id: 'fee', installmentFee: { amountMinor: 1 } })) });
    expect(radios().map(radio => spoken(radio, 'aria-labelledby').includes('Interest-free'))).toEqual([true, false]);
  });

  it('report the chosen plan once, by pointer and by key', async () => {
    const { onChoose } = show();
    await userEvent.click(radios()[1]!);
    expect(onChoose.mock.calls).toEqual([['6-annuity']]);
    await userEvent.click(screen.getByText('12 months'));
    expect(onChoose.mock.calls).toEqual([['6-annuity'], ['12-annuity']]);
    radios()[0]!.focus();
    await userEvent.keyboard(' ');
    expect(onChoose).toHaveBeenLastCalledWith('3-interest-free');
  });

  it('show only the chosen one as chosen', () => {
    show({ chosen: '6-annuity' });
    expect(radios().map(radio => radio.checked)).toEqual([false, true, false]);
  });

  it('cannot be changed while an application is open', async () => {
    const { onChoose } = show({ chosen: '6-annuity', held: true });
    expect(radios().every(radio => radio.matches(':disabled'))).toBe(true);
    await userEvent.click(radios()[0]!);
    expect(onChoose).not.toHaveBeenCalled();
    cleanup();
    show({ chosen: '6-annuity', held: false });
    expect(radios().some(radio => radio.matches(':disabled'))).toBe(false);
  });

  it('say what is due today beside the installments', () => {
    const plan = { id: 'p', method: 'interest-free', count: 3, downPayment: { amountMinor: 10_000 } } as const;
    show({ plans: price(40_000, sheetOf(plan)) });
    expect(spoken(radios()[0]!, 'aria-labelledby')).toBe('3 months Interest-free CN¥100.00 a month');
    expect(spoken(radios()[0]!, 'aria-describedby')).toBe('CN¥100.00 today Total CN¥400.00');
  });
});

describe('a plan that is not offered for this amount', () => {
  it('is shown with its limit and without a radio', () => {
    const { container } = show({ plans: price(40_000) });
    expect(radios().map(radio => radio.value)).toEqual(['3-interest-free']);
    const refused = [...container.querySelectorAll('.refused')].map(tile => tile.textContent);
    expect(refused).toEqual(['6 monthsOrders from CN¥600.00', '12 monthsOrders from CN¥1,200.00']);
  });

  it('says up to which amount it is offered', () => {
    const { container } = show({ plans: price(6_000_000), locale: 'zh-CN' });
    expect(container.querySelector('.refused')?.textContent).toBe('3 期¥50,000.00 以内可分期');
  });

  it('is hidden if it has no limit, or if the limit is not a purchase amount', () => {
    const free = { method: 'interest-free', count: 3 } as const;
    const plans = price(
      3_000,
      sheetOf(
        { ...free, id: 'open' },
        { ...free, id: 'down', downPayment: { amountMinor: 5_000 } },
        { ...free, id: 'small', minInstallmentMinor: 2_000 },
      ),
    );
    expect(plans.map(plan => (plan.kind === 'refused' ? plan.reason : plan.kind))).toEqual([
      'offer',
      'down-payment-too-high',
      'installment-too-low',
    ]);
    const { container } = show({ plans });
    expect(container.querySelectorAll('.tile')).toHaveLength(1);
    expect(screen.queryByText('No installments for this amount')).toBeNull();
  });

  it('is explained in words if nothing is offered and no limit is known', () => {
    const small = { id: 'small', method: 'interest-free', count: 3, minInstallmentMinor: 2_000 } as const;
    for (const terms of [sheetOf(), sheetOf(small)]) {
      show({ plans: price(3_000, terms) });
      expect(screen.getByText('No installments for this amount')).toBeTruthy();
      cleanup();
    }
    show({ plans: price(1_000), locale: 'zh-CN' });
    expect(screen.queryByText('该金额暂不支持分期')).toBeNull();
  });
});
