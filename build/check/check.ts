import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapProblems } from './mapProblems.js';
import { noticeProblems } from './noticeProblems.js';
import { type PackedPackage, packPackage } from './packPackage.js';
import { install, lenderHealth, npx } from './tryInstalled.js';

/** Packs both packages as npm would publish them, and tries them as their users would. */
const work = mkdtempSync(join(tmpdir(), 'fenqi-packages-'));
const problems: string[] = [];
const expectAll = (found: readonly string[]) => problems.push(...found);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;
const tell = ({ name, version, packed, unpacked, files }: PackedPackage, packages: number) =>
  console.log(
    `${name} ${version}: ${kilobytes(packed)} packed, ${kilobytes(unpacked)} in ${files.length} files, ${packages} packages installed`,
  );
try {
  const fenqi = packPackage('.', work);
  const lender = packPackage('./dist/fenqi-lender', work);
  for (const { folder, files } of [fenqi, lender]) expectAll(mapProblems(folder, files));
  expectAll(fenqi.files.some(file => file.endsWith('.js.map')) ? [] : ['fenqi has no source maps']);
  expectAll(fenqi.files.some(file => file.endsWith('.d.ts.map')) ? [] : ['fenqi has no declaration maps']);
  expectAll(await noticeProblems());

  const shop = install(fenqi, work);
  tell(fenqi, shop.packages);
  if (!npx(shop.folder, 'fenqi', 'tags', '--base', '/fenqi').includes(`src="/fenqi/${fenqi.version}-`))
    problems.push('fenqi tags does not print the tags of the installed version');

  const bank = install(lender, work);
  tell(lender, bank.packages);
  if (npx(bank.folder, 'fenqi-lender', '--version').trim() !== fenqi.version)
    problems.push('fenqi-lender is not of the version of fenqi');
  console.log('fenqi-lender start:', JSON.stringify(await lenderHealth(bank.folder)));
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
