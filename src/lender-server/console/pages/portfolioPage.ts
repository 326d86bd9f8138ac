import { html } from 'hono/html';
import { arrearsBuckets } from '../../../protocol/messages/closedLists.js';
import { type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import type { Html } from '../../http/pages/lenderPage.js';
import type { Plot } from '../../plots/Plot.js';
import type { PortfolioFigures } from '../../storage/console/sqlFigures.js';
import type { Gauges } from '../../storage/readGauges.js';
import { figuresOf } from '../figure.js';
import { formatsOf, shareOf } from '../formats.js';
import { table, tiles } from '../table.js';

const late = arrearsBuckets.filter(bucket => bucket !== 'current');
/** The months that the picture shows. The table has them all. */
const MOST_VINTAGES = 18;

/** What was lent, and how it stands today, by currency. */
export async function portfolioPage(
  shown: OperatorPage,
  { figures, gauges }: { readonly figures: PortfolioFigures; readonly gauges: Pick<Gauges, 'pools'> },
): Promise<string> {
  const { console } = shown;
  const currencies = [...new Set(figures.vintages.map(({ currency }) => currency))];
  const parts: Html[] = [];
  for (const currency of currencies) parts.push(await currencyPart(shown, currency, figures, gauges));
  return operatorPage(
    shown,
    html`<h1>${console.pages.portfolio}</h1>
${parts.length ? parts : html`<p class="calm">${console.portfolio.nothing}</p>`}`,
  );
}

async function currencyPart(
  shown: OperatorPage,
  currency: string,
  { vintages: all, arrears, others }: PortfolioFigures,
  { pools }: Pick<Gauges, 'pools'>,
): Promise<Html> {
  const { console, words } = shown;
  const text = console.portfolio;
  const { count, percent, money } = formatsOf(shown);
  const vintages = all.filter(each => each.currency === currency);
  const overdue = arrears.filter(each => each.currency === currency);
  const other = others.find(each => each.currency === currency);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const loans = sum(vintages.map(each => each.loans));
  const inArrears = sum(overdue.map(each => each.loans));
  const lent = sum(pools.filter(each => each.currency === currency && each.tier !== 'reserve').map(({ used }) => used));
  const ofVintage = (vintage: string) => overdue.filter(each => each.vintage === vintage);
  const newest = vintages.slice(-MOST_VINTAGES);
  const heat: Plot = {
    kind: 'heat',
    title: text.vintages,
    description: text.vintagesText,
    tag: words.tag,
    unit: 'percent',
    rows: { label: text.vintage, names: newest.map(({ vintage }) => vintage) },
    columns: { label: text.daysLate, names: late.map(bucket => console.buckets[bucket]) },
    cells: newest.map(({ vintage, loans: made }) =>
      late.map(bucket => shareOf(ofVintage(vintage).find(each => each.bucket === bucket)?.loans ?? 0, made)),
    ),
  };
  const rows = [...vintages].reverse().map(({ vintage, loans: made }) => {
    const behind = sum(ofVintage(vintage).map(each => each.loans));
    return [
      vintage,
      count(made),
      `${count(behind)} · ${percent(shareOf(behind, made))}`,
      money(sum(ofVintage(vintage).map(each => each.overdueMinor)), currency),
    ];
  });
  const [figure] = await figuresOf([heat], console, currency);
  return html`<section class="grid"><h2>${currency}</h2>
${tiles([
  { name: text.loans, figure: count(loans), text: text.loansText },
  { name: text.inArrears, figure: count(inArrears), text: text.ofLoans(percent(shareOf(inArrears, loans))) },
  { name: text.overdue, figure: money(sum(overdue.map(each => each.overdueMinor)), currency) },
  { name: text.outstanding, figure: money(lent, currency) },
  { name: text.undelivered, figure: count(other?.undelivered ?? 0) },
  { name: text.writtenOff, figure: count(other?.writtenOff ?? 0) },
])}
<div class="grid two">${figure!}
<section class="card"><h2>${text.figuresTitle}</h2>${table({ name: text.figuresTitle, heads: text.figuresColumns, rows, numbers: 'all but first' })}</section></div>
</section>`;
}
