import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const isClass = (value: unknown) => typeof value === 'function' && /^class\b/.test(`${value}`);

/** CommonJS may name what a module declares, but not export it again. */
const MODE = "with { 'resolution-mode': 'import' }";

/**
 * The types of what `require` brings, beside each of its files. They name those of the modules, so that a program which uses both sees
 * one type.
 */
for (const entry of Object.values(manifest.exports)) {
  if (typeof entry === 'string' || !('require' in entry)) continue;
  const { types, default: code } = entry.require;
  const path = `'${entry.types.replace('./dist/', '../').replace('.d.ts', '.js')}'`;
  const from = `import(${path}, { ${MODE.replace('with', 'with:')} })`;
  const values = Object.entries(require(`${root}${code}`) as Readonly<Record<string, unknown>>);
  const lines = [
    `export type * from ${path} ${MODE};`,
    ...values.map(([name]) => `export declare const ${name}: typeof ${from}.${name};`),
    ...values.filter(([, value]) => isClass(value)).map(([name]) => `export type ${name} = ${from}.${name};`),
  ];
  writeFileSync(`${root}${types}`, `${lines.join('\n')}\n`);
}
