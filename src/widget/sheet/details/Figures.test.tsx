// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { runs } from '../../../testing/runSize.js';
import { randomOffers } from '../../testing/laws/randomOffers.js';
import { minorOf, offerOf } from '../../testing/offers.js';
import { laterIn, viewIn } from '../../testing/textsIn.js';
import { Figures } from './Figures.js';

afterEach(cleanup);

function figuresOf(offer: Offer): readonly [string, string][] {
  const { container, unmount } = render(
    <Figures view={viewIn('en', offer.currency)} texts={laterIn('en')} offer={offer} />,
  );
  const rows = [...container.querySelectorAll('dl > div')].map(
    row => [row.querySelector('dt')!.textContent, row.querySelector('dd')!.textContent] as [string, string],
  );
  unmount();
  return rows;
}

describe('the figures of a review', () => {
  it('are price, amount financed, interest, total and annual rate', () => {
    expect(figuresOf(offerOf({ method: 'annuity', annualRate: '0.079', count: 12 }, { jurisdiction: 'CN' }))).toEqual([
      ['Price', 'CN¥2,999.00'],
      ['Amount financed', 'CN¥2,999.00'],
      ['Interest', 'CN¥129.88'],
      ['Total you pay', 'CN¥3,128.88'],
      ['APR', '8.19%'],
    ]);
  });

  it('say that the interest is nothing, and leave out a down payment and fees that are nothing', () => {
    expect(figuresOf(offerOf({ method: 'interest-free', count: 3 })).map(([name]) => name)).toEqual([
      'Price',
      'Amount financed',
      'Interest',
      'Total you pay',
      'APR',
    ]);
  });

  it('name what is paid today and what fees there are', () => {
    const plan = {
      method: 'interest-free',
      count: 3,
      downPayment: { amountMinor: 99_900 },
      installmentFee: { amountMinor: 100 },
    } as const;
    expect(Object.fromEntries(figuresOf(offerOf(plan)))).toMatchObject({
      'Down payment today': 'CN¥999.00',
      'Amount financed': 'CN¥2,000.00',
      Fees: 'CN¥3.00',
      'Total you pay': 'CN¥3,002.00',
    });
  });

  it('add up: price, interest and fees are the total, for any plan', () => {
    fc.assert(
      fc.property(randomOffers, offer => {
        const { Price, Interest, Fees = '0', 'Total you pay': total } = Object.fromEntries(figuresOf(offer));
        expect([Price, Interest, Fees].reduce((sum, text) => sum + minorOf(text!), 0)).toBe(minorOf(total!));
      }),
      runs(60),
    );
  });
});
