import type { Plugin } from 'vite';

/** The bundler's helper that makes the object of a module's exports. */
const BUNDLERS = /__exportAll = [\s\S]*?\n\s*\};/;

/**
 * It makes each export a getter in place. The bundler's own loops over all names that it finds, and on a page that has put names onto
 * `Object.prototype` it finds those, too, and throws.
 */
const OWN = `__exportAll = all => {
	for (const name of Object.keys(all)) Object.defineProperty(all, name, { get: all[name] });
	return all;
};`;

/** Makes the object of a module's exports in a way that is right on every page, and smaller. */
export const ownExports: Plugin = {
  name: 'own-exports',
  renderChunk: {
    order: 'pre',
    handler(code, { fileName }) {
      if (!code.includes('__exportAll')) return null;
      const own = code.replace(BUNDLERS, OWN);
      if (own === code && /__exportAll =/.test(code)) this.error(`${fileName} makes exports in another way`);
      return own;
    },
  },
};
