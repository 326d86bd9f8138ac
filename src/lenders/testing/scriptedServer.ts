import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What happens to one request: anything that a connection can do. */
export type Reply = (response: ServerResponse, request: Arrived) => void;

export interface ScriptedServer {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** Sets the replies to the next requests, in turn. The last one answers all further requests. */
  play(...replies: readonly Reply[]): void;
  close(): Promise<void>;
}

/** The scripted HTTP lender: a real server on a free port, whose answers a test writes down to the byte. */
export async function scriptedServer(): Promise<ScriptedServer> {
  const arrived: Arrived[] = [];
  let script: readonly Reply[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    request.on('error', () => {});
    try {
      for await (const part of request) body += part;
    } catch {
      return;
    }
    const { method = '', url = '', headers } = request;
    const known = { method, url, headers, body };
    arrived.push(known);
    const [reply, ...rest] = script;
    if (rest.length) script = rest;
    if (reply) reply(response, known);
    else response.writeHead(500).end('nothing was scripted');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    play(...replies) {
      script = replies;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const answer =
  (value: unknown, { status = 200, type = 'application/json', headers = {} } = {}): Reply =>
  response =>
    void response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(value));

export const problem = (status: number, kind: string, headers: Record<string, string> = {}): Reply =>
  answer(
    { type: `urn:fenqi:problem:${kind}`, title: 'No.', status, detail: `Mend what is ${kind}.`, kind },
    { status, type: 'application/problem+json', headers },
  );

/** The connection breaks without a byte of an answer. */
export const broken: Reply = response => void response.destroy();

/** The connection breaks in the middle of the body. */
export const half =
  (value: unknown): Reply =>
  response => {
    const text = JSON.stringify(value);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

/** No answer at all. */
export const silent: Reply = () => {};

/** The headers come, the body does not. */
export const stalled: Reply = response => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{');
};

export const plain =
  (status: number, type: string, text: string, headers: Record<string, string> = {}): Reply =>
  response =>
    void response.writeHead(status, { ...(type && { 'content-type': type }), ...headers }).end(text);
