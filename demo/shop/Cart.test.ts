import { describe, expect, it } from 'vitest';
import { addToCart, type Cart, itemCount, itemOf, linesOf, quantityOf, setQuantity, totalOf } from './Cart.js';

const laptop = 'laptop.32-1024.sky';
const lamp = 'lamp.table.plum';

describe('the cart', () => {
  it('adds up in whole minor units, in every currency', () => {
    const cart: Cart = new Map([
      [laptop, 2],
      [lamp, 3],
    ]);
    const total = (currency: 'CNY' | 'JPY' | 'KWD') => totalOf(linesOf(cart, currency));
    expect(total('CNY')).toBe(2 * 10999_00 + 3 * 269_00);
    expect(total('JPY')).toBe(2 * 235_800 + 3 * 2_900);
    expect(total('KWD')).toBe(2 * 476_500 + 3 * 8_250);
    expect(itemCount(cart)).toBe(5);
  });

  it('puts equal items on one line, up to nine of them', () => {
    const cart: Cart = new Map();
    addToCart(cart, laptop, 5);
    addToCart(cart, laptop, 5);
    expect([...cart]).toEqual([[laptop, 9]]);
  });

  it('removes a line when its quantity becomes zero', () => {
    const cart: Cart = new Map([[laptop, 1]]);
    setQuantity(cart, laptop, 0);
    expect(cart.size).toBe(0);
  });

  it('accepts quantities from 0 to 9 only', () => {
    expect(['0', '1', '9'].map(quantityOf)).toEqual([0, 1, 9]);
    for (const odd of ['', '-1', '10', '1.5', '1e1', 'NaN', ' 1', undefined, 3])
      expect(quantityOf(odd)).toBeUndefined();
  });

  it('does not find an item that the shop does not sell', () => {
    for (const odd of ['', 'laptop', 'laptop.32-1024', 'laptop.32-1024.plum', 'yacht.x.sky', '__proto__.x.y'])
      expect(itemOf(odd)).toBeUndefined();
  });
});
