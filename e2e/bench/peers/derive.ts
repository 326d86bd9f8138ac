import { type Ratios, scaled } from '../figures/ratios.js';
import figures from './peers.json' with { type: 'json' };

/** Those that cannot be had here, and so are not measured. */
export type Absent = 'Sezzle' | 'Alma';
export type Timed = 'visibleMs' | 'mainThreadMs';

export const { measured: peersMeasured, source: peersSource, peers } = figures;

/**
 * Ours to an absent peer, by way of Adyen: ours/Adyen as measured here × Adyen/peer as measured then.
 * @returns null where that slowdown was not measured then
 */
export function derive(toAdyen: Ratios, absent: Absent, time: Timed, cpu: number): Ratios | null {
  const adyen = at(peers.Adyen[time], cpu);
  const peer = at(peers[absent][time], cpu);
  return adyen && peer ? scaled(toAdyen, adyen / peer) : null;
}

const at = (byCpu: Readonly<Record<string, number>>, cpu: number) => byCpu[cpu];
