import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type ProblemKind, problemOf, problems } from '../../protocol/api/problems.js';
import type { LenderEnv } from './Visit.js';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** How long requests in flight may take when the server closes; then their connections are cut. */
  readonly graceMs?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Accepts no more, finishes what is in flight, and ends. */
  close(): Promise<void>;
}

/** Serves an app until it is closed. @throws the error of `listen`, such as `EADDRINUSE` */
export async function createServer(
  app: Hono<LenderEnv>,
  { host, port, graceMs = 10_000 }: ServerOptions,
): Promise<RunningServer> {
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    // The app answers its own errors; this is an address or a host that is none.
    errorHandler: () => {
      const body = JSON.stringify(problemOf('malformed-request', 'The address or the Host header is none.'));
      return new Response(body, { status: 400, headers: { 'content-type': 'application/problem+json' } });
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
 * What ends the server. It keeps count of idle connections itself: Node's own `closeIdleConnections` leaves those alone that
 * have not asked anything yet, and browsers open such ones in advance.
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

/** What was not even HTTP. */
function refuse(code: string | undefined, socket: Socket): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const large = code === 'HPE_HEADER_OVERFLOW';
  const kind: ProblemKind = large ? 'body-too-large' : 'malformed-request';
  const status = large ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const problem = { ...problemOf(kind, 'The request is not HTTP, too large, or came too slowly.') };
  const body = JSON.stringify({ ...problem, status: large ? 431 : problems[kind].status });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
