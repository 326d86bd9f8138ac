// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import { type TestLocale, viewIn } from '../testing/textsIn.js';
import { PlanPicker } from './PlanPicker.js';

afterEach(cleanup);

function show(amountMinor: number, locale: TestLocale = 'en', plans?: PlanTerms[]) {
  const sheet = defaultTermSheet('CNY');
  const terms: TermSheet = plans ? { ...sheet, plans } : sheet;
  return render(
    <PlanPicker
      view={viewIn(locale, 'CNY', 'w1')}
      plans={pricePlans({ amountMinor, currency: 'CNY', terms, day: '2026-11-23' })}
      chosen={undefined}
      layout="compact"
      onChoose={() => {}}
    >
      <p>below</p>
    </PlanPicker>,
  );
}

const line = () => document.querySelector('summary')?.textContent?.replace(/\s+/g, ' ');

describe('the compact line', () => {
  it('names the smallest installment with its count, and the total and annual rate of the same plan', () => {
    show(299_903);
    expect(line()).toBe('From CN¥260.74 a month over 12 months Total CN¥3,128.91 · APR 8.19%');
    cleanup();
    show(299_903, 'zh-CN');
    expect(line()).toBe('低至 ¥260.74/月 × 12 期 总计 ¥3,128.91 · 年化 8.19%');
  });

  it('ignores plans that are not offered for the amount', () => {
    show(100_000);
    expect(line()).toContain('over 6 months');
  });

  it('takes the smallest, whatever the order of the plans', () => {
    const plan = (count: number): PlanTerms => ({ id: `${count}`, method: 'interest-free', count });
    show(60_000, 'en', [plan(6), plan(12), plan(3)]);
    expect(line()).toContain('From CN¥50.00 a month over 12 months');
  });

  it('is closed at first, and opens into all plans and the content below them', () => {
    show(299_903);
    const details = document.querySelector('details')!;
    expect(details.open).toBe(false);
    expect(details.contains(screen.getByText('below'))).toBe(true);
    expect(details.querySelectorAll('input[type=radio]')).toHaveLength(3);
  });

  it('counts payments if a period is not a month', () => {
    show(10_000, 'en', [{ id: 'p', method: 'interest-free', count: 4, period: { unit: 'day', every: 14 } }]);
    expect(line()).toMatch(/^From CN¥25\.00 each, 4 payments /);
  });

  it('is replaced by the plans with their limits if none is offered, with the content below them', () => {
    show(1_000);
    expect(line()).toBeUndefined();
    expect(screen.getByText('Orders from CN¥300.00')).toBeTruthy();
    expect(screen.getByText('below')).toBeTruthy();
  });

  it('says so if nothing can be offered', () => {
    show(1_000, 'en', [{ id: 'p', method: 'interest-free', count: 3, minInstallmentMinor: 5_000 }]);
    expect(line()).toBeUndefined();
    expect(screen.getByText('No installment plan for this amount')).toBeTruthy();
  });
});
