import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from './measure/figures.js';
import { sweepOf, withoutCutoff } from './measure/sweep.js';
import type { RunOptions } from './Options.js';
import type { Run } from './Run.js';
import { simulate } from './simulate.js';
import { binomialBounds } from './testing/binomial.js';
import { smallRun } from './testing/smallRun.js';

const run = async (options: RunOptions): Promise<{ run: Run; figures: Figures }> => {
  const done = await simulate(options);
  return { run: done, figures: figuresOf(done, options) };
};

/** So many fail that there are losses even among few. */
const lossy = (over: Partial<RunOptions> = {}) => smallRun({ timing: 'whole', ...over });

describe('A run', () => {
  let base: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    base = await run(lossy());
  }, 60_000);

  it('is the same for the same seed and as many applications a day, apart from the scale of its sums; another seed is another run', async () => {
    const small = await run(lossy({ scale: 1, applicationsPerDay: 1 }));
    expect(small.run.answers).toEqual(base.run.answers);
    expect(small.run.trialBalance).toEqual(base.run.trialBalance);
    const { applications, loans, lent, ...shares } = small.figures;
    expect(base.figures).toMatchObject(shares);
    expect(base.figures.lent / lent).toBeCloseTo(100_000, 3);
    expect([base.figures.applications / applications, base.figures.loans / loans]).toEqual([100_000, 100_000]);
    expect((await run(lossy({ seed: 2 }))).figures).not.toEqual(base.figures);
  }, 60_000);

  it('ends with balanced books of which nothing is lent or reserved any more, in each currency', () => {
    const { trialBalance } = base.run;
    expect(new Set(trialBalance.entries.map(({ currency }) => currency))).toEqual(new Set(['CNY', 'EUR']));
    for (const { debitMinor, creditMinor } of trialBalance.entries) {
      expect(debitMinor).toBeGreaterThan(0);
      expect(debitMinor).toBe(creditMinor);
    }
    for (const { reservedMinor, usedMinor, openReservationsMinor, owedMinor } of trialBalance.tiers)
      expect([reservedMinor, usedMinor, openReservationsMinor, owedMinor]).toEqual([0, 0, 0, 0]);
    for (const { currency } of trialBalance.entries) {
      const of = (account: string) =>
        trialBalance.accounts.find(each => each.currency === currency && each.account === account)!.balanceMinor;
      expect([of('lent'), of('reserved'), of('shopper')]).toEqual([0, 0, 0]);
      // All income is cash, or what merchants owe for goods that went back.
      expect(of('income')).toBeLessThan(0);
      expect(of('cash') + of('merchant')).toBe(-of('income'));
      expect(of('loss') + of('reserve')).toBe(0);
    }
  });

  it('loses exactly what was lent and not repaid', () => {
    expect(base.figures.lost).toBeGreaterThan(0);
    for (const { financedMinor, position, undone } of base.run.loans) {
      if (undone) continue;
      expect(position.lentMinor).toBe(0);
      expect(position.lostMinor).toBe(position.left.at(-1)!.minor);
      expect(position.lostMinor).toBeLessThanOrEqual(financedMinor);
    }
  });

  it('has as many people on starter credit, lapsed approvals, refunds and bounced payments as assumed', () => {
    const { nameOnly, commits, refunds, bounces } = smallRun().assumptions;
    const { answers, loans, tally } = base.run;
    const newcomers = answers.filter(({ isAlternative, isReturning }) => !isAlternative && !isReturning);
    const shares = [
      [newcomers.filter(({ starter }) => starter).length, newcomers.length, nameOnly],
      [loans.length, loans.length + tally.lapsed, commits],
      [tally.refunds, loans.length, refunds],
      [tally.bounces, tally.payments, bounces],
    ] as const;
    for (const [hits, trials, share] of shares) {
      const [least, most] = binomialBounds(trials, share);
      expect(hits).toBeGreaterThanOrEqual(least);
      expect(hits).toBeLessThanOrEqual(most);
    }
  });
});

describe('Reminders', () => {
  const forgetful = { prompt: 0, early: 0, forgetful: 1, 'short-of-cash': 0, 'in-parts': 0 };
  const pay = async (reminders: boolean, reactsToReminder: number) =>
    (await run(smallRun({ reminders }, { habits: forgetful, reactsToReminder }))).figures;

  it('change nothing where nobody reacts to them, and bring money sooner where people do', async () => {
    const { remindersPerLoan, ...unheard } = await pay(true, 0);
    const { remindersPerLoan: none, ...without } = await pay(false, 0);
    expect(unheard).toEqual(without);
    expect(remindersPerLoan).toBeGreaterThan(1);
    expect(none).toBe(0);
    const heard = await pay(true, 0.5);
    expect(heard.repaidInTimeByMoney).toBeGreaterThan(without.repaidInTimeByMoney);
    // Who cannot pay cannot be reminded of money.
    expect(heard.repaidByMoney).toBeCloseTo(without.repaidByMoney, 2);
  }, 60_000);
});

it('A cut-off that is read from a run without one is what a run with it does, where everyone borrows once', async () => {
  const once = { returning: 0, takesAlternative: 0, markets: { EUR: { share: 1, zone: 'Europe/Berlin' } } };
  const options = smallRun({ timing: 'whole', reminders: false }, once);
  const { configuration } = options;
  const open = await simulate({ ...options, configuration: withoutCutoff(configuration) });
  const cutoff = 0.15;
  const policy = { ...configuration.policy, cutoff, reviewFrom: cutoff };
  const real = { ...options, configuration: { ...configuration, policy } };
  const [swept, found] = [sweepOf(open, options), sweepOf(await simulate(real), real)].map(points =>
    points.find(each => each.cutoff === cutoff),
  );
  expect(swept).toEqual(found);
  expect(swept!.approved).toBeGreaterThan(0.3);
}, 60_000);
