import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MerchantCallback } from '../../../protocol/messages/MerchantCallback.js';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly callback: MerchantCallback;
  /** What it was answered with; null: nothing yet. */
  readonly status: number | null;
}

/** A merchant's server. It takes every callback, unless a test says otherwise. */
export class CallbackReceiver {
  readonly received: Received[] = [];
  url = '';
  /** The status to answer with. Null: no answer until the server closes. */
  answer: (callback: MerchantCallback) => number | null = () => 204;
  #waiting: { readonly isEnough: () => boolean; readonly resolve: () => void }[] = [];
  readonly #open = new Set<ServerResponse>();
  readonly #server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const callback = JSON.parse(text) as MerchantCallback;
    const status = this.answer(callback);
    this.received.push({ headers: request.headers, text, callback, status });
    if (status === null) this.#open.add(response);
    else response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    this.#waiting = this.#waiting.filter(({ isEnough, resolve }) => {
      if (isEnough()) resolve();
      return !isEnough();
    });
  });

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/callbacks`;
    return this;
  }

  /** What was taken with a 2xx. */
  get taken(): MerchantCallback[] {
    return this.received.flatMap(({ status, callback }) => (status !== null && status < 300 ? [callback] : []));
  }

  /** Waits until enough was received. */
  until(isEnough: (receiver: CallbackReceiver) => boolean): Promise<void> {
    return new Promise(resolve => {
      if (isEnough(this)) resolve();
      else this.#waiting.push({ isEnough: () => isEnough(this), resolve });
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
