// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPrice } from './readPrice.js';

const priceIn = (text: string): HTMLElement => {
  document.body.innerHTML = '<p></p>';
  const price = document.querySelector('p')!;
  price.textContent = text;
  return price;
};

it('a price that could not be read is read once a script corrects the language of the page', () => {
  document.documentElement.lang = 'en';
  const price = priceIn('1.234 €');
  expect(() => readPrice(price, 'EUR')).toThrow('is not an amount with 2 decimals');
  document.documentElement.lang = 'de';
  expect(readPrice(price, 'EUR').amount).toBe('1234');
});

it('a figure that was read keeps its language when the language of the page changes, until the figure changes', () => {
  document.documentElement.lang = 'de';
  const price = priceIn('1.234 €');
  expect(readPrice(price, 'EUR').amount).toBe('1234');
  document.documentElement.lang = 'en';
  price.textContent = 'Price: 1.234 €';
  expect(readPrice(price, 'EUR').amount).toBe('1234');
  price.textContent = 'Price: 2.345 €';
  expect(() => readPrice(price, 'EUR')).toThrow('is not an amount with 2 decimals');
});

it('a price in a font element is read in the language of the page', () => {
  document.documentElement.lang = 'de';
  const price = priceIn('');
  price.innerHTML = '<font>1.234 €</font>';
  expect(readPrice(price, 'EUR').amount).toBe('1234');
});
