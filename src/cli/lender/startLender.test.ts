import { exportJWK, generateKeyPair } from 'jose';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretOf } from '../../lender-server/http/access/applicantPages.js';
import { noCallbacks } from '../../lender-server/http/testing/noCallbacks.js';
import { noFigures, noGrants } from '../../lender-server/http/testing/noFigures.js';
import { noFunds } from '../../lender-server/http/testing/noFunds.js';
import { noLedger } from '../../lender-server/http/testing/noLedger.js';
import { noReminders } from '../../lender-server/http/testing/noReminders.js';
import { noReviews } from '../../lender-server/http/testing/noReviews.js';
import { noRisk } from '../../lender-server/http/testing/noRisk.js';
import { application, post } from '../../lender-server/http/testing/requests.js';
import { givenKeyStore } from '../../lender-server/signing/givenKeyStore.js';
import { openKeyring } from '../../lender-server/signing/openKeyring.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { demoConfig } from './demoConfig.js';
import { type RunningLender, startLender } from './startLender.js';

let lender: RunningLender;
let asked = 0;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const demo = demoConfig();
  lender = await startLender({
    configuration: 'demo',
    config: {
      ...demo,
      funds: { CNY: demo.funds['CNY']! },
      texts: { de: { privacy: [{ title: 'Was wir speichern', paragraphs: ['{lender} speichert <wenig>.'] }] } },
    },
    risk: noRisk,
    ledger: noLedger,
    funds: noFunds,
    callbacks: noCallbacks,
    ...noReminders,
    rateStore: null,
    books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }), now: Date.now }),
    keyring: await openKeyring(givenKeyStore(JSON.stringify(await exportJWK(privateKey)))),
    log: pino({ level: 'silent' }),
    unready: async () => {
      asked += 1;
      return [];
    },
    host: '127.0.0.1',
    port: 0,
    testShoppers: true,
    reviews: noReviews,
    grants: noGrants,
    figures: noFigures,
  });
});
afterAll(() => lender.close());

it('A lender that many ask for readiness at once asks its database once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${lender.url}/v1/ready`)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(asked).toBeLessThan(20);
});

describe('A lender with money in one currency', () => {
  const day = new Date().toISOString().slice(0, 10);
  const apply = (currency: string) => {
    const purchase = { amountMinor: 299_900, currency };
    return fetch(`${lender.url}/v1/applications`, post({ ...application, purchase, day }, `key ${currency}`));
  };
  const termsIn = (currency: string) => fetch(`${lender.url}/v1/terms?currency=${currency}`);

  it('offers and decides in that currency', async () => {
    expect((await termsIn('CNY')).status).toBe(200);
    expect(await (await apply('CNY')).json()).toMatchObject({ status: 'approved' });
  });

  it('leads from the approval to its contract, and from the decline to its reasons, in the language that the shopper applied in if it is one of the page’s', async () => {
    for (const [locale, lang] of [
      ['zh-CN', 'lang=zh-CN&'],
      ['de-AT', 'lang=de&'],
      ['tlh', ''],
    ]) {
      const request = { ...application, day, locale, applicant: `test_best.${locale}` };
      const answer = await fetch(`${lender.url}/v1/applications`, post(request, `key ${locale}`));
      const { reference, contractUrl } = await answer.json();
      expect(contractUrl).toBe(
        `${lender.url}/v1/applications/${reference}/contract?${lang}secret=${secretOf({ reference, key: `key ${locale}` })}`,
      );
      expect((await fetch(contractUrl)).status).toBe(200);
      const refused = { ...request, applicant: `test_no_alternative.${locale}` };
      const declined = await (await fetch(`${lender.url}/v1/applications`, post(refused, `declined ${locale}`))).json();
      const secret = secretOf({ reference: declined.reference, key: `declined ${locale}` });
      expect(declined.explainUrl).toBe(
        `${lender.url}/v1/applications/${declined.reference}/explanation?${lang}secret=${secret}`,
      );
    }
  });

  it('refuses offers and decisions in another currency, and keeps nothing of them', async () => {
    for (const answer of [await termsIn('USD'), await apply('USD')])
      expect(await answer.json()).toMatchObject({ status: 422, kind: 'unknown-currency' });
    const headers = { 'idempotency-key': 'key USD' };
    expect((await fetch(`${lender.url}/v1/applications`, { headers })).status).toBe(404);
  });
});

it('A lender’s own texts take the place of those that ship, in their language and part, with its name in them', async () => {
  const page = async (document: string, lang: string) =>
    (await fetch(`${lender.url}/v1/documents/${document}?lang=${lang}`)).text();
  const own = await page('privacy', 'de');
  expect(own).toContain('Fenqi Demo Lender speichert &lt;wenig&gt;.');
  expect(own).not.toContain('Pseudonym');
  expect(await page('consent', 'de')).not.toContain('speichert &lt;wenig&gt;');
  expect(await page('privacy', 'en')).toContain('A pseudonym that the shop');
});
