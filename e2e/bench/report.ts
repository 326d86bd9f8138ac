import { figures } from './figures/figures.js';
import { median, pairRatios, type Ratios } from './figures/ratios.js';
import type { Pairs } from './Pairs.js';
import { aims } from './peers/aims.js';
import { type Absent, derive, peersMeasured, peersSource, type Timed } from './peers/derive.js';

const WIDTH = 26;
const show = ({ median, least, most }: Ratios) =>
  `${median.toFixed(2).padStart(7)}   ${least.toFixed(2)} to ${most.toFixed(2)}`;

/** Medians of each side, which are this run's and this machine's, and the ratios within the pairs, which travel. */
export function tableOf({ cpu, ours, theirs }: Pairs, names: readonly [string, string]): string {
  const lines = figures.map(({ name, label, digits }) => {
    const [a, b] = [ours, theirs].map(runs => runs.map(run => run[name])) as [number[], number[]];
    const ratios = pairRatios(a, b);
    const medians = [a, b].map(values => median(values).toFixed(digits).padStart(18)).join('');
    return `${label.padEnd(WIDTH)}${medians}  ${ratios ? show(ratios) : '      -'}`;
  });
  return [
    `${`CPU ${cpu}x, ${ours.length} pairs`.padEnd(WIDTH)}${'(this run)'.padStart(18).repeat(2)}`,
    `${''.padEnd(WIDTH)}${names.map(name => name.padStart(18)).join('')}    ratio   range of pairs`,
    ...lines,
  ].join('\n');
}

const TIMES: Readonly<Record<Timed, string>> = { visibleMs: 'tag to visible', mainThreadMs: 'main thread' };
const ABSENT: readonly Absent[] = ['Sezzle', 'Alma'];

function derivedRatios({ cpu, ours, theirs }: Pairs, peer: Absent, time: Timed): Ratios | null {
  const name = time === 'visibleMs' ? 'paintedMs' : time;
  const toAdyen = pairRatios(
    ours.map(run => run[name]),
    theirs.map(run => run[name]),
  );
  return toAdyen && derive(toAdyen, peer, time, cpu);
}

/** What follows for the peers that are not here. */
export function derivedOf(all: readonly Pairs[]): string {
  const cases = all.flatMap(pairs =>
    (Object.keys(TIMES) as Timed[]).flatMap(time => ABSENT.map(peer => ({ pairs, time, peer }))),
  );
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

/** Said, and never a reason to fail: times are the machine's. */
export function aimsOf(all: readonly Pairs[]): string {
  const verdict = ({ peer, time, cpu, atMost }: (typeof aims)[number]) => {
    const pairs = all.find(each => each.cpu === cpu);
    const ratios = pairs && derivedRatios(pairs, peer, time);
    if (!ratios) return `not known, as ${cpu}x was not measured`;
    return `${ratios.median <= atMost ? 'holds' : 'DOES NOT HOLD'} (derived: ${ratios.median.toFixed(2)})`;
  };
  return aims
    .map(aim => `Aim: ${TIMES[aim.time]} at ${aim.cpu}x at most ${aim.atMost} of ${aim.peer}'s: ${verdict(aim)}.`)
    .join('\n');
}
