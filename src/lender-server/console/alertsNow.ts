import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import type { LedgerCheckRow } from '../storage/console/ledgerFigures.js';
import type { Gauges } from '../storage/readGauges.js';

type Pool = Gauges['pools'][number];
type FundAlert = Gauges['fundAlerts'][number];

/** What somebody should look at now. */
export type Alert =
  | { readonly kind: 'unready'; readonly reason: UnreadyReason }
  | { readonly kind: 'callbacks-dead'; readonly count: number }
  | { readonly kind: 'callbacks-late'; readonly ms: number }
  | { readonly kind: 'tier-full' | 'tier-low'; readonly tier: FundAlert }
  | { readonly kind: 'ledger-behind'; readonly count: number }
  | { readonly kind: 'ledger-broken'; readonly fault: string };

const LATE_MS = 5 * 60_000;
/** The ledger is entered every few seconds, in batches of hundreds. */
const BEHIND = 2_000;

export interface Watched {
  readonly unready: readonly UnreadyReason[];
  readonly gauges: Pick<Gauges, 'fundAlerts' | 'callbacks' | 'callbacksLateMs'>;
  readonly ledger: { readonly waiting: number; readonly checks: readonly LedgerCheckRow[] };
}

export const freeOf = ({ cap, reserved, used }: Pool): number => cap - reserved - used;

/** The most urgent first. */
export function alertsNow({ unready, gauges, ledger }: Watched): readonly Alert[] {
  const dead = gauges.callbacks.find(({ state }) => state === 'dead')?.count ?? 0;
  const [check] = ledger.checks;
  const tiersAt = (...levels: readonly FundAlert['level'][]) =>
    gauges.fundAlerts.filter(({ level }) => levels.includes(level));
  return [
    ...unready.map(reason => ({ kind: 'unready', reason }) as const),
    ...(check?.fault ? [{ kind: 'ledger-broken', fault: check.fault } as const] : []),
    ...tiersAt('empty').map(tier => ({ kind: 'tier-full', tier }) as const),
    ...(dead ? [{ kind: 'callbacks-dead', count: dead } as const] : []),
    ...(gauges.callbacksLateMs > LATE_MS ? [{ kind: 'callbacks-late', ms: gauges.callbacksLateMs } as const] : []),
    ...(ledger.waiting > BEHIND ? [{ kind: 'ledger-behind', count: ledger.waiting } as const] : []),
    ...tiersAt('low', 'drying').map(tier => ({ kind: 'tier-low', tier }) as const),
  ];
}
