import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentModel } from '../lending/score/currentModel.js';
import { scoreOf } from '../lending/score/scoreOf.js';
import { readCreditCsv } from './csv/readCreditCsv.js';
import { evaluate } from './evaluate.js';
import { formatEvaluation } from './text/formatEvaluation.js';

const csv = readFileSync(new URL('./data/credit_data.csv', import.meta.url), 'utf8');
const [header, ...lines] = csv.trimEnd().split('\n') as [string, ...string[]];
const file = (rows: readonly string[]) => [header, ...rows].join('\n');
const on = (rows: readonly string[], cutoff = 0.3) => evaluate({ csv: file(rows), model: currentModel, cutoff });

describe('an evaluation', () => {
  it('says whether the data is the training data', () => {
    expect(evaluate({ csv, model: currentModel, cutoff: 0.3 }).trainedOn).toBe(true);
    expect(on(lines.slice(0, 500)).trainedOn).toBe(false);
  });

  it('agrees with counts made by hand', () => {
    const some = lines.slice(0, 400);
    const rows = readCreditCsv(file(some)).map(({ facts, bad }) => ({ pd: scoreOf(currentModel, facts).pd, bad }));
    const accepted = rows.filter(({ pd }) => pd <= 0.3);
    const { rank, ...evaluation } = on(some);
    expect(evaluation.atCutoff.accepted).toBe(accepted.length);
    expect(evaluation.atCutoff.badRate).toBe(accepted.filter(({ bad }) => bad).length / accepted.length);
    let wins = 0;
    const goods = rows.filter(({ bad }) => !bad);
    const bads = rows.filter(({ bad }) => bad);
    for (const good of goods) for (const bad of bads) wins += bad.pd > good.pd ? 1 : bad.pd === good.pd ? 0.5 : 0;
    expect(rank!.auc).toBeCloseTo(wins / goods.length / bads.length, 10);
    for (const { good, acceptance } of evaluation.whereGood)
      expect(1 - acceptance!.badRate!).toBeGreaterThanOrEqual(good);
  });

  it('does not depend on the order of the rows', () => {
    const some = lines.slice(0, 300);
    const [{ dataHash: _, ...there }, { dataHash: __, ...back }] = [on(some), on([...some].reverse())];
    expect(back.rank).toEqual(there.rank);
    expect(back.atCutoff).toEqual(there.atCutoff);
    expect(back.adverseImpact).toEqual(there.adverseImpact);
    expect(back.brier).toBeCloseTo(there.brier, 12);
  });

  it.each(['good', 'bad'])('of %s rows only says that the ranking is undefined', outcome => {
    const evaluation = on(lines.filter(line => line.startsWith(outcome)).slice(0, 40));
    expect(evaluation.rank).toBeNull();
    const text = formatEvaluation(evaluation);
    expect(text).toMatch(/AUC +undefined: only one outcome occurs/);
    expect(text).not.toMatch(/NaN|Infinity|null/);
  });

  it('has figures for a single row, for rows that are all declined, and without age and marital status', () => {
    const bare = (line: string) =>
      line
        .split(',')
        .filter((_, i) => i !== 4 && i !== 5)
        .join(',');
    const evaluations = [
      on(lines.slice(0, 1)),
      on(lines.slice(0, 50), 0),
      evaluate({ csv: [bare(header), ...lines.slice(0, 50).map(bare)].join('\n'), model: currentModel, cutoff: 0.3 }),
    ];
    for (const evaluation of evaluations) expect(formatEvaluation(evaluation)).not.toMatch(/NaN|Infinity|null/);
    expect(evaluations[1]!.atCutoff).toMatchObject({ accepted: 0, badRate: null });
    expect(evaluations[2]!.adverseImpact).toEqual({ Age: null, Marital: null });
    expect(formatEvaluation(evaluations[2]!)).toContain(
      'Adverse impact by Age: not measured, because no row states it.',
    );
  });

  it('prints aligned columns', () => {
    const table = formatEvaluation(on(lines.slice(0, 500))).split('\n');
    const from = table.findIndex(line => line.startsWith('  Accepted'));
    const ends = table.slice(from, from + 5).map(line => line.length);
    expect(new Set(ends).size).toBe(1);
  });
});
