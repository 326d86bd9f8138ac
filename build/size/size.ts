import { jurisdictionCodes } from '../../src/pricing/offers/termWords.js';
import { LOCALES } from '../../src/protocol/Locale.js';
import { bundleLoads } from './bundleLoads.js';
import { pageLoads } from './pageLoads.js';
import { shopperLoads } from './shopperLoads.js';
import { weights } from './weights.js';

/** Weighs what a page downloads and what an npm user's bundle gains, in bytes, and holds each to its budget. */
const row = (name: string, cells: readonly (string | number)[], width = 14) =>
  console.log(`${name.padEnd(46)}${cells.map(cell => `${cell}`.padStart(width)).join('')}`);

let over = 0;
row('bytes', [...Object.keys(weights), 'budget']);
for (const { name, files, budget, budgetIn = 'brotli' } of [...pageLoads, ...(await bundleLoads())]) {
  const sums = Object.entries(weights).map(
    ([unit, weigh]) => [unit, files.reduce((total, code) => total + weigh(code), 0)] as const,
  );
  const weight = new Map<string, number>(sums).get(budgetIn)!;
  const tooMuch = budget !== undefined && weight > budget;
  if (tooMuch) over += 1;
  row(name, [
    ...sums.map(([, sum]) => sum),
    budget === undefined ? '' : `${budget}${budgetIn === 'gzip' ? ' gzip' : ''}${tooMuch ? ' OVER' : ''}`,
  ]);
}

row('\nfirst paint to agreement over HTTP, gzip', jurisdictionCodes, 8);
for (const locale of LOCALES)
  row(
    locale,
    shopperLoads.filter(each => each.locale === locale).map(each => each.gzip),
    8,
  );
process.exitCode = over ? 1 : 0;
