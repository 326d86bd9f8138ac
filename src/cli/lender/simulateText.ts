import { type FigureName, figureKinds, figureNames, figureWords } from '../../simulation/measure/figures.js';
import type { Estimate } from '../../simulation/measure/intervals.js';
import { type Comparison, type Cutoffs, type Portfolio, PROMISED } from '../../simulation/portfolio.js';
import { timingNames } from '../../simulation/timing.js';

/** The results as a person reads them in a terminal. */
export function portfolioText({ baseline, reminders, dynamic, cutoffs }: Portfolio): string {
  const blocks: string[][] = [];
  if (baseline) {
    const { figures, declines, decisionMs } = baseline;
    blocks.push([
      'The lender as it is',
      ...figureNames.map(name => row(figureWords[name], estimate(name, figures[name]))),
      ...(decisionMs
        ? [
            row(
              'one application in this process, without HTTP and a database',
              `p50 ${decisionMs.p50.toFixed(2)} ms, p99 ${decisionMs.p99.toFixed(2)} ms`,
            ),
          ]
        : []),
    ]);
    blocks.push([
      'Declined as first asked, by the heaviest reason',
      ...declines.map(({ by, reason, share }) => row(`${reason} (${by})`, percent(share))),
    ]);
  }
  if (reminders) blocks.push(['Reminders: with, without, difference', ...compared(reminders)]);
  if (dynamic) {
    const steps = dynamic.steps
      .map(each => `${each.length} (${each.filter(({ beyond }) => beyond.length).length})`)
      .join(', ');
    blocks.push([
      'Hard times: dynamic parameters, frozen ones, difference',
      ...compared(dynamic),
      row('steps by seed (of which people had to approve)', steps),
    ]);
  }
  if (cutoffs)
    blocks.push([
      `The approval rate at which ${percent(PROMISED)} is repaid in the end, of people with a score`,
      ...timingNames.flatMap(timing => reached(timing, cutoffs[timing])),
    ]);
  return blocks.map(lines => lines.join('\n')).join('\n\n');
}

const WIDTH = 64;
const row = (name: string, value: string) => `  ${name.padEnd(WIDTH)} ${value}`;

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const whole = (value: number) => Math.round(value).toLocaleString('en');

const valueText: Readonly<Record<(typeof figureKinds)[FigureName], (value: number) => string>> = {
  share: percent,
  units: whole,
  count: whole,
  number: value => value.toFixed(1),
};

export const estimate = (name: FigureName, { mean, halfWidth }: Estimate): string => {
  const text = valueText[figureKinds[name]];
  return halfWidth === null ? text(mean) : `${text(mean)} ± ${text(halfWidth)}`;
};

function compared({ with: one, without: other, difference }: Comparison): string[] {
  return figureNames.map(name => {
    const text = valueText[figureKinds[name]];
    return row(
      figureWords[name],
      `${text(one[name].mean).padStart(14)} ${text(other[name].mean).padStart(14)}   ${estimate(name, difference[name])}`,
    );
  });
}

function reached(timing: string, { reached: { byNumber, byMoney }, points, starter }: Cutoffs): string[] {
  const say = (rate: number | null) => (rate === null ? 'never' : percent(rate));
  const spread = ({ approved, bySeed }: Cutoffs['reached']['byNumber']) =>
    `${say(approved)} (${bySeed.map(say).join(', ')})`;
  const last = points.at(-1)!;
  return [
    row(`${timing} failures, by number (by seed)`, spread(byNumber)),
    row(`${timing} failures, by money (by seed)`, spread(byMoney)),
    row(
      `${timing} failures, without a cut-off: approved, by number, by money`,
      [last.approved, last.byNumber, last.byMoney].map(percent).join(', '),
    ),
    row(
      `${timing} failures, starter credit: by number, by money`,
      [starter.byNumber, starter.byMoney].map(percent).join(', '),
    ),
  ];
}
