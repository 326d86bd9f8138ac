import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

export interface BenchAnswer {
  readonly type: string;
  readonly body: string | Buffer;
  /** Whether the answer waits for the latency of an API. Files are answered at once. */
  readonly isApi?: boolean;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  /** The size of the body after brotli -11. */
  readonly bytes: number;
}

interface Packed extends BenchAnswer {
  readonly packed: Buffer;
}

/** A server on loopback that plays every host. The shop and the hosts it calls have different ports, so that CORS is real. */
export class BenchServer {
  readonly #answers = new Map<string, Packed>();
  readonly #servers: readonly Server[] = [this.#listener(), this.#listener()];
  #sent: Sent[] = [];
  #open = 0;
  #lastMs = 0;

  constructor(readonly latencyMs: number) {}

  async start(): Promise<this> {
    await Promise.all(this.#servers.map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))));
    return this;
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      const closed = new Promise(done => server.close(done));
      server.closeAllConnections();
      await closed;
    }
  }

  get shop(): string {
    return this.#urlOf(0);
  }
  get elsewhere(): string {
    return this.#urlOf(1);
  }

  /** Answers are compressed once, in advance, so that no page waits for it. */
  put(answers: Readonly<Record<string, BenchAnswer>>): void {
    for (const [path, answer] of Object.entries(answers))
      this.#answers.set(path, { ...answer, packed: brotliCompressSync(answer.body) });
  }

  /** What was sent since the last call of this method. */
  take(): readonly Sent[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  /** Resolves once no request has come for this many ms. */
  async quiet(ms: number): Promise<void> {
    for (;;) {
      const left = this.#open ? ms : this.#lastMs + ms - performance.now();
      if (left <= 0) return;
      await setTimeout(left);
    }
  }

  #urlOf(index: number): string {
    return `http://127.0.0.1:${(this.#servers[index]!.address() as AddressInfo).port}`;
  }

  #listener(): Server {
    return createServer((request, response) => {
      this.#open++;
      response.on('close', () => {
        this.#open--;
        this.#lastMs = performance.now();
      });
      this.#answer(request, response).catch((error: Error) => response.writeHead(500).end(error.stack));
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url!, 'http://127.0.0.1').pathname;
    const answer = this.#answers.get(path);
    const log = (bytes: number, type = '') => this.#sent.push({ method: request.method!, path, type, bytes });
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'cache-control': 'no-store',
    };
    if (!answer) {
      if (path !== '/favicon.ico') throw new Error(`The bench has no answer for ${request.method} ${path}.`);
      response.writeHead(204).end();
    } else if (request.method === 'OPTIONS') {
      log(0);
      response.writeHead(204, cors).end();
    } else {
      log(answer.packed.length, answer.type);
      if (answer.isApi) await setTimeout(this.latencyMs);
      response
        .writeHead(200, {
          ...cors,
          'content-type': `${answer.type}; charset=utf-8`,
          'content-encoding': 'br',
          'content-length': answer.packed.length,
        })
        .end(answer.packed);
    }
  }
}
