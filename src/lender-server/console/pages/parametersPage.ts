import { html } from 'hono/html';
import type { ConsoleNews, parameterActs } from '../../../protocol/api/consoleRoutes.js';
import type { ParameterSetRecord, RiskOverview, RiskProposal } from '../../../protocol/api/riskRecords.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import type { Plot } from '../../plots/Plot.js';
import { valueText } from '../../plots/texts.js';
import { changesOf } from '../changesOf.js';
import { figuresOf } from '../figure.js';
import { formatsOf, shareOf } from '../formats.js';
import { newsPart } from '../newsPart.js';
import { table, tiles } from '../table.js';

/** The proposals and sets that are shown. The API has up to 100. */
const MOST = 20;

/** What decides, what is proposed, and the report that it stands on. */
export async function parametersPage(
  shown: OperatorPage,
  risk: RiskOverview,
  news: ConsoleNews | undefined,
): Promise<string> {
  const { console } = shown;
  return operatorPage(
    shown,
    html`<h1>${console.pages.parameters}</h1>${newsPart(console, news)}
${activePart(shown, risk)}
${proposalsPart(shown, risk)}
${await reportPart(shown, risk)}
${setsPart(shown, risk)}`,
  );
}

function activePart(shown: OperatorPage, { active, sets }: RiskOverview): Html {
  const { console, words } = shown;
  const text = console.parameters;
  const { percent } = formatsOf(shown);
  const set = sets.find(({ number }) => number === active.number);
  if (!set) return html`<p>${text.activeSince(active.number, instantText(words, active.since))}</p>`;
  const { cutoff, reviewFrom, offset, segmentFactors, starterFactor } = set.parameters;
  return html`<section class="grid"><div><h2>${text.active}</h2><p class="small">${text.activeSince(active.number, instantText(words, active.since))} · <bdi>${set.model}</bdi></p></div>
${tiles([
  { name: text.names.cutoff, figure: percent(cutoff) },
  { name: text.names.reviewFrom, figure: percent(reviewFrom) },
  { name: text.names.offset, figure: number(shown, offset) },
  { name: text.names.starterFactor, figure: percent(starterFactor) },
  ...Object.entries(segmentFactors).map(([segment, factor]) => ({
    name: `${text.names.segmentFactor}${text.ofSegment(segment)}`,
    figure: percent(factor),
  })),
])}</section>`;
}

const number = ({ words: { tag } }: OperatorPage, value: number): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: 3, signDisplay: 'exceptZero' }).format(value);

function proposalsPart(shown: OperatorPage, risk: RiskOverview): Html {
  const text = shown.console.parameters;
  const { proposals } = risk;
  return html`<section class="grid"><h2>${text.proposals}</h2>
${proposals.length ? proposals.slice(0, MOST).map(each => proposalPart(shown, each, risk)) : html`<p class="calm">${text.noProposals}</p>`}</section>`;
}

function proposalPart(shown: OperatorPage, proposal: RiskProposal, risk: RiskOverview): Html {
  const { console, words, operator } = shown;
  const text = console.parameters;
  const { id, at, state, activates, beyond, needed, approvedBy, declinedBy } = proposal;
  const title = activates === null ? text.proposal(id) : text.goesBack(activates);
  const rows = changesOf(proposal, risk).map(({ parameter, segment, from, to, cause }) => [
    `${text.names[parameter]}${segment === undefined ? '' : text.ofSegment(segment)}`,
    parameter === 'offset' ? number(shown, from) : formatsOf(shown).percent(from),
    parameter === 'offset' ? number(shown, to) : formatsOf(shown).percent(to),
    cause ? text.causes[cause] : '–',
  ]);
  const said = [
    ...(approvedBy.length ? [text.approvedBy(approvedBy.join(', '))] : []),
    ...(declinedBy === null ? [] : [text.declinedBy(declinedBy)]),
  ];
  const mine = operator !== null && approvedBy.includes(operator.name);
  return html`<div class="card grid">
<div class="top"><h3>${title}</h3><span class="tag${state === 'open' ? ' bad' : ''}">${text.states[state]}</span></div>
<p class="small">${instantText(words, at)} · ${proposal.operator ?? text.byJob} · ${text.approvals(approvedBy.length, needed)}${said.length ? ` · ${said.join(' · ')}` : ''}</p>
${beyond.length ? html`<p class="said bad">${text.beyond(beyond.map(rail => text.rails[rail]))}</p>` : ''}
${rows.length ? table({ name: title, heads: text.changeColumns, rows, numbers: [1, 2] }) : ''}
${
  state === 'open'
    ? html`${mine ? html`<p class="small">${text.youHaveApproved}</p>` : ''}<div class="row">${mine ? '' : act(shown, 'approve', id, text.approve)}${act(shown, 'decline', id, text.decline)}</div>`
    : ''
}</div>`;
}

const act = (
  { words, home }: OperatorPage,
  kind: (typeof parameterActs)[number],
  id: string | number,
  label: string,
): Html =>
  html`<form class="row" method="post" action="${home}/parameters/${id}${queryText({ lang: words.lang })}"><input type="hidden" name="act" value="${kind}"><button>${label}</button></form>`;

async function reportPart(shown: OperatorPage, { report, history }: RiskOverview): Promise<Html> {
  const { console } = shown;
  const text = console.parameters;
  const { percent } = formatsOf(shown);
  if (!report) return html`<section class="card"><h2>${text.report}</h2><p>${text.noReport}</p></section>`;
  const { stability, calibration, arrears } = report;
  const figures = await figuresOf(plotsOf(shown, report, history), console, 'risk');
  return html`<section class="grid"><h2>${text.report} · ${report.day}</h2>
${tiles([
  ...(stability
    ? [
        {
          name: text.psi,
          figure: valueText(shown.words.tag, 'count', stability.score.psi),
          text: text.shifts[stability.score.shift],
        },
      ]
    : []),
  {
    name: text.defaults,
    figure: percent(calibration.observed.share),
    text: text.expected(percent(shareOf(calibration.expected, calibration.observed.of))),
  },
  { name: text.arrears, figure: percent(arrears.scored.share) },
])}
<div class="grid two">${figures}</div></section>`;
}

function plotsOf(
  { console, words }: OperatorPage,
  { calibration }: NonNullable<RiskOverview['report']>,
  history: RiskOverview['history'],
): Plot[] {
  const text = console.parameters;
  const { tag } = words;
  const percent = (share: number) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share);
  const days = [...history].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [
    {
      kind: 'bars',
      title: text.calibration,
      description: text.calibrationText,
      tag,
      x: {
        label: text.band,
        scale: 'name',
        values: calibration.bands.map(({ from, below }) => `${percent(from)}–${percent(below)}`),
      },
      y: { label: text.share, unit: 'percent' },
      series: [
        {
          name: text.defaultsExpected,
          values: calibration.bands.map(({ expected, observed }) => shareOf(expected, observed.of)),
        },
        { name: text.defaultsObserved, values: calibration.bands.map(({ observed }) => observed.share) },
      ],
    },
    {
      kind: 'line',
      title: text.course,
      description: text.courseText,
      tag,
      x: { label: console.funds.day, scale: 'day', values: days.map(({ day }) => day) },
      y: { label: text.share, unit: 'percent' },
      series: [
        { name: text.defaultsExpected, values: days.map(({ expected, defaults }) => shareOf(expected, defaults.of)) },
        { name: text.defaultsObserved, values: days.map(({ defaults }) => defaults.share) },
        { name: text.arrears, values: days.map(({ arrears }) => arrears.share) },
      ],
    },
  ];
}

function setsPart(shown: OperatorPage, { sets, active }: RiskOverview): Html {
  const { console, words } = shown;
  const text = console.parameters;
  const { percent } = formatsOf(shown);
  const by = ({ author, operator }: ParameterSetRecord) => operator ?? text.authors[author];
  const rows = sets
    .slice(0, MOST)
    .map(set => [
      `${set.number}`,
      instantText(words, set.at),
      by(set),
      percent(set.parameters.cutoff),
      set.number === active.number
        ? html`<span class="tag good">${text.isActive}</span>`
        : act(shown, 'activate', set.number, text.goBack),
    ]);
  return html`<section class="card"><h2>${text.history}</h2><p class="small">${text.goBackHint}</p>${table({ name: text.history, heads: text.setColumns, rows, numbers: [3] })}</section>`;
}
