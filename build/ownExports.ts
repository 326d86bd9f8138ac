import type { Plugin } from 'vite';

/**
 * The bundler's helper that makes the object of a module's exports loops over all names that it finds, and on a page that has put names onto
 * `Object.prototype` it finds those, too, and throws. This makes it take the object's own.
 */
export const ownExports: Plugin = {
  name: 'own-exports',
  renderChunk: {
    order: 'pre',
    handler(code, { fileName }) {
      if (!code.includes('__exportAll')) return null;
      const own = code.replace(/for \(var name in all\)/, 'for (var name of Object.keys(all))');
      if (own === code && /__exportAll =/.test(code)) this.error(`${fileName} makes exports in another way`);
      return own;
    },
  },
};
