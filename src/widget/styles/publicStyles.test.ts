import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUSTOM_PROPERTIES } from './customProperties.js';
import { PARTS } from './parts.js';

const widget = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(new URL('../../../docs/styling.md', import.meta.url), 'utf8');

const textOf = (ending: string) =>
  readdirSync(widget, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending) && !/\.test\./.test(name))
    .map(name => readFileSync(`${widget}/${name}`, 'utf8'))
    .join('\n');

const unique = (names: Iterable<string>) => [...new Set(names)].sort();

describe('the style sheet that a page bundles', () => {
  it('has no `min` or `max` inside a `calc`: cssnano cannot read it, and warns', () => {
    const sheets = ['reserve.css', 'page.css'].map(name => readFileSync(`${widget}/styles/${name}`, 'utf8')).join('\n');
    const places = sheets
      .replace(/\/\*.*?\*\//gs, '')
      .split('calc(')
      .slice(1);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place.split(';')[0]).not.toMatch(/\b(min|max|clamp)\(/);
  });
});

describe('what a page may style', () => {
  it('lists all custom properties that the styles read', () => {
    const read = [...textOf('.css').matchAll(/var\((--fenqi-[a-z-]+)/g)].map(([, name]) => name!);
    expect(unique(CUSTOM_PROPERTIES.map(({ name }) => name))).toEqual(unique(read));
  });

  it('lists all parts that are drawn', () => {
    const drawn = [...textOf('.tsx').matchAll(/part=(?:"([^"]+)"|\{([^}]+)\})/g)].flatMap(([, plain, computed]) =>
      (plain ?? [...computed!.matchAll(/'([^']+)'/g)].map(([, text]) => text).join(' ')).split(' '),
    );
    expect(unique([...drawn, 'widget'])).toEqual(unique(Object.keys(PARTS)));
  });

  it('is the same in the guide to styling as in the lists', () => {
    const rows = guide.split('\n').filter(line => line.startsWith('| `--fenqi-'));
    expect(rows).toEqual(
      CUSTOM_PROPERTIES.map(({ name, initial, description }) => `| \`${name}\` | ${description} | ${initial} |`),
    );
    const parts = /<!-- parts -->\n(.*?)\n<!-- \/parts -->/s.exec(guide)?.[1]?.replaceAll('\n', ' ');
    expect(parts).toBe(
      `${Object.entries(PARTS)
        .map(([name, description]) => `\`${name}\` (${description})`)
        .join(', ')}.`,
    );
  });
});
