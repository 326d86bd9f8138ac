import type { KyInstance, Options } from 'ky';
import { pause } from '../pause.js';

/** How `exchange.ts` asks: with one hook before and one after each attempt, and with a policy of its own. */
interface Asked extends RequestInit {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly retry: {
    readonly shouldRetry: (state: { error: unknown; retryCount: number }) => boolean;
    readonly delay: () => number;
  };
  readonly hooks: {
    readonly beforeRequest: readonly [() => Promise<Response | undefined>];
    readonly afterResponse: readonly [(request: Request, options: Asked, response: Response) => Promise<void>];
  };
}

const create = (common: RequestInit) => (url: URL, asked: Asked) => {
  const { fetch, retry, hooks } = asked;
  const request = new Request(url, { ...common, ...asked });
  const attempt = async (retryCount: number): Promise<Response> => {
    try {
      // What the shop's own `fetch` does to a request is not in the next one.
      const response = (await hooks.beforeRequest[0]()) ?? (await fetch(request.clone()));
      await hooks.afterResponse[0](request, asked, response);
      return response;
    } catch (error) {
      if (!retry.shouldRetry({ error, retryCount })) throw error;
    }
    await pause(retry.delay(), request.signal);
    return attempt(retryCount + 1);
  };
  return attempt(1);
};

/**
 * Stands for ky in the builds for script tags: as much of it as `exchange.ts` uses, for a tenth of the bytes. The tests of the HTTP lender
 * hold both to the same behaviour. Users of the npm package have the original.
 */
export default { create } as unknown as { create(common: Options): KyInstance };
