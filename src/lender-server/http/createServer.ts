import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { type ProblemKind, problemOf, problems } from '../../protocol/api/problems.js';
import type { LenderEnv } from './Handler.js';
import { traceOf } from './trace.js';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long requests in flight may take after the server begins to close. Then their connections are cut. @default 10_000 */
  readonly graceMs?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Accepts no more requests, finishes those in flight, and ends. */
  close(): Promise<void>;
}

/** Serves an app until it is closed. @throws the error of `listen`, such as `EADDRINUSE` */
export async function createServer(
  app: Hono<LenderEnv>,
  { host, port, graceMs = 10_000 }: ListenOptions,
): Promise<RunningServer> {
  // `serve` of @hono/node-server takes no error handler, and would answer a wrong Host header with an empty 400.
  const listener = getRequestListener((request, env) => app.fetch(request, env as HttpBindings), {
    // The app answers its own errors, so only a wrong address or Host header comes here.
    errorHandler: () => {
      const { traceId, traceparent } = traceOf();
      const body = JSON.stringify(problemOf('malformed-request', 'Correct the address or the Host header.', traceId));
      const headers = { 'content-type': 'application/problem+json', traceparent };
      return new Response(body, { status: 400, headers });
    },
  });
  const server = createHttpServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    listener,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuse(error.code, socket));
  const close = ending(server, graceMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { port: (server.address() as AddressInfo).port, close };
}

/**
 * Returns what ends the server. It counts idle connections itself: Node's `closeIdleConnections` leaves those open that have
 * not asked anything yet, and browsers open such connections in advance.
 */
function ending(server: Server, graceMs: number): () => Promise<void> {
  const idle = new Set<Socket>();
  let ended = false;
  server.on('connection', (socket: Socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, answer) => {
    idle.delete(socket);
    answer.once('close', () => {
      if (ended) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return async () => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    ended = true;
    for (const socket of idle) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(cut);
  };
}

/** Answers what is not even HTTP. */
function refuse(code: string | undefined, socket: Socket): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const large = code === 'HPE_HEADER_OVERFLOW';
  const kind: ProblemKind = large ? 'body-too-large' : 'malformed-request';
  const status = large ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const { traceId, traceparent } = traceOf();
  const problem = problemOf(kind, 'The request is not HTTP, is too large, or came too slowly.', traceId);
  const body = JSON.stringify({ ...problem, status: large ? 431 : problems[kind].status });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ntraceparent: ${traceparent}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
