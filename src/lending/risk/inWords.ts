import { assertNever } from '../../pricing/assertNever.js';
import type { RailedParameter } from '../../protocol/api/riskRecords.js';
import type { Change } from './propose.js';

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`;
const plus = (logOdds: number) => `${logOdds < 0 ? '−' : '+'}${Math.abs(Number(logOdds.toFixed(3)))}`;

const names: Readonly<Record<RailedParameter, (segment: string) => string>> = {
  cutoff: () => 'The cut-off',
  offset: () => 'The offset of the score',
  segmentFactor: segment => `The limit of ${segment}`,
  starterFactor: () => 'Starter credit',
};

/** A change and its reason as one sentence, for the history of sets. */
export function inWords({ parameter, segment = '', from, to, cause, found, wanted }: Change): string {
  const say = parameter === 'offset' ? plus : percent;
  const moves = `${names[parameter](segment)} ${to < from ? 'falls' : 'rises'} from ${say(from)} to ${say(to)}`;
  const share = `${found.count} of ${found.of} loans (${percent(found.share)}, between ${percent(found.low)} and ${percent(found.high)} in 95 of 100 cases)`;
  switch (cause) {
    case 'defaults-above-expected':
    case 'defaults-below-expected':
      return `${moves}: ${share} defaulted, and ${percent(wanted)} were expected.`;
    case 'arrears-above-target':
    case 'arrears-below-target':
      return `${moves}: ${share} were 30 days late, and the target is ${percent(wanted)}.`;
    case 'earlier-segment':
      return `${moves}, because a later segment never has more than an earlier one.`;
    default:
      return assertNever(cause);
  }
}
