import { readFile } from 'node:fs/promises';
import { CommandError, type Io, parseOptions } from '../command.js';
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

const help = `Usage: fenqi tags --base URL [options]

Prints what a page's head needs to load the widget from your own host, each file held to its hash.

Options
  --base URL      where you keep the versions; copy dist/browser there as the folder that the tags name
  --at URL        instead of --base: where dist/browser is, whatever its folder is called
  --locale NAME   the page's language (de, zh-TW …); its texts are loaded together with the script
  --one-file      everything in one file with one hash; with --locale that language only, and no sandbox
  --nonce TEXT    the nonce of the page's content security policy
  --help          show this text`;

/** Where the build puts the manifest: the command line is dist/cli/fenqi.js, the manifest dist/manifest.json. */
const published = new URL('../manifest.json', import.meta.url);

/** `fenqi tags`: the head of a page that loads the widget. */
export async function tagsCommand(args: readonly string[], io: Io, manifestUrl = published): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi tags');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  if ((asked.base === undefined) === (asked.at === undefined))
    throw new CommandError('Say where the files are: --base URL (with a folder for each version) or --at URL.', true);
  const manifest = await read(manifestUrl);
  const place = asked.at ?? `${asked.base?.replace(/\/*$/, '')}/${manifest.folder}`;
  const tags = tagsFor(manifest, place, asked.nonce);
  const { locale = '' } = asked;
  if (locale && !Object.hasOwn(tags.oneFile, locale))
    throw new CommandError(`--locale must be one of ${Object.keys(tags.oneFile).join(', ')}.`, true);
  const lines = asked['one-file']
    ? [...tags.styleSheet, locale ? tags.oneFile[locale] : tags.wholeFile]
    : [...tags.styleSheet, tags.importMap, tags.preload[locale], tags.script];
  for (const line of lines) if (line) io.out(line);
  return 0;
}

async function read(url: URL): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(url, 'utf8'));
  } catch (error) {
    throw new CommandError(`The manifest cannot be read. Build first. ${(error as Error).message}`);
  }
}
