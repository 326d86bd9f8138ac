import { chunks, part, read, script } from './browserParts.js';
import type { Load } from './Load.js';
import { shopperLoads } from './shopperLoads.js';
import { weights } from './weights.js';

/** One language is loaded: the heaviest counts. */
const heaviest = (kind: string) =>
  chunks
    .filter(file => file.startsWith(`${kind}.`))
    .sort((a, b) => weights.brotli(read(b)) - weights.brotli(read(a)))[0]!;

const weighed = new Set<string>();
const load = (name: string, budget: number, ...files: string[]): Load => {
  const all = new Set(files);
  for (const file of all) weighed.add(file);
  return { name, budget, files: [...all].map(read) };
};

/** Of all languages and laws, the heaviest way to an agreement. */
const heaviestShopper = shopperLoads.reduce((most, each) => (each.gzip > most.gzip ? each : most));
const live = part('goLive');
const without = (known: readonly string[], name: string) => part(name).filter(file => !known.includes(file));

/** What a script tag loads, in the order in which a page may need it. */
export const pageLoads: readonly Load[] = [
  load('script tag: first script, one request', 11_000, script),
  load('style sheet for the page', 530, 'fenqi.css'),
  load('style sheet of server markup', 1_600, 'offers.css'),
  load('first picture in another language', 12_000, script, heaviest('first')),
  load('first picture following a price of the page', 18_450, script, ...part('followPrice')),
  load('first picture in a merchant’s own words', 12_000, script, ...part('inOwnWords')),
  load('when idle: data attributes, measuring', 2_100, ...part('idlePart')),
  load('words to a merchant whose plan is hidden', 400, ...part('tellHidden')),
  load('on request: the calendar of an agreement', 1_000, ...without(live, 'calendarFile')),
  {
    ...load(
      `first paint to agreement over HTTP: ${heaviestShopper.locale}, ${heaviestShopper.law}`,
      45_000,
      ...heaviestShopper.files,
    ),
    budgetIn: 'gzip',
  },
  load('one file: a whole language, HTTP included', 51_000, 'one/fenqi.ar.js'),
  load('one file: all languages and the sandbox', 111_700, 'one/fenqi.js'),
  load('how it works, or an answer that is not an approval', 2_700, ...without(live, 'seldomPart'), heaviest('seldom')),
  load('the Chinese cost table', 1_520, ...without(live, 'costPart'), heaviest('cn')),
  load('first picture in a less frequent currency', 12_000, script, ...part('allCurrencies')),
  load('the law of the EU or the UK in the first view', 1_200, ...without(live, 'lawWords')),
  load('what an older browser lacks', 500, ...part('older')),
  load('an adapter of the page itself', 450, ...without(live, 'ownLenderOf')),
  load('sandbox lender, for trials', 34_000, ...without(live, 'sandboxLenderOf'), ...part('recomputeOffers')),
];

/** Of languages only the heaviest is weighed. */
const forgotten = chunks.filter(file => !weighed.has(file) && !/^(first|later|seldom|cn|us|europe|uk)\./.test(file));
if (forgotten.length) throw new Error(`No load in build/size/pageLoads.ts has ${forgotten.join(', ')}`);
