import type { Decision } from 'fenqi/protocol';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedLender, openLender } from '../../src/lender-server/http/testing/openLender.js';
import { application, approve, commitmentTo, post } from '../../src/lender-server/http/testing/requests.js';
import { givenKeyStore } from '../../src/lender-server/signing/givenKeyStore.js';
import { openKeyring } from '../../src/lender-server/signing/openKeyring.js';
import { readAgreement } from './readAgreement.js';
import { signatureCheck } from './signatureCheck.js';

const counter = { origins: ['https://shop.example'], scenarios: ['shopping'] as const, keys: { keys: [] } };

let lender: OpenedLender;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const keyring = await openKeyring(givenKeyStore(JSON.stringify(await exportJWK(privateKey))));
  lender = await openLender(
    {
      keys: keyring.publicKeys,
      merchants: [
        { id: 'shop-a', name: 'A', ...counter },
        { id: 'shop-b', name: 'B', ...counter },
      ],
    },
    { sign: keyring.sign },
  );
});
afterAll(() => lender.close());

describe('an agreement that was made at shop A for an order of shop B', () => {
  it('is the lender’s own, fits the order to the last figure, and still pays at A alone', async () => {
    const at = { ...lender, ask: (path: string, init?: RequestInit) => lender.ask(`${path}?merchant=shop-a`, init) };
    const approved = await approve(at);
    const answer = await at.ask(
      `/v1/applications/${approved.reference}/commitment`,
      post(commitmentTo(approved), 'commit'),
    );
    const committed = (await answer.json()) as Decision;
    if (committed.status !== 'committed') throw new Error(committed.status);
    const read = readAgreement(JSON.stringify(committed.agreement), application.purchase);
    expect(read.problem).toBeUndefined();

    const check = (merchant: string) =>
      signatureCheck({ lenderUrl: lender.url, lender: 'test', merchant })(read.agreement!);
    expect(await check('shop-a')).toBeUndefined();
    expect(await check('shop-b')).toBe('not-ours');
  });
});
