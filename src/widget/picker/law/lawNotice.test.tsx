// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pricePlans } from '../../../pricing/offers/pricePlans.js';
import type { Jurisdiction, PlanTerms } from '../../../pricing/offers/TermSheet.js';
import { LOCALES } from '../../../protocol/Locale.js';
import type { Layout } from '../../element/options/optionValues.js';
import { allNotices } from '../../server-markup/allNotices.js';
import { viewIn } from '../../testing/textsIn.js';
import { law, lawNotice } from './lawNotice.js';
import * as part from './lawWords.js';

beforeEach(() => {
  law.part = part;
  Object.assign(part.NOTICES, allNotices);
});
afterEach(cleanup);

const free = { id: 'free', method: 'interest-free', count: 3 } as const;
const six = { id: 'six', method: 'annuity', annualRate: '0.059', count: 6 } as const;
const twelve = { id: 'twelve', method: 'annuity', annualRate: '0.079', count: 12 } as const;
const never = () => expect.unreachable('The part is here.');

interface Shown {
  readonly layout?: Layout;
  readonly plans?: readonly PlanTerms[];
  readonly locale?: (typeof LOCALES)[number];
}
function drawn(
  jurisdiction: Jurisdiction,
  { layout = 'full', plans = [free, six, twelve], locale = 'en' }: Shown = {},
) {
  const terms = { id: 's', jurisdiction, currency: 'EUR', plans: [...plans] };
  const priced = pricePlans({ amountMinor: 120_000, currency: 'EUR', terms, day: '2026-11-23' });
  return <>{lawNotice(viewIn('en', 'EUR'), priced, { locale, layout }, never)}</>;
}
const noticeOf = (jurisdiction: Jurisdiction, shown?: Shown) =>
  render(drawn(jurisdiction, shown)).container.textContent.replace(/\s+/g, ' ').trim();

const warning = 'Caution! Borrowing money costs money.';
const credit = 'Credit €1,200.00';
const rates = 'fixed borrowing rate 5.90% (6 months), 7.90% (12 months)';

describe('what the law wants in the first view', () => {
  it.each(['EU', 'DE'] as const)('is in %s the warning, the credit and every borrowing rate', jurisdiction => {
    expect(noticeOf(jurisdiction)).toBe(`${warning} ${credit} · ${rates}`);
  });

  it('is in the UK the same without the warning', () => {
    expect(noticeOf('UK')).toBe(`${credit} · ${rates}`);
  });

  it.each(['CN', 'US', 'JP', 'INTL'] as const)('is nothing in %s', jurisdiction => {
    expect(noticeOf(jurisdiction)).toBe('');
  });

  it('says in a line the total too, which the line itself does not, and only of the plan that stands there', () => {
    expect(noticeOf('EU', { layout: 'line' })).toMatch(
      /^Caution! Borrowing money costs money\. Credit €1,200\.00 · Total €1,25\d\.\d\d · fixed borrowing rate 7\.90% \(12 months\)$/,
    );
  });

  it('leaves the credit out of account that a down payment has paid', () => {
    expect(noticeOf('UK', { plans: [{ ...six, downPayment: { rate: '0.25' } }] })).toMatch(/^Credit €900\.00 · /);
  });

  it('is the warning alone where every plan is free', () => {
    expect(noticeOf('EU', { plans: [free] })).toBe(warning);
    expect(noticeOf('UK', { plans: [free] })).toBe('');
  });

  it('names no borrowing rate for a plan whose cost is fees', () => {
    const fees = { id: 'fees', method: 'flat-fee', feeRatePerInstallment: '0.006', count: 6 } as const;
    expect(noticeOf('UK', { plans: [fees] })).toBe(credit);
  });

  it.each(LOCALES)('is warned of in %s', locale => {
    expect(noticeOf('EU', { locale })).toContain(allNotices[locale][0].replace(/\s+/g, ' '));
  });

  it('is nothing where no plan is offered', () => {
    expect(noticeOf('EU', { plans: [{ ...six, minAmountMinor: 999_999 }] })).toBe('');
  });

  it('is in a part that only pages under such a law load', async () => {
    delete law.part;
    delete part.NOTICES.en;
    const terms = (jurisdiction: Jurisdiction) => ({ id: 's', jurisdiction, currency: 'EUR', plans: [free] });
    const ask = (jurisdiction: Jurisdiction, load: Parameters<typeof lawNotice>[3]) =>
      lawNotice(
        viewIn('en', 'EUR'),
        pricePlans({ amountMinor: 120_000, currency: 'EUR', terms: terms(jurisdiction), day: '2026-11-23' }),
        { locale: 'en', layout: 'full' },
        load,
      );
    expect(ask('US', never)).toBeFalsy();
    const loads = vi.fn<Parameters<typeof lawNotice>[3]>();
    expect(ask('EU', loads)).toBeFalsy();
    await loads.mock.calls[0]?.[1]();
    // Then the texts of the language.
    expect(ask('EU', loads)).toBeFalsy();
    await loads.mock.calls[1]?.[1]();
    expect(ask('EU', never)).toBeTruthy();
  });

  it.each<[name: string, plans: PlanTerms[], mark: string | null]>([
    ['the second plan of a line, which a narrow line leaves out', [free, six], 'then'],
    ['the only plan of a line', [six], null],
  ])('goes with %s', (_, plans, mark) => {
    const { container } = render(drawn('EU', { layout: 'line', plans }));
    expect(container.querySelector('.law span')!.getAttribute('class')).toBe(mark);
    expect(render(drawn('EU', { plans })).container.querySelector('.law .then')).toBeNull();
  });
});
