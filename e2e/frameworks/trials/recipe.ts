import { readFile } from 'node:fs/promises';
import { at } from '../bundle.js';
import type { Files } from './Framework.js';

export const guidePath = at('../../docs/frameworks.md');

/**
 * The files of a recipe, as its section shows them: a line with nothing but the path, and then the block.
 *
 * @throws Error if the guide has no such section, or a section without files
 */
export async function readRecipe(heading: string): Promise<Files> {
  const guide = await readFile(guidePath, 'utf8');
  const [, section] = guide.split(new RegExp(`^## ${heading}$`, 'm'));
  const text = section?.split(/^## /m)[0] ?? '';
  const files = [...text.matchAll(/^`([^`\n]+)`\n\n```\w+\n(.*?)^```$/gms)].map(([, path, code]) => [path!, code!]);
  if (files.length === 0) throw new Error(`docs/frameworks.md shows no files under "## ${heading}".`);
  return Object.fromEntries(files) as Files;
}

/** The packages that a recipe says to install: `npm i @astrojs/react react`. */
export async function readInstalls(heading: string): Promise<readonly string[]> {
  const guide = await readFile(guidePath, 'utf8');
  const [, section] = guide.split(new RegExp(`^## ${heading}$`, 'm'));
  const text = section?.split(/^## /m)[0] ?? '';
  return [...text.matchAll(/^npm (?:i|install) (.+)$/gm)].flatMap(([, names]) => names!.split(' '));
}
