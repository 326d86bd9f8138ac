import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { LOCALES } from '../src/protocol/Locale.js';
import { customElements } from './customElements.js';
import { thirdParty } from './notices/thirdParty.js';
import { pageReserve } from './pageReserve.js';
import { serverStyles } from './serverStyles.js';
import { writeManifest } from './writeManifest.js';

/**
 * All that script tags load, into one folder: the script with its parts, one file for each language and one for all, the licences of
 * what is in them, and the manifest beside the folder.
 */
const { dist } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } }).values;
const outDir = `${dist}/browser`;

const { plugin, notices } = thirdParty();
await build({ mode: 'browser', plugins: [plugin], build: { outDir } });
for (const mode of ['one', ...LOCALES.map(locale => `one.${locale}`)])
  await build({ mode, logLevel: 'warn', plugins: [plugin], build: { outDir: `${outDir}/one`, emptyOutDir: false } });
writeFileSync(`${outDir}/third-party-notices.txt`, notices());

const reserve = `${await pageReserve()}\n`;
// In the folder that is published, and where a bundler of an npm user looks.
for (const place of [outDir, dist]) writeFileSync(`${place}/fenqi.css`, reserve);
// TypeScript 7 refuses `import 'fenqi/fenqi.css'` where nothing says what that is.
writeFileSync(`${dist}/fenqi.css.d.ts`, 'export {};\n');

writeFileSync(`${outDir}/offers.css`, await serverStyles());

writeFileSync(`${dist}/custom-elements.json`, `${JSON.stringify(customElements(), null, 2)}\n`);

const { folder, files } = writeManifest(outDir, manifest.version, `${dist}/manifest.json`);
console.log(`${folder}: ${files.length} files`);
