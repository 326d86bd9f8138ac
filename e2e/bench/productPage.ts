import type { Embed } from './Embed.js';

const css = `
  body { margin: 0; font: 16px/1.5 sans-serif; color: #1a1c1e }
  main { max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
  .picture { height: 12rem; background: #dde3e6 }
  #buy { padding: .75rem 2rem; font: inherit }
`;

/** A page with a product, its price, the offers and the buy button. It is the same for every embed. */
export function productPage({ head, place }: Pick<Embed, 'head' | 'place'>): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Folio laptop</title>
    <style>${css}</style>
    <script>performance.mark('tag')</script>
    ${head}
  </head>
  <body>
    <main>
      <h1>Folio laptop</h1>
      <div class="picture"></div>
      <p>Thirteen inches, a kilogram, a day and a half on one charge.</p>
      <p><strong>€2,999.00</strong></p>
      ${place}
      <button id="buy">Buy now</button>
      <p>Delivered in two days. Thirty days to return it.</p>
    </main>
  </body>
</html>`;
}
