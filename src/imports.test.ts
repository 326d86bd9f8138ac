import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** Rooms from the ground up: a room may import what stands before it. The lender's engine also answers in the page's sandbox. */
const ROOMS = ['pricing', 'recompute', 'protocol', 'reference-lender/engine', 'lenders', 'checkout', 'widget', 'ssr'];
/** The rest of the reference lender runs on a server: nothing imports it, and it imports nothing of the page's side. */
const SERVER = 'reference-lender/';
const floorOf = (file: string) => {
  const path = relative(src, file);
  const floor = ROOMS.findIndex(room => path.startsWith(`${room}/`));
  if (floor >= 0) return floor;
  return path.startsWith(SERVER) ? ROOMS.indexOf('lenders') - 0.5 : ROOMS.length;
};

/** What ships: not tests, benches, and the laws that only tests try. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !/\.(test|bench|config|d)\.tsx?$|(^|\/)(laws|testing)\//.test(name))
  .map(name => join(src, name));

interface Import {
  readonly path: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, fixed, dynamic]) => ({
    path: (fixed ?? dynamic)!,
    typeOnly: type !== undefined,
    dynamic: dynamic !== undefined,
  }));
}

const resolve = (from: string, path: string) => {
  const plain = join(dirname(from), path.replace(/\.js$/, ''));
  return files.find(file => file === `${plain}.ts` || file === `${plain}.tsx`);
};

/** All that comes with a file before anything is loaded on demand. */
function reach(entry: string): Set<string> {
  const found = new Set([join(src, entry)]);
  for (const file of found) {
    if (!file.startsWith(src)) continue;
    for (const { path, typeOnly, dynamic } of importsOf(file)) {
      if (typeOnly || dynamic) continue;
      found.add(path.startsWith('.') ? (resolve(file, path) ?? path) : path);
    }
  }
  return found;
}

describe('imports', () => {
  it('stands on a list of files that is not empty', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(new Set(files.map(floorOf).filter(Number.isInteger))).toEqual(
      new Set(ROOMS.map((_, floor) => floor).concat(ROOMS.length)),
    );
  });

  it('run one way: from a room only to itself and the rooms below', () => {
    const upward = files.flatMap(file =>
      importsOf(file).flatMap(({ path }) => {
        if (!path.startsWith('.') || /\.(css|json)/.test(path)) return [];
        const target = resolve(file, path);
        return target && floorOf(target) <= floorOf(file) ? [] : [`${relative(src, file)} -> ${path}`];
      }),
    );
    expect(upward).toEqual([]);
  });

  it('lead to the server of the reference lender from nowhere else', () => {
    const served = (file: string) => !Number.isInteger(floorOf(file));
    const into = files
      .filter(file => !served(file))
      .flatMap(file => importsOf(file).filter(({ path }) => served(resolve(file, path) ?? src)));
    expect(into).toEqual([]);
  });

  it('keeps pricing free of every package', () => {
    for (const file of files.filter(file => floorOf(file) === 0))
      for (const { path } of importsOf(file)) expect(path, file).toMatch(/^\./);
  });

  it('lets the second computation share no arithmetic with the first', () => {
    for (const file of files.filter(file => floorOf(file) === 1))
      for (const { path, typeOnly } of importsOf(file))
        if (path.includes('pricing') && !typeOnly) expect(path, file).toMatch(/(currencyExponent|PricingError)\.js$/);
  });

  it('brings no schema, signal, lender or long text with the first script, and no Preact', () => {
    const first = [...reach('script.ts')].map(file => relative(src, file));
    expect(first).toContain('widget/createWidget.tsx');
    for (const name of first) {
      expect(name).not.toMatch(/(zod|ky|decimal\.js|preact)/);
      expect(name).not.toMatch(/^(protocol|lenders)\/|widget\/(live|flow|details)\/|messages\/(later|flow|details)/);
    }
  });
});
