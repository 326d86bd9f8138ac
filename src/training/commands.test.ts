import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentPolicy } from '../lending/policy/currentPolicy.js';
import { currentModel } from '../lending/score/currentModel.js';
import type { Evaluation } from './evaluate.js';
import { runEvaluate } from './evaluateCommand.js';
import { runFairness } from './fairnessCommand.js';
import { readModel } from './model/readModel.js';
import type { TrainingReport } from './TrainingReport.js';
import { runTrain } from './trainCommand.js';

const csv = readFileSync(new URL('./data/credit_data.csv', import.meta.url), 'utf8');
let folder: string;
let small: string;
let broken: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fenqi-training-'));
  small = join(folder, 'small.csv');
  broken = join(folder, 'broken.csv');
  const lines = csv.split('\n');
  writeFileSync(small, lines.slice(0, 401).join('\n'));
  writeFileSync(
    broken,
    [...lines.slice(0, 20), lines[20]!.replace(/,(no|yes),/, ',perhaps,'), ...lines.slice(21)].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(run: typeof runTrain, ...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('fenqi-lender evaluate', () => {
  it("prints all figures at the policy's cut-off", async () => {
    const { code, out, err } = await call(runEvaluate, small);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of [
      'AUC',
      'Gini',
      'KS',
      'Brier score',
      'Calibration error',
      'approval rate',
      'bad rate',
      'by Age',
      'by Marital',
    ])
      expect(out).toContain(word);
    expect(out).toContain(`pd at most ${currentPolicy.cutoff.toFixed(4)}`);
    for (const share of ['98 %', '95 %', '90 %']) expect(out).toContain(`${share} of the accepted good`);
  });

  it('takes a cut-off and a model file, and prints JSON', async () => {
    const model = join(folder, 'other.json');
    writeFileSync(model, JSON.stringify({ ...currentModel, version: 'other' }));
    const { code, out } = await call(runEvaluate, small, '--cutoff', '0.2', '--model', model, '--json');
    expect(code).toBe(0);
    const evaluation = JSON.parse(out) as Evaluation;
    expect(evaluation).toMatchObject({ model: 'other', rows: 400, atCutoff: { cutoff: 0.2 } });
  });

  it('names the line and the column of a wrong value, and exits with 1', async () => {
    const { code, out, err } = await call(runEvaluate, broken);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Line 21, column Records: "perhaps" is not one of yes, no.\n');
  });

  it('names a file that does not exist, or is not a model', async () => {
    const missing = await call(runEvaluate, join(folder, 'nothing.csv'));
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('nothing.csv cannot be read');
    const noModel = await call(runEvaluate, small, '--model', small);
    expect(noModel).toMatchObject({ code: 1, err: expect.stringContaining('not JSON') });
    const odd = join(folder, 'odd.json');
    writeFileSync(odd, JSON.stringify({ ...currentModel, cutoff: 'high' }));
    expect((await call(runEvaluate, small, '--model', odd)).err).toMatch(/: cutoff: /);
  });

  it.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--cutoff', '35']],
    [['a.csv', '--cutoff', 'x']],
    [['a.csv', '--fast']],
  ])('prints its usage and exits with 2 for %j', async args => {
    const { code, out, err } = await call(runEvaluate, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: fenqi-lender evaluate FILE.csv');
  });
});

describe('fenqi-lender train', () => {
  it('writes a model that evaluate reads and a report beside it, and prints its progress', async () => {
    const path = join(folder, 'model.json');
    const { code, out, err } = await call(runTrain, small, '--out', path, '--seed', '3', '--cutoff', '0.4');
    expect(code).toBe(0);
    const model = readModel(readFileSync(path, 'utf8'));
    expect(model).toMatchObject({ rows: 400, seed: 3, version: `credit-${model.dataHash.slice(0, 8)}` });
    const report = JSON.parse(readFileSync(join(folder, 'model.report.json'), 'utf8')) as TrainingReport;
    expect(report.metrics.auc.mean).toBeGreaterThan(0.75);
    expect(out).toContain(`${report.metrics.auc.mean.toFixed(4)} ±`);
    expect(out).toContain('mean silhouette');
    // Approval and adverse impact are those of the cut-off that a lender has, and not of the model's own.
    expect(out).toContain(
      `The cut-off of the policy, at pd 0.4000: ${(100 * report.acceptance.approvalRate).toFixed(1)} %`,
    );
    const [{ groups } = { groups: [] }] = report.adverseImpact;
    const approved = groups.reduce((sum, { size, approvalRate }) => sum + size * approvalRate, 0);
    expect(approved).toBeCloseTo(report.acceptance.accepted, 2);
    expect(report.whereGood.acceptance?.cutoff).toBe(model.cutoff);
    expect(out).not.toMatch(/NaN|Infinity|undefined/);
    expect(err).toContain('Cross-validation: fold 10 of 10');
    expect((await call(runEvaluate, small, '--model', path)).code).toBe(0);
  }, 300_000);

  it('exits with 1 for data that it cannot cross-validate, and for a wrong value', async () => {
    const few = join(folder, 'few.csv');
    writeFileSync(few, csv.split('\n').slice(0, 200).join('\n'));
    expect(await call(runTrain, few)).toMatchObject({ code: 1, err: expect.stringContaining('at least 100 of each') });
    expect(await call(runTrain, broken)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Line 21, column Records'),
    });
  });

  it('exits with 2 for wrong usage, and with 0 for help', async () => {
    expect(await call(runTrain, 'a.csv', 'b.csv')).toMatchObject({ code: 2, out: '' });
    expect(await call(runTrain, '--seed', 'x')).toMatchObject({ code: 2, out: '' });
    expect(await call(runTrain, '--name', '../x')).toMatchObject({ code: 2, out: '' });
    expect(await call(runTrain, '--cutoff', '35')).toMatchObject({ code: 2, out: '' });
    for (const run of [runTrain, runEvaluate]) {
      const { code, out, err } = await call(run, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Usage: fenqi-lender');
    }
  });
});

describe('fenqi-lender fairness', () => {
  it('prints which inputs carry age, what a penalty costs, and what each cut-off accepts', async () => {
    const { code, out, err } = await call(runFairness, small, '--cutoff', '0.4');
    expect(code).toBe(0);
    for (const word of ['Without', 'seniority', 'Penalty on the gap', 'ratio at 0.4', 'Cut-off', 'of which bad'])
      expect(out).toContain(word);
    expect(err).toContain('Without seniority\n');
  }, 120_000);

  it('exits with 1 for a file that it cannot read, with 2 for wrong usage, and with 0 for help', async () => {
    expect(await call(runFairness, broken)).toMatchObject({ code: 1, out: '' });
    expect(await call(runFairness, '--cutoff', '7')).toMatchObject({ code: 2, out: '' });
    expect((await call(runFairness, '--help')).code).toBe(0);
  });
});
