import { readFile, writeFile } from 'node:fs/promises';
import { guidePath } from './recipe.js';

/** Writes versions and date into the row of the guide's table whose first cell links to the recipe. */
export async function recordInGuide(heading: string, versions: string, day: string): Promise<void> {
  const guide = await readFile(guidePath, 'utf8');
  const row = new RegExp(`^(\\| \\[${heading}\\]\\(.*?\\) \\|).*$`, 'm');
  if (!row.test(guide)) throw new Error(`docs/frameworks.md has no row "| [${heading}](...) |" in its table.`);
  await writeFile(guidePath, guide.replace(row, `$1 ${versions} | ${day} |`));
}
