/** Prices in USD, in the markup that common shop systems write. */
export interface Theme {
  readonly name: string;
  /** The value of `amount-from` that a merchant of this system writes. */
  readonly selector: string;
  readonly css: string;
  plain(price: string): string;
  sale(before: string, now: string): string;
  /** Variants with different prices, before one is chosen. */
  range(least: string, most: string): string;
}

const dawnPrice = (state: string, regular: string, sale: string) => `
  <div id="price-template" role="status">
    <div class="price price--large ${state}">
      <div class="price__container">
        <div class="price__regular">
          <span class="visually-hidden visually-hidden--inline">Regular price</span>
          <span class="price-item price-item--regular">${regular}</span>
        </div>
        <div class="price__sale">
          <span class="visually-hidden visually-hidden--inline">Regular price</span>
          <span><s class="price-item price-item--regular">${regular}</s></span>
          <span class="visually-hidden visually-hidden--inline">Sale price</span>
          <span class="price-item price-item--sale price-item--last">${sale}</span>
        </div>
        <small class="unit-price caption hidden">
          <span class="visually-hidden">Unit price</span>
          <span class="price-item price-item--last"><span></span><span aria-hidden="true">/</span><span class="visually-hidden"> per </span><span></span></span>
        </small>
      </div>
      <span class="badge price__badge-sale">Sale</span>
    </div>
  </div>`;

const shopifyLike: Theme = {
  name: 'Shopify’s Dawn',
  selector: '#price-template .price__container',
  css: `
    .price__sale, .price--on-sale .price__regular, .hidden { display: none; }
    .price--on-sale .price__sale { display: block; }
    .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`,
  plain: price => dawnPrice('', `${price} USD`, `${price} USD`),
  sale: (before, now) => dawnPrice('price--on-sale', `${before} USD`, `${now} USD`),
  range: least => dawnPrice('', `From ${least} USD`, `From ${least} USD`),
};

const wooAmount = (price: string) =>
  `<span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">${price[0]}</span>${price.slice(1)}</bdi></span>`;

const wooCommerceLike: Theme = {
  name: 'WooCommerce',
  selector: '.summary .price',
  css: '.screen-reader-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }',
  plain: price => `<div class="summary"><p class="price">${wooAmount(price)}</p></div>`,
  sale: (before, now) => `
    <div class="summary"><p class="price">
      <del aria-hidden="true">${wooAmount(before)}</del> <span class="screen-reader-text">Original price was: ${before}.</span>
      <ins aria-hidden="true">${wooAmount(now)}</ins> <span class="screen-reader-text">Current price is: ${now}.</span>
    </p></div>`,
  range: (least, most) => `
    <div class="summary"><p class="price">
      ${wooAmount(least)} <span aria-hidden="true">–</span> ${wooAmount(most)}
      <span class="screen-reader-text">Price range: ${least} through ${most}</span>
    </p></div>`,
};

const magentoLike: Theme = {
  name: 'Magento',
  selector: '[data-price-type="finalPrice"]',
  css: '',
  plain: price =>
    `<div class="price-box price-final_price"><span class="price-container"><span data-price-amount="${price.replace(/[$,]/g, '')}" data-price-type="finalPrice" class="price-wrapper"><span class="price">${price}</span></span><meta itemprop="price" content="${price.replace(/[$,]/g, '')}"></span></div>`,
  sale: (before, now) => `
    <div class="price-box price-final_price">
      <span class="special-price"><span class="price-label">Special Price</span> <span data-price-type="finalPrice" class="price-wrapper"><span class="price">${now}</span></span></span>
      <span class="old-price"><span class="price-label">Regular Price</span> <span data-price-type="oldPrice" class="price-wrapper"><span class="price">${before}</span></span></span>
    </div>`,
  range: (least, most) => `
    <div class="price-box price-final_price"><span data-price-type="finalPrice" class="price-wrapper">
      <span class="price">${least}</span> to <span class="price">${most}</span>
    </span></div>`,
};

export const themes: readonly Theme[] = [shopifyLike, wooCommerceLike, magentoLike];
