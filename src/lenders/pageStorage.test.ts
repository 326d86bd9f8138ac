// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageStorage, storedText } from './pageStorage.js';
import { mapStorage } from './testing/fakeLender.js';

const fail = () => {
  throw new DOMException('forbidden', 'SecurityError');
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a stored text', () => {
  it('is found again by a reload, under its key alone', () => {
    const storage = mapStorage();
    expect(storedText(storage, 'a').write('one')).toBe(true);
    expect(storedText(storage, 'a').read()).toBe('one');
    expect(storedText(storage, 'b').read()).toBeNull();
  });

  it.each([
    ['missing', null],
    ['full', { ...mapStorage(), setItem: fail }],
    ['forbidden', { ...mapStorage(), getItem: fail, setItem: fail }],
  ])('stays in this page where the storage is %s', (_, storage) => {
    const text = storedText(storage, 'a');
    expect(text.read()).toBeNull();
    expect(text.write('one')).toBe(false);
    expect(text.read()).toBe('one');
    expect(storedText(storage, 'a').read()).toBeNull();
  });

  it('follows the storage again once that takes a text', () => {
    const storage = mapStorage();
    let isFull = true;
    const text = storedText({ ...storage, setItem: (...pair) => (isFull ? fail() : storage.setItem(...pair)) }, 'a');
    text.write('one');
    isFull = false;
    expect(text.write('two')).toBe(true);
    storage.setItem('a', 'of another tab');
    expect(text.read()).toBe('of another tab');
  });
});

describe('the page storage', () => {
  it('is localStorage in a page', () => {
    expect(pageStorage()).toBe(localStorage);
  });

  it('is null where the shopper has forbidden it', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(fail);
    expect(pageStorage()).toBeNull();
  });
});
