import type { Plugin } from 'vite';

/**
 * Nearly all of the first script runs as soon as it is here. Told so, V8 compiles it while it arrives, off the main thread, instead of
 * each function when it is first called. Other engines read a comment.
 */
export const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.isEntry) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  },
};
