// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { offerOf } from '../../testing/offers.js';
import { laterIn, lawIn, viewIn } from '../../testing/textsIn.js';
import { PlanDetails } from './PlanDetails.js';

afterEach(cleanup);

const show = (plan: Parameters<typeof offerOf>[0], locale: 'en' | 'zh-CN' = 'en', isReview = false) =>
  render(
    <PlanDetails
      law={lawIn(locale)}
      view={viewIn(locale)}
      texts={laterIn(locale)}
      offer={offerOf(plan, { jurisdiction: 'CN' })}
      isReview={isReview}
    />,
  );
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the details of a plan', () => {
  it('say what is paid in total and how much of it is the cost, in the words of the tile', () => {
    const { container } = show({ method: 'annuity', annualRate: '0.079', count: 12 });
    expect(text(container.querySelector('[part=summary]'))).toBe('Total CN¥3,128.88 · Interest CN¥129.88');
  });

  it('say that a plan without cost has none', () => {
    const { container } = show({ method: 'interest-free', count: 3 }, 'zh-CN');
    expect(text(container.querySelector('[part=summary]'))).toBe('应还总额 ¥2,999.00 · 免息');
  });

  it('show one installment in large, its period, and the days of all', () => {
    const { container } = show({ method: 'annuity', annualRate: '0.079', count: 12 });
    expect(text(container.querySelector('[part=amount]'))).toBe('CN¥260.74 a month');
    expect(text(container.querySelector('[part=dates]'))).toBe('12 payments, Dec 23, 2026 to Nov 23, 2027');
  });

  it('name the day of a single payment only once', () => {
    const { container } = show({ method: 'interest-free', count: 1 });
    expect(text(container.querySelector('[part=dates]'))).toBe('1 payment, Dec 23, 2026');
  });

  it('show the largest installment and the range where installments fall', () => {
    const { container } = show({ method: 'equal-principal', annualRate: '0.12', count: 4 });
    expect(text(container.querySelector('[part=amount]'))).toBe('CN¥779.74 a month');
    expect(text(container.querySelector('[part=summary]'))).toBe(
      'Total CN¥3,073.98 · Interest CN¥74.98 · CN¥757.25 – CN¥779.74',
    );
  });

  it('in a review have the table open, and the total among the figures instead of a line of its own', () => {
    const plan = { method: 'interest-free' as const, count: 3 };
    const seen = ({ container }: ReturnType<typeof show>) => ({
      isOpen: container.querySelector('details')?.open,
      parts: [...container.querySelectorAll('[part=summary], [part=figures]')].map(each => each.getAttribute('part')),
    });
    expect(seen(show(plan))).toEqual({ isOpen: false, parts: ['summary'] });
    cleanup();
    expect(seen(show(plan, 'en', true))).toEqual({ isOpen: true, parts: ['figures'] });
  });
});
