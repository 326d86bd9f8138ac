export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** So many clients, each beginning the next as soon as it has an answer. Times in ms. */
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

/** So many a second, whether the earlier ones have been answered or not; each is timed from when it was due. */
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
