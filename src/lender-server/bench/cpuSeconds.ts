import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of the kernel's accounting: 100 a second on every Linux that runs Node. */
const TICKS = 100;

/** CPU seconds that a process and all of its children have used so far, those that have ended included. Linux only. */
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
      // It ended meanwhile; its parent has its ticks.
    }
  }
  const sum = (of: number): number =>
    [...all].reduce(
      (total, [child, { parent }]) => (parent === of ? total + sum(child) : total),
      (all.get(of)?.ticks ?? 0) + (all.get(of)?.ended ?? 0),
    );
  return sum(pid) / TICKS;
}
