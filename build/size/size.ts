import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleLoads } from './bundleLoads.js';
import { pageLoads } from './pageLoads.js';

/** Weighs what a page downloads and what an npm user's bundle gains, in bytes, and holds each to its budget. */
const weights = {
  raw: (code: string) => Buffer.byteLength(code),
  gzip: (code: string) => gzipSync(code, { level: 9 }).length,
  brotli: (code: string) => brotliCompressSync(code).length,
};
const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(`${name.padEnd(46)}${cells.map(cell => `${cell}`.padStart(14)).join('')}`);

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
process.exitCode = over ? 1 : 0;
