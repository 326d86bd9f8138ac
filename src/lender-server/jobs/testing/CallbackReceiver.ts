import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MerchantCallback } from '../../../protocol/messages/MerchantCallback.js';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly callback: MerchantCallback;
  /** What it was answered with; null: nothing yet. */
  status: number | null;
}

/** A merchant's server. It takes every callback, unless a test says otherwise. */
export class CallbackReceiver {
  readonly received: Received[] = [];
  url = '';
  /** The status to answer with. */
  answer: (callback: MerchantCallback) => number | Promise<number> = () => 204;
  #waiting: { readonly isEnough: () => boolean; readonly resolve: () => void }[] = [];
  readonly #server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const callback = JSON.parse(text) as MerchantCallback;
    const received: Received = { headers: request.headers, text, callback, status: null };
    this.received.push(received);
    this.#tell();
    const status = await this.answer(callback);
    received.status = status;
    response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    this.#tell();
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

  #tell(): void {
    this.#waiting = this.#waiting.filter(({ isEnough, resolve }) => {
      if (!isEnough()) return true;
      resolve();
      return false;
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
