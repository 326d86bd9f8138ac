import { readdirSync, readFileSync } from 'node:fs';
import { renderOffers } from '../host/renderOffers.js';
import type { BenchAnswer } from './BenchServer.js';
import { type Embed, pathOf } from './Embed.js';

/**
 * "script" is the README's tag, which loads further parts later. "one-file" is the whole widget in one file, for pages that pin one
 * hash. "markup" is the server's markup and the script that takes it over.
 */
export type FenqiBuild = 'script' | 'one-file' | 'markup';

const scripts: Record<FenqiBuild, string> = {
  script: 'script.js',
  'one-file': 'one/fenqi.en.js',
  markup: 'script.js',
};

/** The attributes, and what is drawn with them. A line is in dollars, as Sezzle's widget is: no law wants a notice for them. */
const layouts = {
  full: {
    options: { amount: '2999.00', currency: 'EUR' },
    shown: { selector: '.tile', count: 3 },
  },
  line: {
    options: { amount: '2999.00', currency: 'USD', layout: 'line' },
    shown: { selector: '[part=widget] > *', count: 1 },
  },
} as const;
export type FenqiLayout = keyof typeof layouts;

/** @param folder the `dist/browser` folder of this or another build */
export function fenqiEmbed(
  name: string,
  folder: string,
  build: FenqiBuild = 'script',
  layout: FenqiLayout = 'full',
): Embed {
  const at = `${pathOf({ name })}-files`;
  const script = `<script type="module" async src="${at}/${scripts[build]}"></script>`;
  const { options, shown } = layouts[layout];
  const attributes = Object.entries(options).map(([name, value]) => `${name}="${value}"`);
  return {
    name,
    // The markup contains its styles.
    head: build === 'markup' ? script : `<link rel="stylesheet" href="${at}/fenqi.css">\n    ${script}`,
    place:
      build === 'markup'
        ? renderOffers({ ...options, locale: 'en' })
        : `<fenqi-offers ${attributes.join(' ')}></fenqi-offers>`,
    answers: published(folder, at),
    shown: { ...shown, within: 'fenqi-offers' },
  };
}

function published(folder: string, at: string): Record<string, BenchAnswer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => /\.(js|css)$/.test(path));
  const answers = paths.map((path): [string, BenchAnswer] => [
    `${at}/${path.replaceAll('\\', '/')}`,
    { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(`${folder}/${path}`) },
  ]);
  return Object.fromEntries(answers);
}
