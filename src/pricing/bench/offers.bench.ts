/**
 * Quotes per second: three plans (3, 6 and 12 months at 5.9 %) with schedule, totals and annual rate, for changing amounts. All
 * implementations run in turn in each round. The medians of the ratios within a round count, in processor time, which a busy machine
 * disturbs less than the clock. The peers work in doubles; they neither round to the minor unit nor date anything, unless the line
 * says so.
 */
import { createRequire } from 'node:module';
import { irr as financialIrr, ipmt, pmt } from 'financial';
import { irr } from 'node-irr';
import { priceOffers } from '../offers/priceOffers.js';
import type { Jurisdiction, TermSheet } from '../offers/TermSheet.js';

const require = createRequire(import.meta.url);
const { Calculator } = require('amortizejs');
const { Loan } = require('loanjs');

const COUNTS = [3, 6, 12];
const QUOTES = 4000;
const ROUNDS = 25;
const NUM = 59;
const DEN = 12000;
const PERCENT = 5.9;

const sheet = (jurisdiction: Jurisdiction): TermSheet => ({
  id: 'bench',
  jurisdiction,
  currency: 'EUR',
  plans: COUNTS.map(count => ({ id: `${count}`, method: 'annuity', annualRate: '0.059', count })),
});

const ours =
  (jurisdiction: keyof typeof SHEETS) =>
  (amountMinor: number): number => {
    const terms = SHEETS[jurisdiction];
    let sum = 0;
    for (const plan of priceOffers({ amountMinor, currency: 'EUR', day: '2026-11-23', terms }))
      if (plan.kind === 'offer') sum += plan.totalMinor + plan.apr.percent;
    return sum;
  };
const SHEETS = { INTL: sheet('INTL'), EU: sheet('EU'), US: sheet('US') };

const rows = new Float64Array(12 * 4);

/** A lower bound: the same integers and the same solver, written into one array, without objects, dates, texts and checks. */
const floor = (amountMinor: number): number => {
  let sum = 0;
  for (const count of COUNTS) {
    const rate = NUM / DEN;
    let growth = 1;
    for (let k = count; k--; ) growth *= 1 + rate;
    const payment = Math.round((amountMinor * rate) / (1 - 1 / growth));
    let balance = amountMinor;
    let total = 0;
    for (let k = 0; k < count; k++) {
      const interest = Math.floor((2 * balance * NUM + DEN) / (2 * DEN));
      const principal = k === count - 1 ? balance : payment - interest;
      balance -= principal;
      total += principal + interest;
      rows[4 * k] = principal;
      rows[4 * k + 1] = interest;
      rows[4 * k + 2] = principal + interest;
      rows[4 * k + 3] = balance;
    }
    let v = 1 / (1 + rate);
    for (let round = 0, step = 1; Math.abs(step) > 1e-9 && round < 99; round++) {
      let value = 0;
      let slope = 0;
      for (let k = count; k--; ) {
        slope = slope * v + value;
        value = value * v + rows[4 * k + 2]!;
      }
      step = (v * value - amountMinor) / (value + v * slope);
      v -= step;
    }
    sum += total + 100 * Math.expm1(12 * Math.log(1 / v));
  }
  return sum;
};

const FIRST_DAY = new Date('2026-11-23');

const amortize = (amountMinor: number, startDate?: Date): number => {
  let sum = 0;
  for (const loanTerm of COUNTS) {
    const balance = amountMinor / 100;
    const loan = Calculator.calculate({ method: 'mortgage', apr: PERCENT, balance, loanTerm, startDate });
    const flows = [-amountMinor / 100];
    for (const row of loan.schedule) flows.push(row.principal + row.interest);
    sum += loan.totalPayment + irr(flows);
  }
  return sum;
};

const loanjs = (amountMinor: number): number => {
  let sum = 0;
  for (const count of COUNTS) {
    const loan = new Loan(amountMinor / 100, count, PERCENT, 'annuity');
    const flows = [-amountMinor / 100];
    for (const row of loan.installments) flows.push(row.installment);
    sum += loan.sum + irr(flows);
  }
  return sum;
};

const financial = (amountMinor: number): number => {
  let sum = 0;
  for (const count of COUNTS) {
    const rate = PERCENT / 1200;
    const payment = -pmt(rate, count, amountMinor / 100);
    const flows = [-amountMinor / 100];
    let total = 0;
    for (let k = 1; k <= count; k++) {
      total += payment - ipmt(rate, k, count, amountMinor / 100) * 0;
      flows.push(payment);
    }
    sum += total + financialIrr(flows);
  }
  return sum;
};

type Contenders = Record<string, (amountMinor: number) => number>;

const PEERS: Contenders = {
  'amortizejs + node-irr': amount => amortize(amount),
  '... with due dates': amount => amortize(amount, FIRST_DAY),
  'loanjs + node-irr': loanjs,
  financial,
};

let sink = 0;
const quotesPerSecond = (quote: (amountMinor: number) => number, quotes: number): number => {
  const start = process.cpuUsage();
  for (let k = 0; k < quotes; k++) sink += quote(20_000 + ((k * 7919) % 900_000));
  const { user, system } = process.cpuUsage(start);
  return (quotes * 1e6) / (user + system);
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

const compare = (contenders: Contenders): void => {
  const speeds = new Map<string, number[]>(Object.keys(contenders).map(name => [name, []]));
  for (let round = -3; round < ROUNDS; round++)
    for (const [name, quote] of Object.entries(contenders)) {
      const speed = quotesPerSecond(quote, QUOTES);
      if (round >= 0) speeds.get(name)!.push(speed);
    }
  const ratio = (name: string, to: string): string =>
    median((speeds.get(name) ?? []).map((speed, round) => speed / speeds.get(to)![round]!))
      .toFixed(3)
      .padStart(9);
  for (const name of Object.keys(contenders)) {
    const each = Math.round(median([...speeds.get(name)!])).toLocaleString('en');
    const toPeer = speeds.has('amortizejs + node-irr') ? ratio(name, 'amortizejs + node-irr') : '';
    console.log(`${name.padEnd(26)}${each.padStart(10)} ${ratio(name, 'floor')} ${toPeer}`);
  }
};

console.log(`Node ${process.version}, medians of ${ROUNDS} rounds of ${QUOTES} quotes each`);
console.log(`${'quotes/s'.padStart(36)} ${'/ floor'.padStart(9)} ${'/ amortizejs'.padStart(12)}`);
compare({ floor, 'fenqi, no disclosures': ours('INTL'), ...PEERS });
for (const jurisdiction of ['EU', 'US'] as const)
  compare({ floor, [`fenqi, disclosures of ${jurisdiction}`]: ours(jurisdiction) });
if (!(sink > 0)) throw new Error('No quote was computed');
