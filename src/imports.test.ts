import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** Rooms from the ground up: a room may import itself and those before it. The page's sandbox lends too, so `lending` is one of them. */
const ROOMS = ['pricing', 'recompute', 'protocol', 'lending', 'lenders', 'checkout', 'widget', 'entries'];
/** What runs on a server, each with the highest room of the page's side that it may import. */
const SERVER_ROOMS: ReadonlyMap<string, string> = new Map([
  ['merchant', 'protocol'],
  ['training', 'lending'],
  ['lender-server', 'lending'],
  ['simulation', 'lending'],
  ['cli', 'lending'],
]);
const roomOf = (file: string) => relative(src, file).split('/')[0]!;
const isServed = (file: string) => SERVER_ROOMS.has(roomOf(file));
/** Server rooms stand between two floors of the page's side, in the order of the list. */
const floorOf = (file: string) => {
  const [room, order] = [roomOf(file), [...SERVER_ROOMS.keys()].indexOf(roomOf(file))];
  return order < 0 ? ROOMS.indexOf(room) : ROOMS.indexOf(SERVER_ROOMS.get(room)!) + (order + 1) / 10;
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
  it('is based on a list of files that is not empty', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(new Set(files.map(roomOf))).toEqual(new Set([...ROOMS, ...SERVER_ROOMS.keys()]));
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

  it('never lead from the page’s side to a server room, except from entries/merchant.ts', () => {
    const into = files
      .filter(file => !isServed(file))
      .flatMap(file => importsOf(file).map(({ path }) => [file, resolve(file, path)] as const))
      .filter(([, target]) => target && isServed(target))
      .map(([file, target]) => `${relative(src, file)} -> ${roomOf(target!)}`);
    expect(new Set(into)).toEqual(new Set(['entries/merchant.ts -> merchant']));
  });

  it('let the simulation use the lender’s rules, and nothing of its server, its training or its commands', () => {
    const simulation = files.filter(file => roomOf(file) === 'simulation');
    expect(simulation.length).toBeGreaterThan(10);
    for (const file of simulation)
      for (const { path } of importsOf(file)) {
        if (/\.json/.test(path)) continue;
        const target = resolve(file, path);
        expect(
          target && (roomOf(target) === 'simulation' || !isServed(target)),
          `${relative(src, file)} -> ${path}`,
        ).toBe(true);
      }
  });

  it('keeps pricing free of every package', () => {
    for (const file of files.filter(file => floorOf(file) === 0))
      for (const { path } of importsOf(file)) expect(path, file).toMatch(/^\./);
  });

  it('keeps the merchant’s server free of Node’s own modules, because it also runs in workers and in Deno', () => {
    const merchant = [...reach('entries/merchant.ts')];
    expect(merchant.filter(path => path.startsWith('node:'))).toEqual([]);
    expect(merchant).toContain('jose');
    for (const file of merchant.filter(path => path.startsWith(src)))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(Buffer|process|require)\b[.(]/);
  });

  it('lets the second computation share no arithmetic with the first', () => {
    for (const file of files.filter(file => floorOf(file) === 1))
      for (const { path, typeOnly } of importsOf(file))
        if (path.includes('pricing') && !typeOnly)
          expect(path, file).toMatch(/(currencyExponent|PricingError|assertNever)\.js$/);
  });

  it('brings no schema, signal, lender or long text with the first script, and no Preact', () => {
    const first = [...reach('entries/script.ts')].map(file => relative(src, file));
    expect(first).toContain('widget/element/createWidget.tsx');
    for (const name of first) expect(name).not.toMatch(/(zod|ky|decimal\.js|preact)/);
    const later = [
      /^(protocol(?!\/(Locale|localeOfTag)\.)|lenders(?!\/tryOrUndefined))\//,
      /^pricing\/(shapes\/|offers\/validateTermSheet)/,
      /^widget\/(element\/live|sheet)\//,
      /^widget\/locales\/.+\/(later|seldom)/,
      /^widget\/(picker\/law\/Law|currencies\/all)/,
    ];
    for (const pattern of later) {
      // A pattern that matches nothing has gone stale, and forbids nothing.
      expect(files.map(file => relative(src, file))).toContainEqual(expect.stringMatching(pattern));
      expect(first).not.toContainEqual(expect.stringMatching(pattern));
    }
  });
});
