// @vitest-environment jsdom
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, PublishedFile } from './Manifest.js';
import { tagsCommand } from './tagsCommand.js';
import { tagsFor } from './tagsFor.js';

const file = (path: string, role: PublishedFile['role'], locale?: string): PublishedFile => ({
  path,
  bytes: 1,
  integrity: `sha384-${path}`,
  role,
  ...(locale && { locale }),
});
const files = [
  file('chunks/goLive-1.js', 'lazy part'),
  file('chunks/later.de-2.js', 'lazy part', 'de'),
  file('chunks/first.de-3.js', 'lazy part', 'de'),
  file('fenqi.css', 'style sheet'),
  file('offers.css', 'style sheet'),
  file('one/fenqi.de.js', 'one file', 'de'),
  file('one/fenqi.en.js', 'one file', 'en'),
  file('one/fenqi.js', 'one file'),
  file('script.js', 'script'),
];
const manifest: Manifest = { version: '1.2.3', folder: '1.2.3-abc', files, tags: tagsFor({ files }, '/') };
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('Tags', () => {
  it('name every module by its address, with its hash', () => {
    const { importMap, script } = tagsFor(manifest, 'https://cdn.example/f');
    expect(JSON.parse(parsed(importMap).querySelector('script[type=importmap]')!.textContent!)).toEqual({
      integrity: {
        'https://cdn.example/f/chunks/goLive-1.js': 'sha384-chunks/goLive-1.js',
        'https://cdn.example/f/chunks/later.de-2.js': 'sha384-chunks/later.de-2.js',
        'https://cdn.example/f/chunks/first.de-3.js': 'sha384-chunks/first.de-3.js',
        'https://cdn.example/f/script.js': 'sha384-script.js',
      },
    });
    const tag = parsed(script).querySelector('script')!;
    expect(Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value]))).toEqual({
      type: 'module',
      async: '',
      src: 'https://cdn.example/f/script.js',
      integrity: 'sha384-script.js',
      crossorigin: 'anonymous',
    });
  });

  it('preload what the first picture of a language needs, and nothing else', () => {
    const { preload, styleSheet, oneFile } = tagsFor(manifest, '/f/');
    expect(preload).toEqual({
      de: '<link rel="modulepreload" href="/f/chunks/first.de-3.js" integrity="sha384-chunks/first.de-3.js" crossorigin="anonymous">',
    });
    expect(styleSheet.map(tag => parsed(tag).querySelector('link')!.getAttribute('href'))).toEqual(['/f/fenqi.css']);
    expect(Object.keys(oneFile)).toEqual(['de', 'en']);
  });

  it('escape an address and a nonce, so that neither leaves its quotes or its script', () => {
    const { importMap, script } = tagsFor(manifest, '/"></script><b>&', '"><b>');
    for (const tag of [importMap, script]) {
      const page = parsed(tag);
      expect(page.querySelectorAll('b')).toHaveLength(0);
      expect(page.querySelector('script')!.nonce || page.querySelector('script')!.getAttribute('nonce')).toBe('"><b>');
    }
    expect(parsed(script).querySelector('script')!.getAttribute('src')).toBe('/"></script><b>&/script.js');
  });

  it('write a relative address as import maps require', () => {
    for (const place of ['fenqi', './fenqi', '../fenqi', '/fenqi', '//cdn.example', 'https://cdn.example'])
      expect(tagsFor(manifest, place).importMap).toMatch(/"(https:\/\/cdn|\/\/cdn|\.\/f|\.\.\/f|\/f).*script\.js"/);
  });
});

describe('fenqi tags', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fenqi-tags-'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fenqiTags(...args: readonly string[]) {
    const out: string[] = [];
    const io = { out: (line: string) => out.push(line), err: () => {}, env: {} };
    expect(await tagsCommand(args, io, pathToFileURL(join(folder, 'manifest.json')))).toBe(0);
    return out;
  }

  it('prints the head for a folder of this version below the base, with the import map before any module', async () => {
    const all = tagsFor(manifest, 'https://cdn.example/fenqi/1.2.3-abc', 'n');
    expect(await fenqiTags('--base', 'https://cdn.example/fenqi/', '--locale', 'de', '--nonce', 'n')).toEqual([
      ...all.styleSheet,
      all.importMap,
      all.preload['de'],
      all.script,
    ]);
    expect(await fenqiTags('--base', '/')).toContain(tagsFor(manifest, '/1.2.3-abc').script);
  });

  it('prints the script of one language in one file, or that of all languages, and refuses a language that is not there', async () => {
    const { oneFile, wholeFile, styleSheet } = tagsFor(manifest, '/here');
    expect(await fenqiTags('--at', '/here', '--one-file', '--locale', 'en')).toEqual([...styleSheet, oneFile['en']]);
    expect(await fenqiTags('--at', '/here', '--one-file')).toEqual([...styleSheet, wholeFile]);
    expect(parsed(wholeFile).querySelector('script')!.getAttribute('src')).toBe('/here/one/fenqi.js');
    await expect(fenqiTags('--at', '/here', '--one-file', '--locale', 'fr')).rejects.toThrow('must be one of de, en.');
    await expect(fenqiTags('--at', '/here', '--locale', 'fr')).rejects.toThrow('--locale must be one of de, en.');
  });
});
