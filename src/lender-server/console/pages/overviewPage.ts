import { html, raw } from 'hono/html';
import { lendingTiers, type TierCaps } from '../../../lending/funds/Funds.js';
import { assertNever } from '../../../pricing/assertNever.js';
import type { ReviewList } from '../../../protocol/api/reviewRecords.js';
import type { Quantiles } from '../../http/access/recentTimes.js';
import { mayDo } from '../../http/access/rights.js';
import { type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import type { Plot } from '../../plots/Plot.js';
import { type Counts, decided } from '../../storage/console/decisionFigures.js';
import type { LedgerFigures } from '../../storage/console/ledgerFigures.js';
import type { Gauges } from '../../storage/readGauges.js';
import { type Alert, alertsNow, freeOf, type Watched } from '../alertsNow.js';
import { pageFacts } from '../consolePages.js';
import { figuresOf } from '../figure.js';
import { formatsOf, shareOf } from '../formats.js';
import { table, tiles } from '../table.js';

/** What the first page shows of now. */
export interface LiveFigures {
  readonly gauges: Gauges;
  readonly minutes: readonly (Counts & { readonly minute: number })[];
  readonly times: Quantiles | null;
  readonly unready: Watched['unready'];
  readonly ledger: LedgerFigures;
  readonly reviews: ReviewList;
}

export const LIVE_MINUTES = 60;
const EVERY_MS = 5_000;

export async function overviewPage(shown: OperatorPage, live: LiveFigures): Promise<string> {
  const { words, console, home } = shown;
  const part = await livePart(shown, live);
  return operatorPage(
    shown,
    html`<div class="top"><h1>${console.pages.overview}</h1><button type="button" hidden data-pause="${console.live.pause}" data-resume="${console.live.resume}"></button></div>
<div class="grid" data-live="${home}/live${queryText({ lang: words.lang })}" data-every="${EVERY_MS}">${raw(part)}</div>`,
    { isLive: true },
  );
}

/** The part that is drawn again. */
export async function livePart(shown: OperatorPage, live: LiveFigures): Promise<string> {
  const { console, now, operator } = shown;
  const words = console.live;
  const formats = formatsOf(shown);
  const { count, percent, ms } = formats;
  const { gauges, minutes, times, ledger, reviews } = live;
  const sum = (which: (typeof decided)[number]) => minutes.reduce((total, each) => total + each[which], 0);
  const [approved, declined, waiting] = [sum('approved'), sum('declined'), sum('waiting')];
  const callbacks = (state: 'waiting' | 'dead') => gauges.callbacks.find(each => each.state === state)?.count ?? 0;
  const jobs = gauges.jobs.reduce((total, each) => total + each.count, 0);
  const waits = reviews.reviews.length;
  const figures = await figuresOf([perMinutePlot(shown, minutes)], console, 'live');
  return html`<p class="small">${words.asOf(`${formats.time(now)} UTC`)}</p>
${alertList(shown, alertsNow(live))}
${tiles([
  { name: words.decisions, figure: count(approved + declined + waiting), text: words.lastHour },
  {
    name: words.approvalRate,
    figure: approved + declined ? percent(approved / (approved + declined)) : '–',
    text: words.ofDecided(count(approved + declined)),
  },
  {
    name: words.times,
    figure: times ? ms(times.p50) : '–',
    text: times ? words.timesText(ms(times.p99), count(times.count)) : words.noTimes,
  },
  ...(mayDo(operator?.roles ?? [], 'showReviews')
    ? [{ name: words.reviews, figure: reviews.next === null ? count(waits) : words.atLeast(waits) }]
    : []),
  { name: words.callbacks, figure: count(callbacks('waiting')), text: words.dead(count(callbacks('dead'))) },
  {
    name: words.ledger,
    figure: count(ledger.heads[0]?.size ?? 0),
    text: words.notEntered(count(ledger.waiting)),
  },
  {
    name: words.jobs,
    figure: count(jobs),
    text: gauges.jobs.map(({ queue, count: of }) => `${console.queues[queue]} ${count(of)}`).join(' · '),
  },
])}
${figures[0]!}
${tiersPart(shown, gauges.pools)}`.toString();
}

function alertList(shown: OperatorPage, alerts: readonly Alert[]): Html {
  const { console } = shown;
  const { attention, calm } = console.live;
  if (!alerts.length) return html`<p class="calm">${calm}</p>`;
  return html`<section class="alerts"><h2>${attention}</h2><ul>${alerts.map(alert => html`<li><span>${alertText(shown, alert)}</span></li>`)}</ul></section>`;
}

function alertText(shown: OperatorPage, alert: Alert): Html | string {
  const { console, words, home, operator } = shown;
  const { alerts, unready } = console.live;
  const { count, duration } = formatsOf(shown);
  switch (alert.kind) {
    case 'unready':
      return alerts.unready(unready[alert.reason]);
    case 'callbacks-dead': {
      const text = alerts['callbacks-dead'](count(alert.count));
      if (!mayDo(operator?.roles ?? [], 'showCallbacks')) return text;
      return html`<a href="${home}${pageFacts.callbacks.path}${queryText({ lang: words.lang })}">${text}</a>`;
    }
    case 'callbacks-late':
      return alerts['callbacks-late'](duration(alert.ms));
    case 'tier-full':
    case 'tier-low':
      return alerts[alert.kind](`${alert.tier.currency} · ${console.tierNames[alert.tier.tier]}`);
    case 'ledger-behind':
      return alerts['ledger-behind'](count(alert.count));
    case 'ledger-broken':
      return alerts['ledger-broken'](alert.fault);
    default:
      return assertNever(alert);
  }
}

function perMinutePlot({ console, words, now }: OperatorPage, minutes: LiveFigures['minutes']): Plot {
  const last = Math.floor(now / 60_000);
  const all = Array.from({ length: LIVE_MINUTES }, (_, nth) => last - LIVE_MINUTES + 1 + nth);
  const found = new Map(minutes.map(each => [each.minute, each]));
  return {
    kind: 'stack',
    title: console.live.perMinute,
    description: console.live.perMinuteText,
    tag: words.tag,
    x: { label: console.live.minute, scale: 'instant', values: all.map(minute => minute * 60_000) },
    y: { label: console.live.decisions, unit: 'count' },
    series: decided.map(which => ({
      name: console.decided[which],
      values: all.map(minute => found.get(minute)?.[which] ?? 0),
    })),
  };
}

const tierOrder: readonly (keyof TierCaps)[] = [...lendingTiers, 'reserve'];

function tiersPart(shown: OperatorPage, pools: Gauges['pools']): Html {
  const { console } = shown;
  const { tiers, tiersText, noTiers } = console.live;
  const { money, percent } = formatsOf(shown);
  // A currency in which nothing may be lent says nothing.
  const funded = pools
    .filter(({ cap, used }) => cap > 0 || used > 0)
    .sort((a, b) => a.currency.localeCompare(b.currency) || tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier));
  if (!funded.length) return html`<section class="card"><h2>${tiers}</h2><p>${noTiers}</p></section>`;
  const rows = funded.map(pool => {
    const { currency, tier, cap, reserved, used } = pool;
    const full = shareOf(used + reserved, cap);
    return [
      html`<span>${currency} · ${console.tierNames[tier]}</span>${meter(shareOf(used, cap), shareOf(reserved, cap))}<span class="small">${console.usedOf(percent(full))}</span>`,
      money(used, currency),
      money(reserved, currency),
      money(Math.max(0, freeOf(pool)), currency),
      money(cap, currency),
    ];
  });
  return html`<section class="card"><h2>${tiers}</h2><p class="small">${tiersText}</p>${table({ name: tiers, heads: console.tierColumns, rows, numbers: 'all but first' })}</section>`;
}

/** Two shares of a whole, side by side. The figures beside it say the same. */
export function meter(first: number, second = 0): Html {
  const width = (share: number) => Math.round(Math.min(1, share) * 1_000) / 10;
  const low = first + second > 0.9 ? ' low' : '';
  return html`<svg class="meter${low}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="lent" width="${width(first)}" height="6"/><rect class="set" x="${width(first)}" width="${Math.min(100 - width(first), width(second))}" height="6"/></svg>`;
}
