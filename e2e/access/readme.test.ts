import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const named = [...readFileSync(`${here}README.md`, 'utf8').matchAll(/`([\w./]+\.(?:spec|test)\.tsx?)`/g)].map(
  match => match[1]!,
);

test('every criterion in the README names existing files, and every test file here is named by a criterion', () => {
  expect(named.filter(path => !existsSync(here + path))).toEqual([]);
  expect(readdirSync(here).filter(file => file.endsWith('.spec.ts') && !named.includes(file))).toEqual([]);
});
