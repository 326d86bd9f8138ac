import type { Offer } from 'fenqi';
import { drawing, element } from './element.js';

const width = 480;
const height = 240;
const floor = height - 4;

/**
 * A flight of stairs down to zero. Each step is what is still owed, and its bright edge is the part that the next payment takes
 * away, and the warm block on the ground is that payment's cost. Steps keep their place, so that each plan has its own slope.
 */
export function stairs(offer: Offer, label: string, firstLabel: string, day: (iso: string) => string): HTMLElement {
  const rows = offer.installments;
  const most = Math.max(1, offer.financedMinor);
  const step = width / rows.length;
  const gap = Math.min(6, step * 0.14);
  const tall = (minor: number) => Math.round((minor / most) * (floor - 18) * 10) / 10;

  const steps = rows.map((row, index) => {
    const x = index * step + gap / 2;
    const wide = step - gap;
    const owed = tall(row.balanceMinor + row.principalMinor);
    const paid = tall(row.principalMinor);
    const cost = Math.max(row.interestMinor + row.feeMinor > 0 ? 2 : 0, tall(row.interestMinor + row.feeMinor));
    const block = (name: string, y: number, high: number) =>
      drawing('rect', { class: name, x, y, width: wide, height: Math.max(0, high), rx: 3 });
    return drawing(
      'g',
      {},
      block('stair', floor - owed, owed),
      block('stair-paid', floor - owed, paid),
      block('stair-cost', floor - owed - cost - 2, cost),
    );
  });

  const last = rows[rows.length - 1];
  const picture = drawing(
    'svg',
    { class: 'stairs', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    ...steps,
    drawing('path', { class: 'stairs-floor', d: `M0 ${floor + 1}H${width}` }),
  );
  // Text outside the drawing keeps its size when the drawing shrinks.
  const ends = element('p', { class: 'stairs-ends', 'aria-hidden': 'true' }, element('span', {}, firstLabel));
  if (last) ends.append(element('span', {}, day(last.due)));
  return element('div', {}, picture, ends);
}
