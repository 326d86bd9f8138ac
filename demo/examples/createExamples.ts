import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readOrder } from './readOrder.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = at('../../dist/examples');

/** The page of an example, filled with the markup that its server part renders. */
async function rendered(name: string): Promise<string> {
  const { render } = (await import(pathToFileURL(`${built}/${name}-server/server.js`).href)) as {
    render(): string | Promise<string>;
  };
  const page = await readFile(`${built}/${name}/index.html`, 'utf8');
  const html = await render();
  return page.replace('<!--app-->', () => html);
}

const styles = ['styles/atelier', 'styles/voltage', 'styles/jishi'];

/**
 * The examples as pages, and the address that takes their orders. /html/, /react/ and /vue/ show one product each, the latter two
 * also rendered on the server. /styles/ holds three shops.
 */
export function createExamples(): Hono {
  const app = new Hono();
  app.get('/', c =>
    c.html(
      ['html', 'react', 'react/rendered', 'vue', 'vue/rendered', ...styles]
        .map(name => `<p><a href="/${name}/">${name}</a></p>`)
        .join('\n'),
    ),
  );
  app.get('/react/rendered/', async c => c.html(await rendered('react')));
  app.get('/vue/rendered/', async c => c.html(await rendered('vue')));
  app.post('/order', async c => c.html(`<p>${readOrder(await c.req.parseBody())}</p>`));
  app.get('/favicon.ico', c => c.body(null, 204));
  for (const own of ['html', 'styles']) app.use(`/${own}/*`, serveStatic({ root: at('.') }));
  app.use(
    '/fenqi/*',
    serveStatic({ root: at('../../dist/browser'), rewriteRequestPath: path => path.slice('/fenqi'.length) }),
  );
  app.use('/*', serveStatic({ root: built }));
  return app;
}
