import { describe, expect, it } from 'vitest';
import { anAgreement } from './testing/anAgreement.js';
import { type KeyServer, lenderAndStranger } from './testing/keyServer.js';
import { verifyAgreement } from './verifyAgreement.js';

const purchase = { amountMinor: 899_900, currency: 'CNY', order: 'A-1' };
const servers = lenderAndStranger();

const signed = async (by: KeyServer) => JSON.stringify(await by.sign(anAgreement(purchase)));
interface Changes {
  readonly amountMinor?: number;
  readonly merchant?: string;
  isUsed?(id: string): boolean | Promise<boolean>;
}
const verify = (field: unknown, changes: Changes = {}) =>
  verifyAgreement(field, {
    ...purchase,
    lenderUrl: servers.lender.url,
    lender: 'fenqi-demo',
    merchant: 'demo',
    ...changes,
  });

describe('verifyAgreement', () => {
  it('returns an agreement that fits the order, is signed by the lender and was not used before', async () => {
    const { agreement } = await verify(await signed(servers.lender), { isUsed: async () => false });
    expect(agreement).toMatchObject(purchase);
  });

  it('names the problem of a field that is not an agreement about this order', async () => {
    expect(await verify('')).toEqual({ problem: 'no-plan' });
    expect(await verify('6-annuity')).toEqual({ problem: 'not-committed' });
    expect(await verify(await signed(servers.lender), { amountMinor: 899_901 })).toEqual({ problem: 'other-amount' });
  });

  it('names the problem of a signature by another lender, or for another merchant', async () => {
    expect(await verify(await signed(servers.stranger))).toEqual({ problem: 'wrong-signature' });
    expect(await verify(await signed(servers.lender), { merchant: 'shop-2' })).toEqual({ problem: 'not-ours' });
  });

  it('throws only for an option that cannot be used', async () => {
    const agreed = { ...purchase, lender: 'fenqi-demo', merchant: 'demo', lenderUrl: 'lender.example' };
    await expect(verifyAgreement(await signed(servers.lender), agreed)).rejects.toThrow(TypeError);
  });

  it('refuses an agreement that has paid for an order already', async () => {
    const used: string[] = [];
    const isUsed = (id: string) => used.push(id) > 0;
    expect(await verify(await signed(servers.lender), { isUsed })).toEqual({ problem: 'used-before' });
    expect(used).toEqual(['agr_1']);
  });

  it('asks only about an agreement that is genuine whether it was used', async () => {
    const isUsed = () => {
      throw new Error('asked');
    };
    expect(await verify(await signed(servers.stranger), { isUsed })).toEqual({ problem: 'wrong-signature' });
  });
});
