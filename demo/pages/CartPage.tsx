/** @jsxImportSource hono/jsx */
import type { TermSheet } from 'fenqi';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import type { ShopVisit } from '../http/ShopVisit.js';
import { Picture } from '../pictures/Picture.js';
import { type CartLine, mostOfOne, totalOf } from '../shop/Cart.js';
import { toneNames } from '../words/toneNames.js';
import { Layout } from './Layout.js';

interface CartPageProps {
  readonly visit: ShopVisit;
  readonly lines: readonly CartLine[];
  readonly terms: TermSheet | undefined;
}

export function CartPage({ visit, lines, terms }: CartPageProps) {
  const { words, language, currency } = visit;
  const total = totalOf(lines);
  return (
    <Layout visit={visit} title={words.cartTitle} scripts={['/fenqi/script.js']} styles={['/fenqi/fenqi.css']}>
      <h1>{words.cartTitle}</h1>
      <div class="empty" data-cart-empty hidden={lines.length > 0}>
        <p>{words.cartEmpty}</p>
        <p>
          <a class="button" href="/">
            {words.backToShop}
          </a>
        </p>
      </div>
      {lines.length > 0 && (
        <div class="cart" data-cart>
          <ul class="cart-lines">
            {lines.map(line => (
              <Line line={line} visit={visit} />
            ))}
          </ul>
          <form class="totals" action="/checkout" aria-label={words.total}>
            <dl>
              <dt>{words.shipping}</dt>
              <dd>{words.free}</dd>
              <dt class="grand">{words.total}</dt>
              <dd class="grand" data-cart-total>
                {visit.price(total)}
              </dd>
            </dl>
            <p class="visually-hidden" role="status" data-cart-status />
            <button type="submit" class="primary">
              {words.toCheckout}
            </button>
            <fenqi-offers
              name="fenqi"
              layout="line"
              terms={terms && JSON.stringify(terms)}
              choice={visit.session?.plan || undefined}
              amount={formatMinor(total, currency)}
              currency={currency}
              locale={language}
              aria-label={words.installmentsBeside}
            />
          </form>
        </div>
      )}
    </Layout>
  );
}

function Line({ line, visit }: { readonly line: CartLine; readonly visit: ShopVisit }) {
  const { words, language } = visit;
  const name = line.product.name[language];
  return (
    <li class="cart-line" data-line={line.sku}>
      <Picture name={line.product.id} tone={line.tone} ground={line.product.ground} />
      <div class="line-text">
        <h2>
          <a href={`/products/${line.product.id}`}>{name}</a>
        </h2>
        <p class="small">
          {line.variant.name[language]} · {toneNames[line.tone][language]}
        </p>
        <p class="small">
          {words.unitPrice} {visit.price(line.unitMinor)}
        </p>
      </div>
      <form method="post" action={`/cart/${line.sku}`} class="line-quantity" data-line-form>
        <label>
          <span class="visually-hidden">{words.quantityOf(name)}</span>
          <select name="quantity">
            {Array.from({ length: mostOfOne }, (_, index) => index + 1).map(quantity => (
              <option value={quantity} selected={quantity === line.quantity}>
                {quantity}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="quiet without-script">
          {words.update}
        </button>
      </form>
      <p class="line-total" data-line-total>
        {visit.price(line.totalMinor)}
      </p>
      <form method="post" action={`/cart/${line.sku}`} class="line-remove" data-line-form>
        <button type="submit" class="quiet" name="quantity" value="0" aria-label={words.removeNamed(name)}>
          {words.remove}
        </button>
      </form>
    </li>
  );
}
