/** `renderOffers` from the built package, as a merchant's server imports it. */
export const { renderOffers }: typeof import('../../src/entries/ssr.js') = await import(
  new URL('../../dist/npm/ssr.js', import.meta.url).href
);
