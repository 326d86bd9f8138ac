import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Approved } from '../../protocol/messages/Decision.js';
import { type MerchantServer, memoryKeyring, merchantServer } from './testing/merchantServer.js';
import { type OpenedLender, openLender, SHOP } from './testing/openLender.js';
import { application, commitmentTo, post } from './testing/requests.js';

// What a token has to be is in access/applicantOf.test.ts, what is counted in lending/applications/tokens.test.ts.

let lender: OpenedLender;
let shop: MerchantServer;
beforeAll(async () => {
  const keyring = await memoryKeyring();
  shop = await merchantServer({ lenderKeys: await keyring.publicKeys(), now: () => lender.clock.now });
  lender = await openLender({
    merchants: [{ id: 'shop-1', name: 'Shop', origins: [SHOP], scenarios: ['shopping'], keys: shop.keys }],
    keys: keyring.publicKeys,
    applicantKeys: keyring.applicantKeys,
  });
});
afterAll(() => lender.close());

const small = {
  ...application,
  purchase: { ...application.purchase, amountMinor: 60_000 },
  choice: { planId: '6-annuity' },
};
const apply = (applicant: string, key: string = crypto.randomUUID()) =>
  lender.ask('/v1/applications', post({ ...small, applicant }, key));
const commit = (approved: Approved, applicant?: string) => {
  const { applicant: _, ...commitment } = commitmentTo(approved, small);
  const body = { ...commitment, ...(applicant !== undefined && { applicant }) };
  return lender.ask(`/v1/applications/${approved.reference}/commitment`, post(body, crypto.randomUUID()));
};
/** The status of the decision, or the kind of the problem. */
const told = async (answer: Promise<Response>) => {
  const { status, kind } = await (await answer).json();
  return kind ?? status;
};

describe('A token that somebody has copied from a page', () => {
  it('makes five applications and not one more, and leaves its owner’s next token as it was', async () => {
    const token = await shop.token({ customer: 'anna', phone: '+8613800138000' });
    const answers: string[] = [];
    for (let n = 0; n < 8; n++) answers.push(await told(apply(token)));
    expect(answers.slice(5)).toEqual(['token-used-up', 'token-used-up', 'token-used-up']);
    expect(answers.slice(0, 5)).not.toContain('token-used-up');
  });
});

describe('The reference of an approval', () => {
  it('commits nobody by itself: it takes a token of the person who applied, which may have expired since', async () => {
    const token = await shop.token({ customer: 'bert', phone: '+8613800138002' });
    const approved: Approved = await (await apply(token, 'bert')).json();
    expect(approved.status).toBe('approved');
    expect(await told(commit(approved))).toBe('other-applicant');
    const carl = await shop.token({ customer: 'carl', phone: '+8613800138003' });
    expect(await told(commit(approved, carl))).toBe('other-applicant');
    expect(await told(commit(approved, `${token}x`))).toBe('unknown-applicant');
    expect(await told(commit(approved, await shop.token({ customer: 'bert', order: 'another' })))).toBe(
      'other-purchase',
    );
    lender.clock.now += 12 * 60_000;
    expect(await told(commit(approved, token))).toBe('committed');
    // A page that comes back without its token can still see what became of its own application, and call it off.
    expect(
      await told(lender.ask(`/v1/applications/${approved.reference}`, { headers: { 'idempotency-key': 'bert' } })),
    ).toBe('committed');
  });
});
