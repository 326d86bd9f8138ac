import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../main.js';
import { demoConfig } from '../demoConfig.js';
import { fenqiLender } from '../fenqiLender.js';

const MILLION = 100_000_000;
const rules = {
  daily: { low: 2 * MILLION, target: 4 * MILLION, high: 6 * MILLION },
  surge: { low: MILLION, target: 3 * MILLION, high: 5 * MILLION },
  reserve: { low: MILLION / 10, target: MILLION, incomeShare: 0.3 },
};

let folder: string;
let config: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-stress-'));
  config = join(folder, 'lender.json');
  await writeFile(
    config,
    JSON.stringify({ ...demoConfig(), funds: { CNY: rules, EUR: { daily: 9e9, surge: 1, reserve: 1 } } }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function stress(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} };
  const code = await main(fenqiLender, ['stress', ...args], io);
  const rows = out
    .join('\n')
    .split('\n')
    .map(line => line.split(/ {2,}/));
  /** What a row says of the base and of the stress. */
  const row = (name: string) => rows.find(([first]) => first === name)?.slice(1) ?? [];
  const figures = (name: string) => row(name).map(text => Number(text.replaceAll(',', '')));
  return { code, out: out.join('\n'), err: err.join('\n'), row, figures };
}

it('A stress of the rules says by tier how low it came, when it was an alert, what was declined, and what the reserve could not bear', async () => {
  const plot = join(folder, 'stress.svg');
  const asked = [
    '--config',
    config,
    '--cash',
    String(13 * MILLION),
    '--days',
    '240',
    '--per-day',
    '24',
    '--plot',
    plot,
  ];
  const { code, row, figures, err } = await stress(...asked);
  expect([code, err]).toEqual([0, `The plot is in ${plot}.`]);
  expect(figures('declined for want of funds')).toEqual([0, expect.any(Number)]);
  expect(figures('declined for want of funds')[1]).toBeGreaterThan(5_000);
  const asking = figures('approvals that asked for money');
  expect(asking[1]! / asking[0]!).toBeCloseTo(10, 0);
  expect(figures('daily: hours without an average loan')[0]).toBe(0);
  expect(figures('daily: hours without an average loan')[1]).toBeGreaterThan(1_000);
  const [baseLoss, stressLoss] = figures('losses');
  expect(stressLoss).toBeGreaterThan(2 * baseLoss!);
  expect(figures('losses the reserve could not bear')[0]).toBe(0);
  // An alert is always first.
  for (const tier of ['daily', 'surge']) {
    const day = (text = '') => Number(text.replace('day ', ''));
    expect(row(`${tier}: first such hour`)[0]).toBe('–');
    expect(day(row(`${tier}: first alert`)[1])).toBeLessThanOrEqual(day(row(`${tier}: first such hour`)[1]));
  }
  const svg = await readFile(plot, 'utf8');
  for (const name of ['to lend, base', 'to lend, stress', 'reserve, base', 'reserve, stress'])
    expect(svg).toContain(name);
});

it('Without more demand and arrears both runs are one, a seed says which, and caps alone can be tried as well', async () => {
  const same = ['--config', config, '--currency', 'EUR', '--days', '30', '--demand', '1', '--arrears', '1'];
  const { out, figures, row } = await stress(...same);
  expect(out).toContain('Funds in EUR: 30 days, seed 1');
  for (const name of ['lent', 'approvals that asked for money', 'daily: lowest level'])
    expect([name, figures(name)[0]]).toEqual([name, figures(name)[1]]);
  expect(row('surge: first alert')).not.toEqual([]);
  expect((await stress(...same)).out).toBe(out);
  expect((await stress(...same, '--seed', '2')).out).not.toBe(out);
});

it('A stress that cannot be run says what to write instead', async () => {
  for (const [args, told] of [
    [['--currency', 'XYZ'], 'Take --currency from'],
    [['--days', 'many'], '--days must be a whole number from 1 to 1000'],
    [['--installments', '0'], '--installments must be a whole number from 1 to 60'],
    [['--lost', '2'], '--lost must be a number from 0 to 1'],
    [['--plot', 'x.png'], '--plot must name a file.svg'],
    [['--books', '--data', join(folder, 'none')], 'There are no books'],
  ] as const)
    expect((await stress('--config', config, ...args)).err).toContain(told);
});
