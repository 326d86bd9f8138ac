import { lookup } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayCall } from './publicAddress.js';

/** The host leads to an address that the lender does not call. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

export interface Post {
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
  readonly timeoutMs: number;
}

/** Requests to servers of others. */
export interface Outbound {
  /**
   * Follows no redirect, and reads no answer but its status.
   *
   * @returns the status
   * @throws PrivateAddressError
   * @throws Error `TimeoutError` where no status came in time, or another where the server cannot be reached
   */
  post(url: string, post: Post): Promise<number>;
  close(): void;
}

export interface OutboundOptions {
  /** Whether servers may be in the lender's own network. */
  readonly privateAddresses: boolean;
  /** Finds the addresses of a name. @default that of the system */
  readonly resolve?: typeof lookup;
}

/** An answer longer than this ends its connection. Nobody reads it, and it may never end. */
const MOST_BYTES = 65_536;

/**
 * The address is checked when the connection is made, so that a name cannot lead elsewhere between check and call. `fetch` cannot
 * do that.
 */
export function openOutbound({ privateAddresses, resolve = lookup }: OutboundOptions): Outbound {
  const checked: LookupFunction = (host, options, answer) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      const allowed = found.filter(({ address }) => mayCall(host, address, privateAddresses));
      const [first] = allowed;
      if (!first) return answer(new PrivateAddressError(), []);
      return options.all ? answer(null, allowed) : answer(null, first.address, first.family);
    });
  const agents = {
    http: new HttpAgent({ keepAlive: true, lookup: checked }),
    https: new HttpsAgent({ keepAlive: true, lookup: checked }),
  };
  return {
    async post(url, { headers, body, timeoutMs }) {
      const target = new URL(url);
      const host = hostOf(target);
      // An address is not looked up.
      if (isIP(host) && !mayCall(host, host, privateAddresses)) throw new PrivateAddressError();
      const signal = AbortSignal.timeout(timeoutMs);
      const [request, agent] =
        target.protocol === 'https:' ? ([requestHttps, agents.https] as const) : ([requestHttp, agents.http] as const);
      return new Promise((resolved, rejected) => {
        request(target, { method: 'POST', agent, signal, headers })
          .on('error', error => rejected(signal.aborted ? signal.reason : error))
          .on('response', answer => {
            ignore(answer);
            resolved(answer.statusCode ?? 0);
          })
          .end(body);
      });
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** Takes what comes, so that the connection can be used again. */
function ignore(answer: IncomingMessage): void {
  let bytes = 0;
  answer
    .on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) answer.destroy();
    })
    .on('error', () => {});
}
