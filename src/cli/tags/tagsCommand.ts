import { readFile } from 'node:fs/promises';
import { CommandError } from '../CommandError.js';
import { parseOptions } from '../command.js';
import type { Io } from '../Io.js';
import type { Manifest } from './Manifest.js';
import { tagsFor } from './tagsFor.js';

const options = {
  base: { type: 'string' },
  at: { type: 'string' },
  locale: { type: 'string' },
  'one-file': { type: 'boolean', default: false },
  nonce: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const tagsHelp = `Usage: fenqi tags --base URL [options]

Prints what a page's head needs to load the widget from your own host, each file held to its hash.

Options
  --base URL      where you keep versions: copy dist/browser there as the folder that the tags name
  --at URL        instead: where dist/browser lies, whatever the folder is called
  --locale NAME   the page's language (de, zh-TW …): its texts are loaded together with the script
  --one-file      with --locale: that language and all parts but the sandbox in one file, one hash
  --nonce TEXT    of the page's content-security policy
  --help`;

/** Beside the command line as it is built: dist/lender/fenqi.js, dist/manifest.json. */
const published = new URL('../manifest.json', import.meta.url);

/** `fenqi tags`: the head of a page that loads the widget. */
export async function tagsCommand(args: readonly string[], io: Io, manifestUrl = published): Promise<number> {
  const asked = parseOptions(args, options, 'tags', 'fenqi');
  if (asked.help) {
    io.out(tagsHelp);
    return 0;
  }
  if ((asked.base === undefined) === (asked.at === undefined))
    throw new CommandError('Say where the files lie: --base URL (with a folder for each version) or --at URL.', true);
  const manifest = await read(manifestUrl);
  const place = asked.at ?? `${asked.base?.replace(/\/*$/, '')}/${manifest.folder}`;
  const tags = tagsFor(manifest, place, asked.nonce);
  const { locale = '' } = asked;
  if ((locale || asked['one-file']) && !Object.hasOwn(tags.oneFile, locale))
    throw new CommandError(`--locale must be one of ${Object.keys(tags.oneFile).join(', ')}.`, true);
  const lines = asked['one-file']
    ? [...tags.styleSheet, tags.oneFile[locale]]
    : [...tags.styleSheet, tags.importMap, tags.preload[locale], tags.script];
  for (const line of lines) if (line) io.out(line);
  return 0;
}

async function read(url: URL): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(url, 'utf8'));
  } catch (error) {
    throw new CommandError(`The manifest cannot be read; build first. ${(error as Error).message}`);
  }
}
