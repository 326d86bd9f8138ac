import { decodeJwt, exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shopper, signApplicant } from './signApplicant.js';
import { type KeyServer, keyServer } from './testing/keyServer.js';

// What a lender reads from a token is in lender-server/http/access/applicantOf.test.ts.

let key: JWK;
let lender: KeyServer;
beforeAll(async () => {
  key = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
  const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
  lender = await keyServer('key-1', [{ ...(await exportJWK(publicKey)), kid: 'enc-1', use: 'enc', alg: 'ECDH-ES' }]);
});
afterAll(() => lender.close());

const by = () => ({ key, lender: 'bank', merchant: 'shop-1', lenderUrl: lender.url });
const phone = '+8613800138000';

describe('signApplicant', () => {
  it('makes a token that is good for ten minutes and for one purchase, with an id of its own', async () => {
    const shopper = { customer: 'c-1', order: 'A-1', maxAmountMinor: 100, currency: 'CNY', maxApplications: 2 };
    const [one, another] = await Promise.all([signApplicant(shopper, by()), signApplicant(shopper, by())]);
    const { jti, iat = 0, exp = 0, ...claims } = decodeJwt(one);
    expect(exp - iat).toBe(600);
    expect(jti).not.toBe(decodeJwt(another).jti);
    const { customer: sub, ...bound } = shopper;
    expect(claims).toEqual({ iss: 'shop-1', aud: 'bank', sub, identified: false, ...bound });
  });

  it('asks the lender for a key only where there is something to encrypt, and keeps the key', async () => {
    const before = lender.requests;
    await signApplicant({ customer: 'c-1', household: null }, by());
    expect(lender.requests).toBe(before);
    for (let n = 0; n < 3; n++) {
      const token = await signApplicant({ customer: 'c-1', phone }, by());
      expect(token).not.toContain(Buffer.from(phone).toString('base64url'));
      expect(decodeJwt(token)).toMatchObject({ identified: true, encrypted: expect.any(String) });
    }
    expect(lender.requests).toBe(before + 1);
  });

  it('puts nothing into the token that it does not know', async () => {
    const shopper = { customer: 'c-1', name: 'Zhang San' } as Shopper;
    expect(decodeJwt(await signApplicant(shopper, by()))).not.toHaveProperty('name');
  });

  it.each<[string, Partial<Shopper>]>([
    ['customer', { customer: '' }],
    ['phone', { phone: '13800138000' }],
    ['phone', { identified: true }],
    ['seconds', { seconds: 901 }],
    ['currency', { maxAmountMinor: 100 }],
    ['maxAmountMinor', { maxAmountMinor: 1.5, currency: 'CNY' }],
    ['email', { email: 'castle' }],
    ['zoneinfo', { zoneinfo: '+13:80' }],
    ['locale', { locale: 'castle!' }],
    ['household.home', { household: { home: 'castle' } as never }],
  ])('throws a TypeError that names `%s` where it cannot be used, and repeats no value', async (name, wrong) => {
    const error = await signApplicant({ customer: 'c-1', ...wrong }, by()).catch(error => error);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(name);
    expect(error.message).not.toMatch(/castle|138/);
  });

  it('throws a TypeError for a key that cannot sign', async () => {
    const { d: _, ...open } = key;
    await expect(signApplicant({ customer: 'c-1' }, { ...by(), key: open })).rejects.toThrow(TypeError);
  });

  it('says that the lender is away, or has no key to encrypt with', async () => {
    const gone = await keyServer();
    const bare = { ...by(), lenderUrl: gone.url };
    await expect(signApplicant({ customer: 'c-1', phone }, bare)).rejects.toMatchObject({ kind: 'no-encryption-key' });
    const other = await keyServer();
    other.close();
    const away = { ...by(), lenderUrl: other.url };
    await expect(signApplicant({ customer: 'c-1', phone }, away)).rejects.toMatchObject({ kind: 'lender-away' });
    gone.close();
  });
});
