// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPrice } from './readPrice.js';

const outcome = (html: string): string => {
  document.body.innerHTML = `<p>${html}</p>`;
  try {
    return readPrice(document.querySelector('p')!, 'USD').amount;
  } catch (error) {
    return (error as Error).name;
  }
};

const was = '<del>$149.00</del>';
const spoken = (text: string) => `<span style="position: absolute; width: 1px; overflow: hidden">${text}</span>`;

describe('a price marked as new is read with all that stands beside it', () => {
  it.each([
    `${was} <ins>$99.00</ins> <small>excl. VAT</small>`,
    `${was} <ins>$99.00</ins> <span> / month</span>`,
    `From ${was} <ins>$99.00</ins>`,
    '<ins>$99.00</ins> deposit',
    '4 x <ins>$99.00</ins>',
    '<ins>$99.00</ins> – $199.00',
    'Deposit: $20.00, then <ins>$99.00</ins>',
  ])('%s is refused', html => {
    expect(outcome(html)).toBe('PriceError');
  });

  it.each([
    `${was} <ins>$99.00</ins>`,
    `${was} <ins>$99.00</ins> incl. VAT`,
    `${was} ${spoken('Original price was: $149.00.')} <ins>$99.00</ins> ${spoken('Current price is: $99.00.')}`,
  ])('%s is 99.00', html => {
    expect(outcome(html)).toBe('99.00');
  });
});

describe('what nobody can see is left out of a price', () => {
  it.each([
    '$99.00 <span style="opacity: 0">was $149.00</span>',
    '$99.00 <span style="font-size: 0px">was $149.00</span>',
    '<span style="font-size: 0px">was <b style="font-size: 16px">$99.00</b></span>',
  ])('%s is 99.00', html => {
    expect(outcome(html)).toBe('99.00');
  });
});

describe('parts on lines of their own are not one figure', () => {
  it.each(['<div>1</div><div>.99 $</div>', '1<br>.99 $', '<span>1</span><span style="display: block">.99 $</span>'])(
    '%s is refused',
    html => {
      expect(outcome(html)).toBe('PriceError');
    },
  );

  it('but in a row they are', () => {
    expect(outcome('<span>1</span><sup>.99</sup> $')).toBe('1.99');
    expect(
      outcome('<b style="display: flex"><i style="display: block">1</i><i style="display: block">.99</i></b> $'),
    ).toBe('1.99');
  });
});
