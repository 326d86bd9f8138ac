import { readdirSync, readFileSync } from 'node:fs';
import { renderOffers } from '../host/renderOffers.js';
import type { BenchAnswer } from './BenchServer.js';
import { type Embed, pathOf } from './Embed.js';

/**
 * "script": the tag of the README, whose parts come later. "one-file": everything in one, for those who pin a single hash. "markup": the
 * offers as a server has drawn them, and the script that takes them over.
 */
export type FenqiBuild = 'script' | 'one-file' | 'markup';

const scripts: Record<FenqiBuild, string> = {
  script: 'script.js',
  'one-file': 'one/fenqi.en.js',
  markup: 'script.js',
};

/** @param folder a `dist/browser`, of this or of another build */
export function fenqiEmbed(name: string, folder: string, build: FenqiBuild = 'script'): Embed {
  const at = `${pathOf({ name })}-files`;
  const script = `<script type="module" async src="${at}/${scripts[build]}"></script>`;
  const options = { amount: '2999.00', currency: 'EUR' };
  return {
    name,
    // The markup brings its styles along.
    head: build === 'markup' ? script : `<link rel="stylesheet" href="${at}/fenqi.css">\n    ${script}`,
    place:
      build === 'markup'
        ? renderOffers({ ...options, locale: 'en' })
        : `<fenqi-offers amount="${options.amount}" currency="${options.currency}"></fenqi-offers>`,
    answers: published(folder, at),
    shown: { selector: '.tile', count: 3, within: 'fenqi-offers' },
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
