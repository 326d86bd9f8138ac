import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** Serves on the wanted port or, if it is taken, on the next free one. */
export async function listen(app: Hono, wanted: number): Promise<{ port: number; close: () => void }> {
  for (let port = wanted; ; port++) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    try {
      server.listen(port);
      await once(server, 'listening');
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && port < Math.min(wanted + 50, 65535)) continue;
      throw error;
    }
    const address = server.address();
    return {
      port: typeof address === 'object' && address ? address.port : port,
      // Connections are closed too, so that an open page does not keep the process alive.
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }
}
