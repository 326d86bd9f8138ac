import { describe, expect, it } from 'vitest';
import type { Agreement } from '../protocol/messages/Agreement.js';
import { signatureProblemOf } from './agreementSignature.js';
import { anAgreement } from './testing/anAgreement.js';
import { keyServer, lenderAndStranger } from './testing/keyServer.js';

const agreement = anAgreement({ amountMinor: 899_900, currency: 'CNY', order: 'LB-1' });
const servers = lenderAndStranger();
const parties = { lender: 'fenqi-demo', merchant: 'demo' };
const check = (agreement: Agreement) =>
  signatureProblemOf(agreement, { ...parties, lenderUrl: `${servers.lender.url}?merchant=demo` });

describe('the signature of an agreement', () => {
  it('holds where the lender signed exactly this, in whatever order its fields came', async () => {
    const signed = await servers.lender.sign(agreement);
    expect(await check(signed)).toBeUndefined();
    expect(await check(Object.fromEntries(Object.entries(signed).reverse()) as typeof signed)).toBeUndefined();
  });

  it('is missing, or of somebody else', async () => {
    expect(await check(agreement)).toBe('not-signed');
    expect(await check({ ...agreement, signature: '' })).toBe('not-signed');
    expect(await check(await servers.stranger.sign(agreement))).toBe('wrong-signature');
    expect(await check({ ...agreement, signature: 'a.b.c' })).toBe('wrong-signature');
  });

  it('does not hold for an agreement with one figure, one row or one field changed', async () => {
    const signed = await servers.lender.sign(agreement);
    const { order: _, ...without } = signed;
    const rows = signed.installments.map((row, n) => (n ? row : { ...row, due: '2027-01-01' }));
    for (const changed of [
      { ...signed, totalMinor: signed.totalMinor - 1 },
      { ...signed, installments: rows },
      { ...signed, id: 'agr_2' },
      without,
    ])
      expect(await check(changed)).toBe('wrong-signature');
  });

  it('does not count where the agreement was made with another lender, at another merchant, or at none', async () => {
    const { merchant: _, ...nowhere } = agreement;
    for (const elsewhere of [{ ...agreement, merchant: 'shop-2' }, { ...agreement, lender: 'bank' }, nowhere])
      expect(await check(await servers.lender.sign(elsewhere))).toBe('not-ours');
    const posing = { ...(await servers.lender.sign({ ...agreement, merchant: 'shop-2' })), merchant: 'demo' };
    expect(await check(posing)).toBe('wrong-signature');
  });

  it('does not hold where it was made for another purpose, or without a key', async () => {
    expect(await check(await servers.lender.sign(agreement, 'JWT'))).toBe('wrong-signature');
    const { signature } = await servers.lender.sign(agreement);
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'key-1' })).toString('base64url');
    expect(await check({ ...agreement, signature: `${none}.${signature!.split('.')[1]}.` })).toBe('wrong-signature');
  });

  it('is verified without a request where the keys are given', async () => {
    const signed = await servers.lender.sign(agreement);
    expect(await signatureProblemOf(signed, { ...parties, keys: servers.lender.keys })).toBeUndefined();
    expect(await signatureProblemOf(signed, { ...parties, keys: servers.stranger.keys })).toBe('wrong-signature');
  });

  it('by a key that is newer than those that are known has them fetched anew, and not for every agreement', async () => {
    const rotating = await keyServer();
    const at = { ...parties, lenderUrl: rotating.url };
    await rotating.rotate('key-2');
    expect(await signatureProblemOf(await rotating.sign(agreement), at)).toBeUndefined();
    await rotating.rotate('key-3');
    for (let n = 0; n < 3; n++)
      expect(await signatureProblemOf(await rotating.sign(agreement), at)).toBe('wrong-signature');
    expect(rotating.requests).toBe(1);
    rotating.close();
  });

  it('cannot be told while the lender is away', async () => {
    const gone = await keyServer();
    const signed = await gone.sign(agreement);
    gone.close();
    expect(await signatureProblemOf(signed, { ...parties, lenderUrl: gone.url })).toBe('keys-away');
  });
});
