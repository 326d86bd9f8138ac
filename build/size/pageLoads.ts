import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Load } from './Load.js';

const browser = 'dist/browser';
const read = (path: string) => readFileSync(`${browser}/${path}`, 'utf8');
const chunks = readdirSync(`${browser}/chunks`);

/** The one chunk of a name, with what it imports by statements; what it imports on demand has a line of its own. */
function part(name: string): string[] {
  const found = chunks.filter(file => file.startsWith(`${name}-`));
  if (found.length !== 1) throw new Error(`${found.length} chunks are called ${name}: build/size/pageLoads.ts`);
  const files = new Set(found);
  for (const file of files)
    for (const [, imported] of read(`chunks/${file}`).matchAll(/from ?"\.\/([^"]+)"/g)) files.add(imported!);
  return [...files];
}

/** One language is loaded: the heaviest counts. */
const heaviest = (kind: string) =>
  chunks
    .filter(file => file.startsWith(`${kind}.`))
    .sort(
      (a, b) => brotliCompressSync(read(`chunks/${b}`)).length - brotliCompressSync(read(`chunks/${a}`)).length,
    )[0]!;

const weighed = new Set<string>();
const load = (name: string, budget: number, ...files: string[]): Load => {
  const all = new Set(files);
  for (const file of all) weighed.add(file);
  return { name, budget, files: [...all].map(file => read(chunks.includes(file) ? `chunks/${file}` : file)) };
};

const script = 'script.js';
if (/(?:^|;)import[{"*]/.test(read(script)))
  throw new Error('The first script is more than one request: it imports a chunk.');
/** The law with the longest texts is the European one. */
const checkout = [script, ...part('goLive'), heaviest('later'), heaviest('europe')];

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
  load(
    'on request: the calendar of an agreement',
    1_000,
    ...part('calendarFile').filter(file => !checkout.includes(file)),
  ),
  {
    ...load(
      'first paint to agreement, lender over HTTP',
      45_000,
      ...checkout,
      ...part('httpLenderOf'),
      ...part('idlePart'),
    ),
    budgetIn: 'gzip',
  },
  load('one file: a whole language, HTTP included', 51_000, 'one/fenqi.ar.js'),
  load('one file: all languages and the sandbox', 103_000, 'one/fenqi.js'),
  load(
    'how it works, or an answer that is not an approval',
    2_300,
    ...part('seldomPart').filter(file => !checkout.includes(file)),
    heaviest('seldom'),
  ),
  load('the Chinese cost table', 900, ...part('CostTable').filter(file => !checkout.includes(file)), heaviest('cn')),
  load('first picture in a less frequent currency', 12_000, script, ...part('allCurrencies')),
  load(
    'the law of the EU or the UK in the first view',
    1_200,
    ...part('LawNotice').filter(file => !checkout.includes(file)),
  ),
  load('what an older browser lacks', 500, ...part('older')),
  load(
    'sandbox lender, for trials',
    28_000,
    ...part('sandboxLenderOf').filter(file => !checkout.includes(file)),
    ...part('recomputeOffers'),
  ),
];

/** Of languages only the heaviest is weighed. */
const forgotten = chunks.filter(file => !weighed.has(file) && !/^(first|later|seldom|cn|us|europe)\./.test(file));
if (forgotten.length) throw new Error(`No load in build/size/pageLoads.ts has ${forgotten.join(', ')}`);
