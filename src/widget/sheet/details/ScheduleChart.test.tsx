// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Installment } from '../../../pricing/offers/Offer.js';
import { runs } from '../../../testing/runSize.js';
import { randomOffers } from '../../testing/laws/randomOffers.js';
import { offerOf } from '../../testing/offers.js';
import { ScheduleChart } from './ScheduleChart.js';

afterEach(cleanup);

const PARTS = ['principalMinor', 'interestMinor', 'feeMinor'] as const;

/** The drawing as numbers: its height, and the rectangles of each bar from the left. */
function drawn(rows: readonly Installment[]) {
  const { container, unmount } = render(<ScheduleChart rows={rows} label="schedule" />);
  const [, , width, height] = container.querySelector('svg')!.getAttribute('viewBox')!.split(' ').map(Number);
  const bars = new Map<string, { part: string; x: number; y: number; width: number; height: number }[]>();
  for (const rect of container.querySelectorAll('rect')) {
    const number = (name: string) => Number(rect.getAttribute(name));
    const x = rect.getAttribute('x')!;
    const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
    bars.set(x, [...(bars.get(x) ?? []), { part: rect.getAttribute('class')!, ...box }]);
  }
  unmount();
  return { width: width!, height: height!, bars: [...bars.values()] };
}

describe('the chart of a schedule', () => {
  it('draws every part of every payment in proportion, from zero', () => {
    fc.assert(
      fc.property(randomOffers, ({ installments }) => {
        const { bars, height } = drawn(installments);
        const unit = height / Math.max(...installments.map(row => row.totalMinor));
        expect(bars).toHaveLength(installments.length);
        installments.forEach((row, index) => {
          const bar = bars[index]!;
          expect(bar.map(rect => rect.part)).toEqual(PARTS.filter(part => row[part] > 0));
          for (const { part, height } of bar) expect(height).toBeCloseTo(row[part as (typeof PARTS)[number]] * unit, 9);
        });
      }),
      runs(40),
    );
  });

  it('stacks the parts from the ground without gap or overlap, and no bar leaves the chart or touches the next', () => {
    fc.assert(
      fc.property(randomOffers, ({ installments }) => {
        const { bars, height, width } = drawn(installments);
        let right = 0;
        for (const bar of bars) {
          let ground = height;
          for (const rect of bar) {
            expect(rect.y + rect.height).toBeCloseTo(ground, 9);
            ground = rect.y;
          }
          expect(ground).toBeGreaterThanOrEqual(-1e-9);
          expect(bar[0]!.x).toBeGreaterThan(right);
          right = bar[0]!.x + bar[0]!.width;
        }
        expect(right).toBeLessThan(width);
      }),
      runs(40),
    );
  });

  it('lets the largest payment fill the height', () => {
    const { bars, height } = drawn(offerOf({ method: 'equal-principal', annualRate: '0.24', count: 12 }).installments);
    const heights = bars.map(bar => bar.reduce((sum, rect) => sum + rect.height, 0));
    expect(heights[0]).toBeCloseTo(height, 9);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('is one image with a name', () => {
    const { installments } = offerOf({ method: 'interest-free', count: 3 });
    render(<ScheduleChart rows={installments} label="3 payments, to Feb 23, 2027." />);
    expect(screen.getByRole('img', { name: '3 payments, to Feb 23, 2027.' })).toBeTruthy();
  });
});
