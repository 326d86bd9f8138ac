import { decodeJwt, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Household } from '../../../lending/decision/Applicant.js';
import type { Purchase } from '../../../protocol/messages/Purchase.js';
import type { Keyring } from '../../signing/openKeyring.js';
import { defaultLimits, type Merchant } from '../LenderSettings.js';
import { type MerchantServer, memoryKeyring, merchantServer } from '../testing/merchantServer.js';
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
const phone = '+8613800138000';
const customer = 'person-7';

let keyring: Keyring;
let shop: MerchantServer;
let secondShop: MerchantServer;
const configured = ({ by, keys }: MerchantServer): Merchant => ({
  id: by.merchant,
  name: 'Shop',
  origins: ['https://shop.example'],
  scenarios: ['shopping'],
  keys,
});
beforeAll(async () => {
  keyring = await memoryKeyring(() => now);
  const lenderKeys = await keyring.publicKeys();
  shop = await merchantServer({ lenderKeys, now: () => now });
  secondShop = await merchantServer({ lenderKeys, merchant: 'shop-2', alg: 'ES256', now: () => now });
});

interface Asked {
  readonly at?: MerchantServer;
  readonly key?: string;
  readonly testing?: boolean;
  readonly purchase?: Purchase;
  readonly canDecrypt?: boolean;
}
const who = (
  token: string | undefined,
  { at = shop, key = 'k', testing = false, purchase = application.purchase, canDecrypt = true }: Asked = {},
) =>
  applicantOf(
    {
      lender: { id: 'test-lender', name: 'Lender' },
      now: () => now,
      limits: defaultLimits,
      applicantKeys: canDecrypt ? keyring.applicantKeys : null,
      testShoppers: testing ? testShoppers : null,
    },
    configured(at),
    { ...application, purchase, ...(token !== undefined && { applicant: token }) },
    key,
    async () => false,
  );

describe('An applicant', () => {
  it.each([
    ['EdDSA', () => shop],
    ['ES256', () => secondShop],
  ] as const)('is the person whom the merchant’s server vouches for with a %s signature', async (_, at) => {
    const applicant = await who(await at().token({ customer, phone, household }), { at: at() });
    expect(applicant).toMatchObject({ identified: true, household });
    expect(JSON.stringify(applicant)).not.toMatch(/person-7|13800138000/);
  });

  it('has a token that everybody may see, because it holds neither household nor phone', async () => {
    const token = await shop.token({ customer, phone, household });
    const { encrypted, ...open } = decodeJwt(token);
    expect(open).toEqual({
      iss: 'shop-1',
      aud: 'test-lender',
      sub: customer,
      jti: expect.any(String),
      identified: true,
      iat: seconds,
      exp: seconds + 600,
    });
    // Five parts of a JWE, of which only the first can be read.
    const [head] = (encrypted as string).split('.');
    const { epk, kid, ...header } = JSON.parse(Buffer.from(head!, 'base64url').toString());
    expect(header).toEqual({ alg: 'ECDH-ES', enc: 'A256GCM' });
    expect([epk.kty, epk.crv, typeof kid]).toEqual(['EC', 'P-256', 'string']);
  });

  it('is the same person in every token of one merchant, and somebody else at another merchant', async () => {
    const first = await who(await shop.token({ customer, household }));
    expect((await who(await shop.token({ customer }))).id).toBe(first.id);
    expect((await who(await secondShop.token({ customer }), { at: secondShop })).id).not.toBe(first.id);
    expect((await who(await shop.token({ customer: 'person-8' }))).id).not.toBe(first.id);
  });

  it('is the same person at every merchant by a verified phone, which only this lender can turn into that id', async () => {
    const { id } = await who(await shop.token({ customer, phone }));
    expect((await who(await secondShop.token({ customer: 'c-1', phone }), { at: secondShop })).id).toBe(id);
    expect((await who(await shop.token({ customer, phone: '+8613800138001' }))).id).not.toBe(id);
    expect((await memoryKeyring()).applicantKeys!.personOf(phone)).not.toBe(id);
  });

  it('is identified by a verified phone, without a household too, and by nothing else', async () => {
    const known = { identified: true, household: null };
    expect(await who(await shop.token({ customer, phone }))).toMatchObject(known);
    expect(await who(await shop.token({ customer, phone, identified: false }))).toMatchObject({ identified: false });
    for (const token of [
      await shop.token({ customer }),
      await shop.token({ customer, household }),
      await shop.sign({ sub: customer, jti: 'a', identified: true }),
    ])
      expect(await who(token)).toMatchObject({ identified: false });
  });

  it('without a token is a stranger, and the same stranger when the request is sent again', async () => {
    const first = await who(undefined);
    expect(first).toMatchObject({ identified: false, household: null });
    expect((await who(undefined)).id).toBe(first.id);
    expect((await who(undefined, { key: 'another' })).id).not.toBe(first.id);
  });

  it('is accepted where the two clocks differ by less than 30 s', async () => {
    const at = (ms: number) => ({ ...shop.by, now: () => now + ms });
    await who(await shop.sign({ sub: customer, jti: 'a', exp: seconds - 29 }));
    const ahead = await merchantServer({ now: at(29_000).now });
    await who(await ahead.token({ customer }), { at: ahead });
  });
});

describe('How often a token may be used', () => {
  const mostOf = async (limits: object) => (await who(await shop.token({ customer, ...limits }))).token?.most;

  it('is as the lender has it, or less where the token says so', async () => {
    expect(await mostOf({})).toEqual({ application: 5, commitment: 1 });
    expect(await mostOf({ maxApplications: 2 })).toEqual({ application: 2, commitment: 1 });
    expect(await mostOf({ maxApplications: 50, maxCommitments: 50 })).toEqual({ application: 5, commitment: 1 });
  });

  it('is counted for each token by itself', async () => {
    const [a, b] = [await who(await shop.token({ customer })), await who(await shop.token({ customer }))];
    expect(a.token?.id).not.toBe(b.token?.id);
  });
});

describe('A token for one purchase', () => {
  const bound = { customer, order: 'order-1', maxAmountMinor: 299_900, currency: 'CNY' };
  const { purchase } = application;

  it('is good for this order, up to its amount', async () => {
    await who(await shop.token(bound));
    await who(await shop.token(bound), { purchase: { ...purchase, amountMinor: 1 } });
  });

  it.each<[string, Purchase]>([
    ['another order', { ...purchase, order: 'order-2' }],
    ['a purchase without an order', { amountMinor: purchase.amountMinor, currency: 'CNY' }],
    ['a larger amount', { ...purchase, amountMinor: 299_901 }],
    ['another currency', { ...purchase, currency: 'USD' }],
  ])('is refused for %s', async (_, purchase) => {
    await expect(who(await shop.token(bound), { purchase })).rejects.toMatchObject({ kind: 'other-purchase' });
  });
});

describe('A token is refused, and nothing of it is repeated,', () => {
  const good = { sub: customer, jti: 'jti-1' };
  it.each<[string, Record<string, unknown>, RegExp, string?]>([
    ['where it has expired', { ...good, iat: seconds - 300, exp: seconds - 31 }, /expired/],
    ['where it is valid for longer than 15 minutes', { ...good, exp: seconds + 901 }, /15 minutes/],
    ['where it was issued in the future', { ...good, iat: seconds + 31 }, /clock/],
    ['where it is for another lender', { ...good, aud: 'another' }, /aud/],
    ['where it is of another merchant', { ...good, iss: 'shop-2' }, /iss/],
    ['where it is another kind of token', good, /fenqi-applicant\+jwt/, 'fenqi-request+jwt'],
    ['where sub is empty', { ...good, sub: '' }, /sub/],
    ['where sub is missing', { jti: 'jti-1' }, /sub/],
    ['where jti is missing', { sub: customer }, /jti/],
    ['where the household can be read', { ...good, household }, /Encrypt/],
    ['where the phone can be read', { ...good, phone }, /Encrypt/],
    ['where the e-mail address can be read', { ...good, email: 'anna@mail.example' }, /Encrypt/],
    ['where identified is not true or false', { ...good, identified: 'yes' }, /identified/],
    ['where what is encrypted is not', { ...good, encrypted: 'a.b.c.d.e' }, /enc/],
  ])('%s', async (_, claims, fix, typ) => {
    const error = await who(await shop.sign(claims, typ)).catch(error => error);
    expect(error).toMatchObject({ kind: 'unknown-applicant', message: expect.stringMatching(fix) });
    expect(error.message).not.toMatch(/person-7|jti-1|13800138000/);
  });

  it('where what is encrypted was made for another lender, another merchant or another person', async () => {
    const stranger = await memoryKeyring();
    const elsewhere = await merchantServer({ lenderKeys: await stranger.publicKeys(), now: () => now });
    await expect(who(await elsewhere.token({ customer, phone }), { at: elsewhere })).rejects.toThrow('/v1/keys');
    const { encrypted } = decodeJwt(await shop.token({ customer, phone }));
    const at = secondShop;
    const stolen = await at.sign({ sub: customer, jti: 'a', encrypted });
    await expect(who(stolen, { at })).rejects.toThrow('iss and sub');
    await expect(who(await shop.sign({ sub: 'person-8', jti: 'a', encrypted }))).rejects.toThrow('iss and sub');
  });

  it('where something is encrypted and the lender has no key to read it', async () => {
    const token = await shop.token({ customer, phone });
    await expect(who(token, { canDecrypt: false })).rejects.toThrow('FENQI_SIGNING_KEY');
  });

  it('where it is signed by somebody else, changed, unsigned, or not a token', async () => {
    const token = await shop.token({ customer });
    const [head, , signature] = token.split('.');
    const claims = { ...decodeJwt(token), sub: 'person-8' };
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged}.`;
    const hmac = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(shop.by.key.x!));
    const other = await merchantServer({ now: () => now });
    for (const bad of [
      await other.token({ customer }),
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
    expect((await who(await shop.token({ customer, household }), { testing: true })).household).toEqual(household);
    await expect(who('test_nobody', { testing: true })).rejects.toMatchObject({ kind: 'unknown-applicant' });
  });
});
