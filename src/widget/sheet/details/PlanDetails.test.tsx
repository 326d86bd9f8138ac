// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { offerOf } from '../../testing/offers.js';
import { laterIn, lawIn, viewIn } from '../../testing/textsIn.js';
import { PlanDetails } from './PlanDetails.js';

afterEach(cleanup);

const show = (plan: Parameters<typeof offerOf>[0], locale: 'en' | 'zh-CN' = 'en', open = false) =>
  render(
    <PlanDetails
      law={lawIn(locale)}
      view={viewIn(locale)}
      texts={laterIn(locale)}
      offer={offerOf(plan, { jurisdiction: 'CN' })}
      open={open}
    />,
  );
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the details of a plan', () => {
  it('say in one sentence what is paid in total and how much of it is the cost', () => {
    const { container } = show({ method: 'annuity', annualRate: '0.079', count: 12 });
    expect(text(container.querySelector('[part=summary]'))).toBe(
      'You pay CN¥3,128.88 in total, including CN¥129.88 for paying in installments.',
    );
  });

  it('say that a plan without cost has none', () => {
    const { container } = show({ method: 'interest-free', count: 3 }, 'zh-CN');
    expect(text(container.querySelector('[part=summary]'))).toBe('一共支付 ¥2,999.00，与一次付清相同。');
  });

  it('show one installment in large, its period and its cost, and the days of all', () => {
    const { container } = show({ method: 'annuity', annualRate: '0.079', count: 12 });
    expect(text(container.querySelector('[part=amount]'))).toBe('CN¥260.74 a month · Interest CN¥129.88');
    expect(text(container.querySelector('[part=dates]'))).toBe('12 payments, Dec 23, 2026 to Nov 23, 2027');
  });

  it('name the day of a single payment only once', () => {
    const { container } = show({ method: 'interest-free', count: 1 });
    expect(text(container.querySelector('[part=dates]'))).toBe('1 payment, Dec 23, 2026');
  });

  it('show the largest installment and the range where installments fall', () => {
    const { container } = show({ method: 'equal-principal', annualRate: '0.12', count: 4 });
    expect(text(container.querySelector('[part=amount]'))).toBe(
      'CN¥779.74 a month · Interest CN¥74.98 · CN¥757.25 – CN¥779.74',
    );
  });

  it('keep the table closed at first, and open it in a review', () => {
    const plan = { method: 'interest-free' as const, count: 3 };
    expect(show(plan).container.querySelector('details')?.open).toBe(false);
    cleanup();
    expect(show(plan, 'en', true).container.querySelector('details')?.open).toBe(true);
  });
});
