import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The declarations that an import of the package can reach. Those of the insides stay out: they are most of what the compiler writes. */
const types = 'dist/types';
// A declaration whose source has gone would stay.
rmSync(types, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.json'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const declarations = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.d.ts'))
    .map(name => join(folder, name));

const reached = new Set(declarations(join(types, 'entries')));
for (const file of reached)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g)) {
    const target = join(dirname(file), path!.replace(/\.js$/, '.d.ts'));
    if (!existsSync(target)) throw new Error(`${file} imports ${path}, which has no declarations.`);
    reached.add(target);
  }
for (const file of declarations(types)) {
  if (reached.has(file)) continue;
  rmSync(file);
  rmSync(`${file}.map`);
}
