// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { offerOf } from '../../testing/offers.js';
import { laterIn, viewIn } from '../../testing/textsIn.js';
import { PlanDetails } from './PlanDetails.js';

afterEach(cleanup);

const show = (plan: Parameters<typeof offerOf>[0], locale: 'en' | 'zh-CN' = 'en', open?: boolean) =>
  render(
    <PlanDetails
      view={viewIn(locale)}
      texts={laterIn(locale)}
      offer={offerOf(plan, { jurisdiction: 'CN' })}
      {...(open !== undefined && { open })}
    />,
  );
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the details of a plan', () => {
  it('say in one sentence what is paid in total and how much of it is the cost', () => {
    const { container } = show({ method: 'annuity', annualRate: '0.079', count: 12 });
    expect(text(container.querySelector('.summary'))).toBe(
      'You pay CN¥3,128.88 in all; CN¥129.88 of it is the cost of paying later.',
    );
  });

  it('say that a plan without cost has none', () => {
    const { container } = show({ method: 'interest-free', count: 3 }, 'zh-CN');
    expect(text(container.querySelector('.summary'))).toBe('一共支付 ¥2,999.00，与一次付清相同。');
  });

  it('name the chart by number and days of the payments', () => {
    const { getByRole } = show({ method: 'interest-free', count: 3 });
    expect(getByRole('img', { name: '3 payments, Dec 23, 2026 to Feb 23, 2027' })).toBeTruthy();
  });

  it('name the day of a single payment only once', () => {
    const { container, getByRole } = show({ method: 'interest-free', count: 1 });
    expect(getByRole('img', { name: '1 payment, Dec 23, 2026' })).toBeTruthy();
    expect(container.querySelectorAll('.ends span')).toHaveLength(1);
  });

  it('list only existing parts in the legend', () => {
    const legend = (plan: Parameters<typeof offerOf>[0]) => {
      const { container, unmount } = show(plan);
      const entries = [...container.querySelectorAll('.legend li')].map(text);
      unmount();
      return entries;
    };
    expect(legend({ method: 'interest-free', count: 3 })).toEqual(['Price CN¥2,999.00']);
    expect(legend({ method: 'annuity', annualRate: '0.079', count: 12 })).toEqual([
      'Price CN¥2,999.00',
      'Interest CN¥129.88',
    ]);
    expect(legend({ method: 'flat-fee', feeRatePerInstallment: '0.006', count: 12 })).toEqual([
      'Price CN¥2,999.00',
      'Fees CN¥215.93',
    ]);
  });

  it('keep the table closed beside the offers, and open it in a review', () => {
    const plan = { method: 'interest-free' as const, count: 3 };
    expect(show(plan).container.querySelector('details')?.open).toBe(false);
    cleanup();
    expect(show(plan, 'en', true).container.querySelector('details')?.open).toBe(true);
  });
});
