import type { Manifest, PublishedFile, Tags } from './Manifest.js';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The URL of a folder with its closing slash. A relative one begins with "./", as import maps require. */
const folderUrl = (place: string) => {
  const folder = place.replace(/\/*$/, '/');
  return /^(\w+:|\.{0,2}\/)/.test(folder) ? folder : `./${folder}`;
};

/**
 * Makes the tags that hold every file to its hash.
 *
 * @param place the URL of `dist/browser`: "https://cdn.shop.example/fenqi/0.1.0-5f2c…/"
 * @param nonce of the page's content security policy, if it has one
 */
export function tagsFor({ files }: Pick<Manifest, 'files'>, place: string, nonce = ''): Tags {
  const at = folderUrl(place);
  const withNonce = nonce && ` nonce="${escaped(nonce)}"`;
  const held = ({ path, integrity }: PublishedFile) =>
    `="${escaped(at + path)}" integrity="${integrity}" crossorigin="anonymous"`;
  const script = (file: PublishedFile) => `<script type="module" async src${held(file)}${withNonce}></script>`;
  const byLocale = (some: readonly PublishedFile[], tag: (file: PublishedFile) => string) =>
    Object.fromEntries(some.flatMap(file => (file.locale ? [[file.locale, tag(file)]] : [])));
  const of = (role: PublishedFile['role']) => files.filter(file => file.role === role);
  const modules = [...of('script'), ...of('lazy part')];
  return {
    styleSheet: of('style sheet')
      .filter(({ path }) => path === 'fenqi.css')
      .map(file => `<link rel="stylesheet" href${held(file)}>`),
    importMap: `<script type="importmap"${withNonce}>${importMapFor(modules, at)}</script>`,
    preload: byLocale(
      modules.filter(({ path }) => path.includes('/first.')),
      file => `<link rel="modulepreload" href${held(file)}${withNonce}>`,
    ),
    script: of('script').map(script).join(''),
    oneFile: byLocale(of('one file'), script),
    wholeFile: of('one file')
      .filter(({ locale }) => !locale)
      .map(script)
      .join(''),
  };
}

/** What a page with an import map of its own adds to it. "<" is escaped, so that no text can end the script. */
const importMapFor = (modules: readonly PublishedFile[], at: string) =>
  JSON.stringify({
    integrity: Object.fromEntries(modules.map(({ path, integrity }) => [at + path, integrity])),
  }).replaceAll('<', '\\u003c');
