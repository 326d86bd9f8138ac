// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { jurisdictionCodes } from '../../../pricing/offers/termWords.js';
import { runs } from '../../../testing/runSize.js';
import { LAW_OF } from '../../locales/LawTexts.js';
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
  it('are price, interest, total and annual rate, the rate only where no law names it below them', () => {
    const plan = { method: 'annuity', annualRate: '0.079', count: 12 } as const;
    const rows = [
      ['Price', 'CN¥2,999.00'],
      ['Interest', 'CN¥129.88'],
      ['Total you pay', 'CN¥3,128.88'],
    ];
    const rate = ['APR', '8.19%'];
    for (const jurisdiction of jurisdictionCodes) {
      const offer = offerOf(plan, { jurisdiction });
      const shown = figuresOf(offer);
      if (LAW_OF[jurisdiction]) expect(shown, jurisdiction).toEqual(rows);
      else expect(shown.slice(0, -1), jurisdiction).toEqual(rows);
      if (jurisdiction === 'INTL') expect(shown.at(-1)).toEqual(rate);
    }
  });

  it('say that the interest is nothing, and leave out what is nothing or the price again', () => {
    expect(figuresOf(offerOf({ method: 'interest-free', count: 3 }, { jurisdiction: 'US' }))).toEqual([
      ['Price', 'CN¥2,999.00'],
      ['Interest', 'CN¥0.00'],
      ['Total you pay', 'CN¥2,999.00'],
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
