import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulateCommand } from './simulateCommand.js';

async function simulate(...args: readonly string[]) {
  const out: string[] = [];
  const progress: string[] = [];
  const code = await simulateCommand(args, { out: line => out.push(line), err: line => progress.push(line), env: {} });
  return { code, text: out.join('\n'), progress };
}
const tiny = ['--scale', '1000000', '--months', '4', '--seeds', '2'];

it('fenqi-lender simulate prints what became of everybody, as a table or as JSON, and draws it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-simulate-'));
  try {
    const { code, text, progress } = await simulate(...tiny, '--plots', folder);
    expect(code).toBe(0);
    expect(progress).toHaveLength(2 * 7);
    expect(text).toMatch(/loans repaid in full in the end +\d+\.\d\d % ± /);
    expect(text).toMatch(/p50 \d+\.\d\d ms, p99 \d+\.\d\d ms/);
    expect(text).toMatch(/even failures, by number \(by seed\) +(never|\d)/);
    const names = ['cutoffs-by-money', 'cutoffs-by-number', 'dynamic', 'funds', 'reminders', 'vintages'];
    expect(readdirSync(folder)).toEqual(names.map(name => `${name}.svg`));
    for (const name of names) {
      const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
      expect(svg).toMatch(/<title[^>]*>[^<]+<\/title>/);
      expect(svg).not.toMatch(/NaN|undefined/);
    }
    const { text: json } = await simulate(...tiny, '--only', 'baseline', '--json');
    const { setting, assumptions, baseline, cutoffs } = JSON.parse(json);
    expect(setting).toMatchObject({ seeds: [1, 2], scale: 1_000_000, months: 4, timing: 'late' });
    expect(assumptions.reactsToReminder).toBeGreaterThan(0);
    expect(text).toContain(`${(100 * baseline.figures.repaidByMoney.mean).toFixed(2)} %`);
    expect(cutoffs).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

it.each([
  [['--scale', '0'], '--scale must be a whole number from 1 to 1000000.'],
  [['--economy', 'boom'], '--economy must be one of steady, cycle, downturn, drift.'],
  [['--only', 'profit'], '--only must be one of baseline, reminders, dynamic, cutoffs.'],
])('fenqi-lender simulate says what is wrong with %j', async (args, message) => {
  await expect(simulate(...args)).rejects.toThrow(message);
});
