import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedLender, openLender } from '../lender-server/http/testing/openLender.js';
import { application, approve, commitmentTo, post } from '../lender-server/http/testing/requests.js';
import { givenKeyStore } from '../lender-server/signing/givenKeyStore.js';
import { openKeyring } from '../lender-server/signing/openKeyring.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { verifyAgreement } from './verifyAgreement.js';

const settings = { origins: ['https://shop.example'], scenarios: ['shopping'] as const, keys: { keys: [] } };

let lender: OpenedLender;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const keyring = await openKeyring(givenKeyStore(JSON.stringify(await exportJWK(privateKey))));
  lender = await openLender(
    {
      keys: keyring.publicKeys,
      merchants: [
        { id: 'shop-a', name: 'A', ...settings },
        { id: 'shop-b', name: 'B', ...settings },
      ],
    },
    { sign: keyring.sign },
  );
});
afterAll(() => lender.close());

describe('an agreement made at shop A with the figures of an order at shop B', () => {
  it('is genuine and fits the order, and pays at shop A only', async () => {
    const at = { ...lender, ask: (path: string, init?: RequestInit) => lender.ask(`${path}?merchant=shop-a`, init) };
    const approved = await approve(at);
    const answer = await at.ask(
      `/v1/applications/${approved.reference}/commitment`,
      post(commitmentTo(approved), 'commit'),
    );
    const committed = (await answer.json()) as Decision;
    if (committed.status !== 'committed') throw new Error(committed.status);
    const verify = (merchant: string) =>
      verifyAgreement(JSON.stringify(committed.agreement), {
        ...application.purchase,
        lenderUrl: lender.url,
        lender: 'test',
        merchant,
      });
    expect(await verify('shop-a')).toEqual({ agreement: committed.agreement });
    expect(await verify('shop-b')).toEqual({ problem: 'not-ours' });
  });
});
