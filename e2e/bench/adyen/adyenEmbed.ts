import type { Embed } from '../Embed.js';
import { adyenAnswers } from './adyenAnswers.js';
import { buildAdyen } from './buildAdyen.js';

/** "session": Adyen's server tells the page what the shop offers, as Adyen recommends. "advanced": the page knows it and sends no request. */
export type AdyenFlow = 'session' | 'advanced';

export async function adyenEmbed(flow: AdyenFlow, elsewhere: string): Promise<Embed> {
  const { script, css } = await buildAdyen();
  const hosts = {
    api: `${elsewhere}/test/`,
    analytics: `${elsewhere}/analytics/`,
    cdn: { images: `${elsewhere}/cdn/`, translations: `${elsewhere}/cdn/` },
  };
  return {
    name: flow === 'session' ? 'Adyen' : 'Adyen, advanced',
    head: `<link rel="stylesheet" href="/adyen.css">
    <script type="application/json" id="adyen">${JSON.stringify({ hosts, flow })}</script>
    <script type="module" async src="/adyen.js"></script>`,
    place: '<div id="widget"></div>',
    answers: {
      ...adyenAnswers,
      '/adyen.js': { type: 'text/javascript', body: script },
      '/adyen.css': { type: 'text/css', body: css },
    },
    shown: { selector: '#widget button', count: 1 },
  };
}
