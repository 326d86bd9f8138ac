import { readFile } from 'node:fs/promises';
import { createExamples } from '../../demo/examples/createExamples.js';
import { listen } from '../../demo/http/listen.js';
import { test as base, expect } from '../fixtures/test.js';
import { at, bundle, type ReactVersion } from './bundle.js';

const example = (file: string) => at(`../../demo/examples/react/${file}`);

/** The React example in development mode, with or without server rendering, in either version of React. */
async function developed(version: ReactVersion, rendered: boolean): Promise<string> {
  const page = await readFile(example('index.html'), 'utf8');
  const code = rendered ? await bundle(example('server.tsx'), version) : '';
  const { render } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { render?: () => string };
  return page
    .replace('<!--app-->', () => render?.() ?? '')
    .replace('./main.tsx', `/developed/${version}/main.js`)
    .replace('</head>', '<link rel="stylesheet" href="/fenqi/fenqi.css"></head>');
}

const shell = (script: string) => `<!doctype html><html lang="en"><title>Offers</title><div id="app"></div>
  <script type="module" src="${script}"></script>`;
const javascript = { 'content-type': 'text/javascript' };

/** The examples, built and in development mode, a page that shows the component with any props, and pages of other frameworks. */
function pages() {
  const app = createExamples();
  for (const version of [18, 19] as const) {
    const script = (path: string, entry: string) =>
      app.get(path, async c => c.body(await bundle(entry, version), 200, javascript));
    app.get(`/developed/${version}/`, async c => c.html(await developed(version, false)));
    app.get(`/developed/${version}/rendered/`, async c => c.html(await developed(version, true)));
    script(`/developed/${version}/main.js`, example('main.tsx'));
    app.get(`/props/${version}/`, c => c.html(shell(`/props/${version}/page.js`)));
    script(`/props/${version}/page.js`, at('pages/props.tsx'));
  }
  for (const [name, entry] of Object.entries({ preact: 'pages/preact.tsx', svelte: 'pages/svelte.ts' })) {
    app.get(`/${name}/`, c => c.html(shell(`/${name}/page.js`)));
    app.get(`/${name}/page.js`, async c => c.body(await bundle(at(entry)), 200, javascript));
  }
  return app;
}

export const test = base.extend<object, { examplesUrl: string }>({
  examplesUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parameters
    async ({}, use) => {
      const { port, close } = await listen(pages(), 0);
      await use(`http://localhost:${port}`);
      close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
