import type { FenqiLayout } from './fenqiEmbed.js';
import { figures } from './figures/figures.js';
import { medianOf, pairRatios, type Ratios } from './figures/ratios.js';
import type { Pairs } from './measurePairs.js';
import {
  type AbsentPeer,
  absentPeers,
  derive,
  peersMeasured,
  peersSource,
  type TimedFigure,
  timedFigures,
} from './peers/derive.js';

const WIDTH = 26;
const show = ({ median, least, most }: Ratios) =>
  `${median.toFixed(2).padStart(7)}   ${least.toFixed(2)} to ${most.toFixed(2)}`;

/** The medians of each side hold for this run and this machine only; the ratios within the pairs hold elsewhere too. */
export function tableOf({ cpu, ours, theirs }: Pairs, names: readonly [string, string]): string {
  const lines = figures.map(({ name, label, digits }) => {
    const [a, b] = [ours, theirs].map(runs => runs.map(run => run[name])) as [number[], number[]];
    const ratios = pairRatios(a, b);
    const medians = [a, b].map(values => medianOf(values).toFixed(digits).padStart(18)).join('');
    return `${label.padEnd(WIDTH)}${medians}  ${ratios ? show(ratios) : '      -'}`;
  });
  return [
    `${`CPU ${cpu}x, ${ours.length} pairs`.padEnd(WIDTH)}${'(this run)'.padStart(18).repeat(2)}`,
    `${''.padEnd(WIDTH)}${names.map(name => name.padStart(18)).join('')}    ratio   range of pairs`,
    ...lines,
  ].join('\n');
}

/** Our time in a layout, as a share of a peer's, must be at most this. */
interface Aim {
  readonly layout: FenqiLayout;
  readonly peer: AbsentPeer;
  readonly time: TimedFigure;
  readonly cpu: number;
  readonly atMost: number;
}

const aims: readonly Aim[] = [
  { layout: 'full', peer: 'Sezzle', time: 'visibleMs', cpu: 4, atMost: 0.5 },
  { layout: 'full', peer: 'Alma', time: 'visibleMs', cpu: 4, atMost: 0.25 },
  // Sezzle's widget is a line, too.
  { layout: 'line', peer: 'Sezzle', time: 'mainThreadMs', cpu: 4, atMost: 0.5 },
];

const TIMES: Readonly<Record<TimedFigure, string>> = { visibleMs: 'tag to visible', mainThreadMs: 'main thread' };

function derivedRatios({ cpu, ours, theirs }: Pairs, peer: AbsentPeer, time: TimedFigure): Ratios | null {
  const name = time === 'visibleMs' ? 'paintedMs' : time;
  const toAdyen = pairRatios(
    ours.map(run => run[name]),
    theirs.map(run => run[name]),
  );
  return toAdyen && derive(toAdyen, peer, time, cpu);
}

/** What the measurement implies for the peers that are not available here. */
export function derivedOf(all: readonly Pairs[]): string {
  const cases = all.flatMap(pairs => timedFigures.flatMap(time => absentPeers.map(peer => ({ pairs, time, peer }))));
  const lines = cases.flatMap(({ pairs, time, peer }) => {
    const ratios = derivedRatios(pairs, peer, time);
    return ratios ? [`  ${`${TIMES[time]}, ${pairs.cpu}x, to ${peer}`.padEnd(32)}${show(ratios)}`] : [];
  });
  return [
    "DERIVED, not measured: ours/Adyen of this run x Adyen/peer of earlier figures; the range is this run's only",
    `(${peersMeasured}: ${peersSource})`,
    ...lines,
  ].join('\n');
}

/** Aims are reported and never fail the run, because times depend on the machine. */
export function aimsOf(all: readonly Pairs[], layout: FenqiLayout): string {
  const verdict = ({ peer, time, cpu, atMost }: (typeof aims)[number]) => {
    const pairs = all.find(each => each.cpu === cpu);
    const ratios = pairs && derivedRatios(pairs, peer, time);
    if (!ratios) return `not known, as ${cpu}x was not measured`;
    return `${ratios.median <= atMost ? 'holds' : 'DOES NOT HOLD'} (derived: ${ratios.median.toFixed(2)})`;
  };
  return aims
    .filter(aim => aim.layout === layout)
    .map(aim => `Aim: ${TIMES[aim.time]} at ${aim.cpu}x at most ${aim.atMost} of ${aim.peer}'s: ${verdict(aim)}.`)
    .join('\n');
}
