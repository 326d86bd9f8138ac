import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Household } from '../../../lending/decision/Applicant.js';
import type { Merchant } from '../LenderSettings.js';
import { application } from '../testing/requests.js';
import { testShoppers } from '../testShoppers.js';
import { applicantOf } from './applicantOf.js';

const now = Date.parse('2026-11-23T10:00:00Z');
const seconds = now / 1_000;
const household: Household = {
  currency: 'CNY',
  incomeMinor: 2_000_000,
  expensesMinor: null,
  assetsMinor: 0,
  debtMinor: 0,
  installmentsMinor: 0,
  seniority: 3.5,
  home: 'rent',
  job: 'fixed',
  records: false,
  historyMonths: 40,
};

const pairs: Record<'EdDSA' | 'ES256' | 'other', { privateKey: CryptoKey; jwk: JWK }> = {} as never;
let shop: Merchant;
let otherShop: Merchant;
beforeAll(async () => {
  for (const [name, alg] of [
    ['EdDSA', 'EdDSA'],
    ['ES256', 'ES256'],
    ['other', 'EdDSA'],
  ] as const) {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    pairs[name] = { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: name } };
  }
  const base = { name: 'Shop', origins: ['https://shop.example'], scenarios: ['shopping'] } as const;
  shop = { ...base, id: 'shop', keys: { keys: [pairs.EdDSA.jwk, pairs.ES256.jwk] } };
  otherShop = { ...base, id: 'other-shop', keys: { keys: [pairs.EdDSA.jwk] } };
});

const good: JWTPayload = {
  sub: 'person-7',
  aud: 'lender',
  iat: seconds,
  exp: seconds + 300,
  identified: true,
  household,
};
const sign = (claims: JWTPayload, alg: 'EdDSA' | 'ES256' = 'EdDSA', by: keyof typeof pairs = alg) =>
  new SignJWT(claims).setProtectedHeader({ alg, kid: by }).sign(pairs[by].privateKey);
const who = (token: string | undefined, { merchant = shop, key = 'k', testing = false } = {}) =>
  applicantOf(
    { lender: { id: 'lender', name: 'Lender' }, now: () => now, testShoppers: testing ? testShoppers : null },
    merchant,
    { ...application, ...(token !== undefined && { applicant: token }) },
    key,
    async () => false,
  );

describe('An applicant', () => {
  it.each(['EdDSA', 'ES256'] as const)(
    'is the person whom the merchant’s server vouches for with a %s signature',
    async alg => {
      const applicant = await who(await sign(good, alg));
      expect(applicant).toMatchObject({ identified: true, household });
      expect(applicant.id).not.toContain('person-7');
    },
  );

  it('is the same person in every token of one merchant, and somebody else at another merchant', async () => {
    const first = await who(await sign(good));
    const later = await who(await sign({ ...good, exp: seconds + 600 }));
    expect(later.id).toBe(first.id);
    expect((await who(await sign(good), { merchant: otherShop })).id).not.toBe(first.id);
    expect((await who(await sign({ ...good, sub: 'person-8' }))).id).not.toBe(first.id);
  });

  it('may be verified by name and phone alone, without a household', async () => {
    const { household: _, ...claims } = good;
    expect(await who(await sign(claims))).toMatchObject({ identified: true, household: null });
  });

  it('without a token is a stranger, and the same stranger when the request is sent again', async () => {
    const first = await who(undefined);
    expect(first).toMatchObject({ identified: false, household: null });
    expect((await who(undefined)).id).toBe(first.id);
    expect((await who(undefined, { key: 'another' })).id).not.toBe(first.id);
  });

  it('is accepted where the two clocks differ by less than 30 s', async () => {
    await who(await sign({ ...good, exp: seconds - 29 }));
    await who(await sign({ ...good, iat: seconds + 29, exp: seconds + 300 }));
  });
});

describe('A token is refused, and nothing of it is repeated,', () => {
  it.each<[string, JWTPayload]>([
    ['where it has expired', { ...good, iat: seconds - 300, exp: seconds - 31 }],
    ['where it is valid for longer than 15 minutes', { ...good, exp: seconds + 901 }],
    ['where it was issued in the future', { ...good, iat: seconds + 31, exp: seconds + 300 }],
    ['where it is for another lender', { ...good, aud: 'another' }],
    ['where sub is empty', { ...good, sub: '' }],
    ['where sub is missing', { ...good, sub: undefined } as never],
    ['where exp is missing', { ...good, exp: undefined } as never],
    ['where iat is missing', { ...good, iat: undefined } as never],
    ['where the income is not a whole number', { ...good, household: { ...household, incomeMinor: 1.5 } }],
    ['where the home is not in the list', { ...good, household: { ...household, home: 'secret-castle' } }],
    ['where identified is not true or false', { ...good, identified: 'yes' }],
  ])('%s', async (_, claims) => {
    const error = await who(await sign(claims)).catch(error => error);
    expect(error).toMatchObject({ kind: 'unknown-applicant' });
    expect(error.message).not.toMatch(/person-7|secret-castle/);
  });

  it('where it is signed by somebody else, changed, unsigned, or not a token', async () => {
    const token = await sign(good);
    const [head, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...good, sub: 'person-8' })).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged}.`;
    const hmac = await new SignJWT(good).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(pairs.EdDSA.jwk.x!));
    for (const bad of [
      await sign(good, 'EdDSA', 'other'),
      `${head}.${forged}.${signature}`,
      none,
      hmac,
      'x',
      '',
      'a.b.c',
      'test_approved',
    ])
      await expect(who(bad), bad).rejects.toMatchObject({ kind: 'unknown-applicant' });
  });
});

describe('A lender with test shoppers', () => {
  it('knows them by their token, and takes each suffix for another person', async () => {
    const plain = await who('test_approved', { testing: true });
    const suffixed = await who('test_approved.k3j2', { testing: true });
    expect(plain.household).toEqual(suffixed.household);
    expect(plain.id).not.toBe(suffixed.id);
  });

  it('takes everybody without a token for an average guest, each application for another person', async () => {
    const [a, b] = [await who(undefined, { testing: true }), await who(undefined, { testing: true, key: 'another' })];
    expect(a.identified).toBe(true);
    expect(a.household).not.toBeNull();
    expect(a.id).not.toBe(b.id);
  });

  it('still accepts tokens of the merchant’s server, and refuses test shoppers that it does not know', async () => {
    expect((await who(await sign(good), { testing: true })).household).toEqual(household);
    await expect(who('test_nobody', { testing: true })).rejects.toMatchObject({ kind: 'unknown-applicant' });
  });
});
