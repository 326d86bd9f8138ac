/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { Picture } from '../pictures/Picture.js';
import { catalogue } from '../shop/catalogue.js';
import type { ShopProduct } from '../shop/ShopProduct.js';
import { Layout } from './Layout.js';

export function CataloguePage({ visit }: { readonly visit: ShopVisit }) {
  const { words } = visit;
  return (
    <Layout visit={visit}>
      <section class="opening">
        <h1>{words.shopLine}</h1>
        <p>{words.shopIntro}</p>
      </section>
      <ul class="catalogue">
        {catalogue.map(product => (
          <Card product={product} visit={visit} />
        ))}
      </ul>
    </Layout>
  );
}

function Card({ product, visit }: { readonly product: ShopProduct; readonly visit: ShopVisit }) {
  const prices = product.variants.map(variant => variant.price[visit.currency]);
  const least = visit.price(Math.min(...prices));
  return (
    <li class="card">
      <Picture name={product.id} tone={product.tones[0]} ground={product.ground} />
      <div class="card-text">
        <h2>
          <a href={`/products/${product.id}`}>{product.name[visit.language]}</a>
        </h2>
        <p class="tagline">{product.tagline[visit.language]}</p>
        <p class="card-price">{new Set(prices).size > 1 ? visit.words.from(least) : least}</p>
      </div>
    </li>
  );
}
