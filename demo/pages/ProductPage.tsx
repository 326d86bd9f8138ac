/** @jsxImportSource hono/jsx */
import type { TermSheet } from 'fenqi';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import type { ShopVisit } from '../http/ShopVisit.js';
import { Picture } from '../pictures/Picture.js';
import { mostOfOne } from '../shop/Cart.js';
import type { ProductChoice } from '../shop/choiceOf.js';
import { dayText } from '../shop/dayText.js';
import type { ShopProduct } from '../shop/ShopProduct.js';
import { toneNames } from '../words/toneNames.js';
import { HandoverNote } from './HandoverNote.js';
import { Layout } from './Layout.js';

interface ProductPageProps {
  readonly visit: ShopVisit;
  readonly product: ShopProduct;
  readonly choice: ProductChoice;
  readonly terms: TermSheet | undefined;
  /** When a test drive can be booked. */
  readonly days: { readonly first: string; readonly last: string };
}

export function ProductPage({ visit, product, choice, terms, days }: ProductPageProps) {
  const { words, language, currency } = visit;
  const name = product.name[language];
  const quantities = Array.from({ length: mostOfOne }, (_, index) => index + 1);
  return (
    <Layout visit={visit} title={name} scripts={['/fenqi/script.js']} styles={['/fenqi/fenqi.css']}>
      <div class="product">
        <Picture name={product.id} tone={choice.tone} ground={product.ground} label={name} />
        <div class="product-text">
          <h1>{name}</h1>
          <p class="tagline">{product.tagline[language]}</p>
          <form method="post" action="/cart" data-buy data-currency={currency} data-language={language}>
            <input type="hidden" name="product" value={product.id} />
            <p class="price" data-price>
              {visit.price(choice.variant.price[currency] * choice.quantity)}
            </p>
            <fieldset class="choices">
              <legend>{product.variantLabel[language]}</legend>
              {product.variants.map(variant => (
                <label class="choice">
                  <input
                    type="radio"
                    name="variant"
                    value={variant.id}
                    checked={variant === choice.variant}
                    data-minor={variant.price[currency]}
                  />
                  <span>
                    {variant.name[language]} <small>{visit.price(variant.price[currency])}</small>
                  </span>
                </label>
              ))}
            </fieldset>
            <fieldset class="choices">
              <legend>{words.colour}</legend>
              {product.tones.map(tone => (
                <label class="choice swatch">
                  <input type="radio" name="tone" value={tone} checked={tone === choice.tone} />
                  <span>
                    <svg class={`dot tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
                      <circle class="t" cx="8" cy="8" r="7.5" />
                    </svg>
                    {toneNames[tone][language]}
                  </span>
                </label>
              ))}
            </fieldset>
            <div class="buy">
              <label class="quantity">
                <span>{words.quantity}</span>
                <select name="quantity">
                  {quantities.map(quantity => (
                    <option value={quantity} selected={quantity === choice.quantity}>
                      {quantity}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" class="primary">
                {words.addToCart}
              </button>
            </div>
            <fenqi-offers
              name="fenqi"
              layout="line"
              terms={terms && JSON.stringify(terms)}
              choice={choice.plan || undefined}
              amount={formatMinor(choice.variant.price[currency] * choice.quantity, currency)}
              currency={currency}
              locale={language}
              aria-label={words.installmentsBeside}
            />
            {!product.handedOver && <p class="small">{words.delivery}</p>}
          </form>
          {product.handedOver && (
            <>
              {visit.lender === 'http' && <HandoverNote words={words} />}
              <form method="post" action={`/products/${product.id}/test-drive`} class="test-drive">
                <h2>{words.tryTitle}</h2>
                {visit.session?.testDrive && (
                  <p role="status">{words.tryBooked(dayText(visit.session.testDrive, language))}</p>
                )}
                <div class="buy">
                  <label class="quantity">
                    <span>{words.tryDay}</span>
                    <input type="date" name="day" min={days.first} max={days.last} value={days.first} required />
                  </label>
                  <button type="submit">{words.tryBook}</button>
                </div>
              </form>
            </>
          )}
        </div>
        <section class="story" aria-label={words.details}>
          <p>{product.story[language]}</p>
          <ul>
            {product.details.map(detail => (
              <li>{detail[language]}</li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}
