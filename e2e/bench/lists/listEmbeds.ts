import type { Embed } from '../Embed.js';
import { fenqiEmbed } from '../fenqiEmbed.js';

const css = `
  body { margin: 0; font: 16px/1.5 sans-serif }
  main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem }
  .picture { height: 12rem; background: #dde3e6 }
`;

/** A list of products, each with what `lineOf` puts below its price. */
export function listPage(head: string, count: number, lineOf: (amount: string) => string): string {
  const products = Array.from({ length: count }, (_, index) => {
    const amount = `${1_000 + 7 * index}.00`;
    return `<article><div class="picture"></div><p>$${amount}</p>${lineOf(amount)}<button>Buy now</button></article>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Laptops</title>
    <style>${css}</style>
    <script>performance.mark('tag')</script>
    ${head}
  </head>
  <body><main>${products.join('')}</main><footer id="last"></footer></body>
</html>`;
}

/** The same list without a widget. Its time is the page's own. */
export const bareList = (count: number): Embed => ({
  name: `Bare ${count}`,
  head: '',
  place: '',
  answers: {},
  shown: { selector: 'button', count },
});

/** A list with a line for each product. All are drawn once the last one is. */
export const lineList = (name: string, folder: string, count: number): Embed => ({
  ...fenqiEmbed(`${name} ${count}`, folder),
  place: '',
  shown: { selector: '[part=widget] > *', count: 1, within: 'article:last-child > fenqi-offers' },
});

/** In dollars, because no law wants a notice for them. Earlier builds know only this name of the layout. */
export const lineOf = (amount: string) =>
  `<fenqi-offers amount="${amount}" currency="USD" layout="compact"></fenqi-offers>`;
