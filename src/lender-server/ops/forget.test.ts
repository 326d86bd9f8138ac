import { describe, expect, it } from 'vitest';
import { idOf } from '../http/access/merchantKeys.js';
import { forget } from './forget.js';

const fates = { open: 0, kept: 0, pseudonymised: 0, deleted: 1 };
const applicantKeys = { decrypt: async () => null, personOf: (phone: string) => `by ${phone}` };

function forgetting(keys: Parameters<typeof forget>[1]) {
  const erased: string[] = [];
  const retention = {
    eraseApplications: async () => 0,
    eraseFacts: async () => 0,
    eraseRefusals: async () => 0,
    isErased: async (reference: string) => reference === 'app_3',
    personOf: async (reference: string) => (reference === 'app_1' ? 'somebody' : null),
    erase: async (person: string) => {
      erased.push(person);
      return person === 'somebody' || person.startsWith('by ')
        ? fates
        : { open: 0, kept: 0, pseudonymised: 0, deleted: 0 };
    },
  };
  return { erased, run: forget(retention, keys, () => 0) };
}

describe('A person who is to be forgotten', () => {
  it('is found by an application, by what a merchant calls them, or by their phone number', async () => {
    const { erased, run } = forgetting(applicantKeys);
    expect(await run({ reference: 'app_1' })).toEqual(fates);
    // Nothing is known of this one: "0 applications" would look like something done.
    expect(await run({ merchant: 'shop-1', subject: 'customer-4711' })).toBeNull();
    await run({ phone: '+8613800138000' });
    expect(erased).toEqual(['somebody', idOf('shop-1', 'customer-4711'), 'by +8613800138000']);
  });

  it('was erased already where the application was, and stays unknown under another name', async () => {
    const { run } = forgetting(applicantKeys);
    expect(await run({ reference: 'app_3' })).toBe('erased');
    expect(await run({ merchant: 'shop-1', subject: 'app_3' })).toBeNull();
  });

  it('is unknown where the application is, and where the lender has no key for phone numbers', async () => {
    const { erased, run } = forgetting(null);
    expect([await run({ reference: 'app_2' }), await run({ phone: '+8613800138000' })]).toEqual([null, null]);
    expect(erased).toEqual([]);
  });
});
