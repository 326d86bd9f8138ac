import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../src/widget/${path}`, import.meta.url));

/** One language instead of the two tables of all, and no sandbox. */
export function oneLanguage(locale: string): Plugin {
  const replaced = new Map([
    [
      at('locales/firsts.ts'),
      `import { picker } from './${locale}/first.js'; export const pickers = { '${locale}': picker };`,
    ],
    [
      at('locales/laters.ts'),
      `import { later } from './${locale}/later.js'; export const laters = { '${locale}': async () => later };`,
    ],
    [at('sheet/sandboxLenderOf.ts'), "export { lenderOf } from './noSandboxLender.js';"],
  ]);
  const left = new Set(replaced.keys());
  return {
    name: 'one-language',
    enforce: 'pre',
    load(id) {
      left.delete(id);
      return replaced.get(id);
    },
    buildEnd(error) {
      if (!error && left.size) this.error(`Not part of the build any more: ${[...left].join(', ')}`);
    },
  };
}
