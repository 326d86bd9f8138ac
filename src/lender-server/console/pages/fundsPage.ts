import { html, raw } from 'hono/html';
import { leftOf } from '../../../lending/funds/FundState.js';
import type { Forecast } from '../../../lending/funds/forecastOf.js';
import { fundTiers } from '../../../protocol/api/fundWords.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import type { Plot } from '../../plots/Plot.js';
import type { CurrencyFunds } from '../../storage/funds/sqlFunds.js';
import { figuresOf } from '../figure.js';
import { formatsOf } from '../formats.js';
import { table, tiles } from '../table.js';

interface Shown {
  readonly currencies: readonly string[];
  /** Null: there are no funds. */
  readonly funds: CurrencyFunds | null;
  readonly forecast: Forecast | null;
}

/** The lender's own money in one currency: where it is, what moved, and what comes. */
export async function fundsPage(shown: OperatorPage, { currencies, funds, forecast }: Shown): Promise<string> {
  const { console, words } = shown;
  const text = console.funds;
  const tabs = currencies.map(each => {
    const current = each === funds?.currency ? raw(' aria-current="true"') : '';
    return html`<li><a href="${queryText({ lang: words.lang, currency: each })}"${current}>${each}</a></li>`;
  });
  return operatorPage(
    shown,
    html`<div class="top"><h1>${console.pages.funds}</h1>${currencies.length > 1 ? html`<nav class="tabs" aria-label="${text.currency}"><ul>${tabs}</ul></nav>` : ''}</div>
${funds ? await currencyPart(shown, funds, forecast) : html`<p class="calm">${text.nothing}</p>`}`,
  );
}

async function currencyPart(shown: OperatorPage, funds: CurrencyFunds, forecast: Forecast | null): Promise<Html> {
  const { console } = shown;
  const text = console.funds;
  const { money, duration } = formatsOf(shown);
  const { currency, state, alerts, movements } = funds;
  const rows = fundTiers.map(tier => {
    const alert = alerts.find(each => each.tier === tier);
    const bad = alert && alert.level !== 'ample';
    return [
      console.tierNames[tier],
      money(leftOf(state.tiers[tier]), currency),
      money(state.tiers[tier].usedMinor, currency),
      money(state.tiers[tier].reservedMinor, currency),
      alert
        ? html`<span class="tag${bad ? ' bad' : ' good'}">${text.levels[alert.level]}</span>${alert.emptyInHours === null ? '' : html`<span class="small">${text.emptyIn(duration(alert.emptyInHours * 3_600_000))}</span>`}`
        : '–',
    ];
  });
  const net = forecast?.days.at(-1)?.netMinor;
  const figures = forecast ? await figuresOf([forecastPlot(shown, currency, forecast)], console, 'forecast') : [];
  return html`${tiles([
    { name: text.cash, figure: money(state.cashMinor, currency), text: text.cashText },
    ...(net === undefined ? [] : [{ name: text.net, figure: money(net, currency) }]),
  ])}
<section class="card"><h2>${console.live.tiers}</h2>${table({ name: console.live.tiers, heads: text.tiersColumns, rows, numbers: [1, 2, 3] })}</section>
${figures}
${movementsPart(shown, currency, movements)}`;
}

function forecastPlot({ console, words }: OperatorPage, currency: string, { days }: Forecast): Plot {
  const text = console.funds;
  const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((total, each) => total + each, 0);
  return {
    kind: 'bars',
    title: text.forecast,
    description: text.forecastText,
    tag: words.tag,
    x: { label: text.day, scale: 'day', values: days.map(({ day }) => day) },
    y: { label: text.amount, unit: { currency } },
    series: [
      { name: text.comesIn, values: days.map(day => sum(day.in)) },
      { name: text.goesOut, values: days.map(day => sum(day.out)) },
    ],
  };
}

function movementsPart(shown: OperatorPage, currency: string, movements: CurrencyFunds['movements']): Html {
  const { console, words, operator } = shown;
  const text = console.funds;
  const { money } = formatsOf(shown);
  const rows = movements.map(({ at, kind, from, to, amountMinor, reason, operator }) => [
    instantText(words, new Date(at).getTime()),
    text.kinds[kind],
    `${text.places[from]} → ${text.places[to]}`,
    money(amountMinor, currency),
    [operator, reason].filter(each => each).join(' · ') || '–',
  ]);
  return html`<section class="card"><h2>${text.movements}</h2>${operator?.roles.includes('treasury') ? html`<p class="small">${text.capitalHint}</p>` : ''}${rows.length ? table({ name: text.movements, heads: text.movementColumns, rows, numbers: [3] }) : html`<p>${text.movementsNothing}</p>`}</section>`;
}
