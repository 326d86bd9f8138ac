import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { migrateToLatest } from '../src/lender-server/storage/migrateToLatest.js';
import { openDatabase } from '../src/lender-server/storage/openDatabase.js';
import { packFiles } from '../src/lender-server/storage/preparedFiles.js';
import { buildLenderPages } from './lenderPages.js';
import { thirdParty } from './notices/thirdParty.js';

/** The package `fenqi-lender`: everything in one folder but the databases, of which a lender needs one. */
const { dist } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } }).values;
const folder = `${dist}/fenqi-lender`;

const { plugin, notices } = thirdParty();
await build({ mode: 'lender', plugins: [plugin], build: { outDir: folder } });

await buildLenderPages(`${folder}/pages`);
writeFileSync(`${folder}/third-party-notices.txt`, notices());
for (const name of ['credit_data.csv', 'README.md']) cpSync(`src/training/data/${name}`, `${folder}/data/${name}`);
await prepareBooks(`${folder}/data/books.br`);
copyFileSync('src/cli/lender/README.md', `${folder}/README.md`);
copyFileSync('LICENSE', `${folder}/LICENSE`);

const { version, license, type, engines, repository, homepage, bugs, devDependencies } = manifest;
/** The tested version of a package, or a later one that promises to be compatible. */
const tested = (name: keyof typeof devDependencies) => ({ [name]: `^${devDependencies[name]}` });
const lender = {
  name: 'fenqi-lender',
  version,
  description:
    'The reference lender of Fenqi: decides on installment plans over HTTP, with true reasons and signed agreements.',
  keywords: ['installments', 'lending', 'credit-score', 'bnpl', '分期'],
  license,
  repository,
  homepage: `${homepage.replace(/#.*/, '')}/blob/main/docs/running-a-lender.md`,
  bugs,
  type,
  engines,
  bin: { 'fenqi-lender': 'fenqi-lender.js' },
  dependencies: tested('pg'),
  // The embedded database weighs more than everything else. With a PostgreSQL server, npm install --omit=optional leaves it out.
  optionalDependencies: tested('@electric-sql/pglite'),
};
writeFileSync(`${folder}/package.json`, `${JSON.stringify(lender, null, 2)}\n`);

/** Migrated books without an entry, so that a first start need not make them. */
async function prepareBooks(into: string): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fenqi-books-'));
  try {
    const database = await openDatabase({ dataDirectory });
    await migrateToLatest(database);
    await database.close();
    await packFiles(join(dataDirectory, 'postgres'), into);
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}
