import type { Logger } from 'pino';

/**
 * Does something again and again, never twice at once. What fails is logged and tried again.
 *
 * @returns what ends it, and waits for the round that is under way
 */
export function every(ms: number, log: Logger, name: string, work: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let round = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = work()
        .catch((error: Error) =>
          log.error({ work: name, error: error.name, code: (error as { code?: unknown }).code }, 'failed'),
        )
        .finally(() => {
          if (!ended) next();
        });
    }, ms);
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
    return round;
  };
}
