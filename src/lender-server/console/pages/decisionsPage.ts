import { html, raw } from 'hono/html';
import { scenarios } from '../../../lending/products/Products.js';
import { type DecisionSpan, decisionSpans } from '../../../protocol/api/consoleRoutes.js';
import type { LenderSettings } from '../../http/LenderSettings.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import type { Plot } from '../../plots/Plot.js';
import { type Counts, type DecisionShape, decided } from '../../storage/console/decisionFigures.js';
import { MOST_DECISIONS } from '../../storage/console/sqlFigures.js';
import { figuresOf } from '../figure.js';
import { formatsOf, shareOf } from '../formats.js';
import { table, tiles } from '../table.js';
import { meter } from './overviewPage.js';

const HOUR_MS = 3_600_000;
export const spanMs: Readonly<Record<DecisionSpan, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
};

interface Shown {
  readonly span: DecisionSpan;
  readonly shape: DecisionShape;
  readonly policy: LenderSettings['policy'];
}

/** What was decided lately, in pictures. */
export async function decisionsPage(shown: OperatorPage, { span, shape, policy }: Shown): Promise<string> {
  const { console, words } = shown;
  const text = console.decisions;
  const tabs = decisionSpans.map(each => {
    const current = each === span ? raw(' aria-current="true"') : '';
    return html`<li><a href="${queryText({ lang: words.lang, span: each })}"${current}>${text.spans[each]}</a></li>`;
  });
  return operatorPage(
    shown,
    html`<div class="top"><h1>${console.pages.decisions}</h1><nav class="tabs" aria-label="${text.span}"><ul>${tabs}</ul></nav></div>
${shape.oldest === null ? html`<p class="calm">${text.nothing}</p>` : await found(shown, shape, shape.oldest, policy)}`,
  );
}

async function found(
  shown: OperatorPage,
  shape: DecisionShape,
  oldest: number,
  policy: LenderSettings['policy'],
): Promise<Html> {
  const { console, words } = shown;
  const text = console.decisions;
  const { count, percent } = formatsOf(shown);
  const sum = (which: keyof Counts) => shape.scenarios.reduce((total, each) => total + each[which], 0);
  const [approved, declined, waiting] = [sum('approved'), sum('declined'), sum('waiting')];
  const figures = await figuresOf(plotsOf(shown, shape, policy), console);
  const reasons = shape.reasons.map(({ reason, count: times }) => [
    html`${words.reasons[reason]}${meter(shareOf(times, declined))}`,
    count(times),
    percent(shareOf(times, declined)),
  ]);
  const decliners = shape.decliners.map(({ by, count: times }) => [text.by[by], count(times)]);
  return html`<p class="small">${text.basis(count(shape.decisions), instantText(words, oldest), shape.decisions < MOST_DECISIONS)}</p>
${tiles([
  { name: text.count, figure: count(shape.decisions) },
  { name: console.live.approvalRate, figure: percent(shareOf(approved, approved + declined)) },
  ...decided.map(which => ({ name: console.decided[which], figure: count({ approved, declined, waiting }[which]) })),
])}
<div class="grid two">${figures}
${
  reasons.length
    ? html`<section class="card"><h2>${text.reasons}</h2><p class="small">${text.reasonsText}</p>${table({ name: text.reasons, heads: [text.reason, text.count, text.share], rows: reasons, numbers: [1, 2] })}</section>
<section class="card"><h2>${text.decliners}</h2>${table({ name: text.decliners, heads: [text.decliners, text.count], rows: decliners, numbers: [1] })}</section>`
    : ''
}</div>`;
}

const BINS = 20;

function plotsOf({ console, words }: OperatorPage, shape: DecisionShape, policy: LenderSettings['policy']): Plot[] {
  const text = console.decisions;
  const { tag } = words;
  const percent = (share: number) =>
    new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  const scores = new Map(shape.scores.map(each => [each.bin, each]));
  const bars = (
    title: string,
    description: string,
    label: string,
    rows: readonly (Counts & { readonly name: string })[],
  ): Plot => ({
    kind: 'bars',
    title,
    description,
    tag,
    x: { label, scale: 'name', values: rows.map(({ name }) => name) },
    y: { label: text.count, unit: 'count' },
    series: decided.map(which => ({ name: console.decided[which], values: rows.map(row => row[which]) })),
  });
  const nameOf = (scenario: string) => {
    const known = scenarios.find(each => each === scenario);
    return known ? console.scenarios[known] : scenario;
  };
  return [
    {
      kind: 'histogram',
      title: text.scores,
      description: text.scoresText,
      tag,
      x: { label: text.scoreAxis, unit: 'percent' },
      y: { label: text.count },
      bins: Array.from({ length: BINS }, (_, bin) => {
        const found = scores.get(bin);
        const count = found ? decided.reduce((sum, which) => sum + found[which], 0) : 0;
        return { from: bin / BINS, to: (bin + 1) / BINS, count };
      }),
      marks: [
        { at: policy.reviewFrom, name: text.reviewFrom(percent(policy.reviewFrom)) },
        { at: policy.cutoff, name: text.cutoff(percent(policy.cutoff)) },
      ],
    },
    bars(
      text.scenarios,
      text.scenariosText,
      text.scenario,
      shape.scenarios.map(each => ({ ...each, name: nameOf(each.scenario) })),
    ),
    ...(shape.segments.length
      ? [
          bars(
            text.segments,
            text.segmentsText,
            text.segment,
            shape.segments.map(each => ({ ...each, name: `${each.segment} (${percent(each.score)})` })),
          ),
        ]
      : []),
  ];
}
