import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentAssumptions } from './assumptions.js';

it('The page about the simulation lists every assumption with the value that it has', () => {
  const page = readFileSync(new URL('../../docs/simulation.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| `([^`]+)` \| \S.+ \|$/gm)].map(([, name, value]) => [name, value]);
  const stated = Object.entries(currentAssumptions).map(([name, value]) => [name, JSON.stringify(value)]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(stated));
});
