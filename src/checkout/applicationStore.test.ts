import { describe, expect, it } from 'vitest';
import { applicationStore, type StoredApplication } from './applicationStore.js';

const stored: StoredApplication = {
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

/** A storage that takes nothing more, and still returns what it had. */
const full = (text: string | null) => ({
  getItem: () => text,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => {},
});

describe('the store of applications', () => {
  it.each([null, '[]'])('remembers within the page what a full storage that holds %s did not take', text => {
    const store = applicationStore(full(text), () => 1);
    store.put(stored);
    expect(store.find('h', stored.choice)).toEqual(stored);
    expect(store.current('h')).toEqual(stored);
    store.put({ ...stored, stage: 'committed' });
    expect(store.binding('h')?.key).toBe('k1');
  });

  it('goes by the storage again once that takes something', () => {
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
    const store = applicationStore(storage, () => 1);
    store.put(stored);
    room = true;
    store.put({ ...stored, key: 'k2', choice: { planId: '12-annuity' } });
    expect(JSON.parse(text!)).toHaveLength(2);
    text = '[]';
    expect(store.current('h')).toBeUndefined();
  });
});
