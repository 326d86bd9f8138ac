import { afterEach, expect, test } from 'vitest';
import { toJson } from './toJson.js';

afterEach(() => {
  delete (Array.prototype as { toJSON?: unknown }).toJSON;
});

const value = { text: '"a"', none: undefined, list: [1, [true, null], { deep: ['b'] }] };

test('toJson writes what JSON.stringify writes', () => {
  expect(toJson(value)).toBe(JSON.stringify(value));
});

test('toJson writes a list as a list where a library has given every list a toJSON method', () => {
  const plain = JSON.stringify(value);
  Object.assign(Array.prototype, { toJSON: (): string => 'a text' });
  expect(JSON.stringify(value)).not.toBe(plain);
  expect(toJson(value)).toBe(plain);
});
