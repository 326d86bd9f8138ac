// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import { type TestLocale, viewIn } from '../testing/textsIn.js';
import { PageView, type PageViewProps } from './PageView.js';

afterEach(cleanup);

const price = (amountMinor: number, terms: TermSheet = defaultTermSheet('CNY')) =>
  pricePlans({ amountMinor, currency: 'CNY', terms, day: '2026-11-23' });
const sheetOf = (...plans: PlanTerms[]): TermSheet => ({ id: 's', jurisdiction: 'CN', currency: 'CNY', plans });

interface Shown extends Partial<PageViewProps> {
  readonly locale?: TestLocale;
  readonly amountMinor?: number;
  readonly terms?: TermSheet;
}
function show({ locale = 'en', amountMinor = 299_900, terms, ...props }: Shown = {}) {
  const onOpen = vi.fn();
  const view = viewIn(locale);
  const plans = price(amountMinor, terms);
  const given = { view, plans, chosen: undefined, layout: 'line' as const, onChoose: () => {}, onOpen, ...props };
  return { onOpen, ...render(<PageView {...given} />) };
}
const plain = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const button = () => screen.getByRole('button');
const free = { id: 'free', method: 'interest-free', count: 3 } as const;
const rated = { id: 'rated', method: 'annuity', annualRate: '0.12', count: 6 } as const;

describe('the line of a product page', () => {
  it('says what is due today beside the annual rate, and who lends below the minimum too', () => {
    show({ terms: sheetOf({ ...rated, downPayment: { amountMinor: 29_990 } }) });
    expect(plain(button())).toMatch(/APR 12\.\d\d% · CN¥299\.90 today Learn more$/);
    cleanup();
    const { container } = show({ amountMinor: 1_000, aside: 'Sample Bank' });
    expect(plain(container)).toBe('Pay in installments · Orders from CN¥300.00 Sample Bank');
  });

  it('names the interest-free plan first, then the smallest installment with its annual rate', () => {
    show();
    expect(plain(button())).toBe(
      '3 months interest-free, CN¥999.66 a month from CN¥260.74 a month over 12 months APR 8.19% Learn more',
    );
    expect(plain(document.querySelector('.best'))).toBe('3 months interest-free, CN¥999.66 a month');
    expect(plain(document.querySelector('.then'))).toMatch(/^from CN¥260\.74 .* APR 8\.19%$/);
  });

  it('says the same in Chinese', () => {
    show({ locale: 'zh-CN' });
    expect(plain(button())).toBe('3 期免息，每期 ¥999.66 低至 ¥260.74/期 × 12 期 年化 8.19%（复利） 了解分期');
  });

  it.each([
    [
      'the plan with the smallest installment alone, where none is interest-free',
      [rated],
      /^from CN¥517\.\d\d a month over 6 months APR 12\.\d\d% Learn more$/,
    ],
    [
      'a plan once that is interest-free and has the smallest installment',
      [free],
      /^3 months interest-free, CN¥999\.66 a month Learn more$/,
    ],
    [
      'what is due today',
      [{ ...free, downPayment: { amountMinor: 99_900 } }],
      /^3 months interest-free, CN¥666\.66 a month CN¥999\.00 today Learn more$/,
    ],
  ] as const)('names %s', (_, plans, words) => {
    show({ terms: sheetOf(...plans) });
    expect(plain(button())).toMatch(words);
  });

  it.each([
    ['below the minimum of all plans', 1_000, 'Pay in installments · Orders from CN¥300.00'],
    ['above the maximum of all plans', 99_000_000, 'Pay in installments · Orders up to CN¥200,000.00'],
  ])('is one quiet sentence with the nearest limit, and no button, %s', (_, amountMinor, words) => {
    const { container } = show({ amountMinor });
    expect(plain(container)).toBe(words);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that there is no plan where no limit is known', () => {
    const { container } = show({ terms: sheetOf() });
    expect(plain(container)).toBe('No installments for this amount');
  });

  it('is the button that opens the sheet, in all its width', () => {
    const { onOpen } = show();
    expect([button().getAttribute('part'), button().getAttribute('aria-haspopup')]).toEqual(['open line', 'dialog']);
    button().click();
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('is also what the old name `compact` means', () => {
    const line = show().container.innerHTML;
    cleanup();
    expect(show({ layout: 'compact' }).container.innerHTML).toBe(line);
  });

  it('gives its place to what a step says, and to an agreement', () => {
    show({ status: 'Still deciding', label: 'View' });
    expect(plain(screen.getByRole('status'))).toBe('Still deciding');
    expect(plain(button())).toBe('View');
    cleanup();
    const { container } = show({ agreed: 'Agreed with Bank', label: 'View' });
    expect(plain(container)).toBe('Agreed with Bank View');
  });
});

describe('the plans of a checkout page', () => {
  it('stand as a group of radios, and under them one button that opens the sheet', () => {
    const { onOpen, container } = show({ layout: 'full' });
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect([plain(button()), button().getAttribute('part')]).toEqual(['Learn more', 'open']);
    button().click();
    expect(onOpen).toHaveBeenCalledTimes(1);
    // The group has this name too, so it is not read twice.
    expect(container.querySelector('[part=legend]')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('have a button that goes on, which stands out, once one is chosen', () => {
    show({ layout: 'full' });
    expect(button().classList.contains('primary')).toBe(false);
    cleanup();
    show({ layout: 'full', chosen: '6-annuity' });
    expect([plain(button()), button().classList.contains('primary')]).toEqual(['Continue', true]);
  });

  it('have no button where none is offered, because there is nothing to learn of', () => {
    show({ layout: 'full', amountMinor: 1_000 });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('give their place to an agreement', () => {
    show({ layout: 'full', agreed: 'Agreed with Bank', label: 'View', law: 'Caution!' });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Agreed with Bank')).toBeTruthy();
    expect(screen.queryByText('Caution!'), 'what the law wants said before a credit').toBeNull();
  });
});

describe('what stands in the page', () => {
  it.each(['full', 'line'] as const)('has an empty status region from the start: %s', layout => {
    show({ layout });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each(['full', 'line'] as const)('says what the law wants, outside of the button: %s', layout => {
    show({ layout, law: <p>Caution!</p> });
    expect(screen.getByText('Caution!').closest('button')).toBeNull();
  });
});
