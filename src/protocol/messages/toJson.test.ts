import { afterEach, expect, test } from 'vitest';
import { toJson } from './toJson.js';

afterEach(() => {
  delete (Array.prototype as { toJSON?: unknown }).toJSON;
});

const value = { text: '"a"', none: undefined, list: [1, [true, null], { deep: ['b'] }] };

test('it writes what JSON.stringify writes', () => {
  expect(toJson(value)).toBe(JSON.stringify(value));
});

test('a list is a list where a library of the page gave lists a toJSON', () => {
  const plain = JSON.stringify(value);
  Object.assign(Array.prototype, { toJSON: (): string => 'a text' });
  expect(JSON.stringify(value)).not.toBe(plain);
  expect(toJson(value)).toBe(plain);
});
