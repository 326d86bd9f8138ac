import { build } from 'vite';

/** What a server's markup links to instead of an inline style: `src/widget/server-markup/server.css` with what it imports, in one file. */
export async function serverStyles(): Promise<string> {
  const result = await build({
    mode: 'browser',
    logLevel: 'warn',
    build: { write: false, lib: false, rolldownOptions: { input: 'src/widget/server-markup/server.css' } },
  });
  const [only] = [result].flat().flatMap(each => ('output' in each ? each.output : []));
  if (only?.type !== 'asset') throw new Error('src/widget/server-markup/server.css was not built into one file');
  return `${only.source}`;
}
