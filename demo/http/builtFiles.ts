import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Serves a folder of the build. Entries keep their names, so browsers revalidate them. Chunks carry a hash and are cached for good. */
export function builtFiles(folder: string, prefix: string): Hono {
  const files = new Hono();
  files.use('*', async (c, next) => {
    await next();
    if (c.res.status === 404) return;
    const hashed = c.req.path.startsWith(`${prefix}/chunks/`);
    c.res.headers.set('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, no-cache');
  });
  files.use('*', etag());
  files.use('*', serveStatic({ root: folder, rewriteRequestPath: path => path.slice(prefix.length) }));
  return files;
}
