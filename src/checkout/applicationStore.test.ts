import { describe, expect, it } from 'vitest';
import { applicationStore, type StoredApplication } from './applicationStore.js';

const entry: StoredApplication = {
  home: 'h',
  key: 'k1',
  choice: { planId: '6-annuity' },
  day: '2026-11-23',
  termsId: 't',
  locale: 'en',
  stage: 'open',
  current: true,
  at: 0,
  until: 10,
};

/** A storage that takes nothing more, and still shows what it had. */
const full = (text: string | null) => ({
  getItem: () => text,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => {},
});

describe('the book of applications', () => {
  it.each([null, '[]'])('remembers within the page what a full storage (holding %s) did not take', text => {
    const book = applicationStore(full(text), () => 1);
    book.put(entry);
    expect(book.find('h', entry.choice)).toEqual(entry);
    expect(book.current('h')).toEqual(entry);
    book.put({ ...entry, stage: 'committed' });
    expect(book.binding('h')?.key).toBe('k1');
  });

  it('goes by the storage again once it takes something', () => {
    let text: string | null = null;
    let room = false;
    const storage = {
      getItem: () => text,
      setItem(_: string, value: string) {
        if (!room) throw new Error('full');
        text = value;
      },
      removeItem: () => {},
    };
    const book = applicationStore(storage, () => 1);
    book.put(entry);
    room = true;
    book.put({ ...entry, key: 'k2', choice: { planId: '12-annuity' } });
    expect(JSON.parse(text!)).toHaveLength(2);
    text = '[]';
    expect(book.current('h')).toBeUndefined();
  });
});
