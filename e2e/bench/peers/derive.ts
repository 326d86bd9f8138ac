import { type Ratios, scaled } from '../figures/ratios.js';
import figures from './peers.json' with { type: 'json' };

/** Peers that are not available here, and so are not measured. */
export const absentPeers = ['Sezzle', 'Alma'] as const;
export type AbsentPeer = (typeof absentPeers)[number];
export const timedFigures = ['visibleMs', 'mainThreadMs'] as const;
export type TimedFigure = (typeof timedFigures)[number];

export const { measured: peersMeasured, source: peersSource, peers } = figures;

/**
 * Compares our time with an absent peer's by way of Adyen: ours/Adyen as measured here × Adyen/peer as measured then.
 * @returns null if that slowdown was not measured then
 */
export function derive(toAdyen: Ratios, absent: AbsentPeer, time: TimedFigure, cpu: number): Ratios | null {
  const adyen = at(peers.Adyen[time], cpu);
  const peer = at(peers[absent][time], cpu);
  return adyen && peer ? scaled(toAdyen, adyen / peer) : null;
}

const at = (byCpu: Readonly<Record<string, number>>, cpu: number) => byCpu[cpu];
