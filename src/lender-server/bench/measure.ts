import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** Runs so many clients, each of which begins again as soon as it has an answer. Times in ms. */
export async function measureClosed(clients: number, seconds: number, work: () => Promise<void>): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const client = async () => {
    for (;;) {
      const start = performance.now();
      if (start >= end) return;
      await work();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return summary(times, performance.now() - begun);
}

/** Begins so many a second, whether the earlier ones were answered or not. Each is timed from when it was due. */
export async function measurePaced(perSecond: number, seconds: number, work: () => Promise<void>): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  const all = Array.from({ length: perSecond * seconds }, async (_, n) => {
    const due = begun + (n * 1_000) / perSecond;
    await new Promise(resolve => setTimeout(resolve, due - performance.now()));
    await work();
    times.push(performance.now() - due);
  });
  await Promise.all(all);
  return summary(times, performance.now() - begun);
}

function summary(times: number[], ms: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: (times.length * 1_000) / ms, p50: at(0.5), p99: at(0.99), count: times.length };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The kernel counts 100 clock ticks a second on every Linux that runs Node. */
const TICKS = 100;

/** CPU seconds that a process and all its children have used so far, including children that have ended. Linux only. */
export function cpuSeconds(pid: number): number {
  const all = new Map<number, { parent: number; ticks: number; ended: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const at = (field: number) => Number(fields[field]);
      all.set(Number(name), { parent: at(1), ticks: at(11) + at(12), ended: at(13) + at(14) });
    } catch {
      // The process ended meanwhile, and its parent has its ticks.
    }
  }
  const sum = (of: number): number =>
    [...all].reduce(
      (total, [child, { parent }]) => (parent === of ? total + sum(child) : total),
      (all.get(of)?.ticks ?? 0) + (all.get(of)?.ended ?? 0),
    );
  return sum(pid) / TICKS;
}
