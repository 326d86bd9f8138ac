import type { Logger } from 'pino';

/** Resolves at SIGINT or SIGTERM. A second one ends the process at once: somebody is waiting. */
export function untilTold(log: Logger): Promise<void> {
  return new Promise(resolve => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        log.info({ signal }, 'ending: what is in flight is finished first');
        resolve();
      });
  });
}
