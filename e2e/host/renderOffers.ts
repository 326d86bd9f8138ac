/** As a merchant's server has it: of the package as it is built. */
export const { renderOffers }: typeof import('../../src/entries/ssr.js') = await import(
  new URL('../../dist/npm/ssr.js', import.meta.url).href
);
