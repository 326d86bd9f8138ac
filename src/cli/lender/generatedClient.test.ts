import { execFile } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CompactEncrypt, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import pino from 'pino';
import { tsImport } from 'tsx/esm/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noCallbacks } from '../../lender-server/http/testing/noCallbacks.js';
import { noFigures, noGrants } from '../../lender-server/http/testing/noFigures.js';
import { noFunds } from '../../lender-server/http/testing/noFunds.js';
import { noLedger } from '../../lender-server/http/testing/noLedger.js';
import { noReminders } from '../../lender-server/http/testing/noReminders.js';
import { noReviews } from '../../lender-server/http/testing/noReviews.js';
import { noRisk } from '../../lender-server/http/testing/noRisk.js';
import { givenKeyStore } from '../../lender-server/signing/givenKeyStore.js';
import { freshKeys, openKeyring } from '../../lender-server/signing/openKeyring.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { demoConfig } from './demoConfig.js';
import { type RunningLender, startLender } from './startLender.js';

// Everything here is written by the document alone: nothing of the protocol, the pricing or the merchant's package is imported.

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const day = new Date().toISOString().slice(0, 10);
const seconds = () => Math.floor(Date.now() / 1_000);
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)]),
        )
      : value;

let lender: RunningLender;
let folder: string;
// biome-ignore lint/suspicious/noExplicitAny: a client that exists only while this test runs
let client: any;
let merchantKey: CryptoKey;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  merchantKey = privateKey;
  const demo = demoConfig();
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: '2026-11' }] } as never;
  lender = await startLender({
    configuration: 'demo',
    config: { ...demo, merchants: [{ ...demo.merchants[0], id: 'shop-1', keys }] },
    risk: noRisk,
    ledger: noLedger,
    funds: noFunds,
    callbacks: noCallbacks,
    ...noReminders,
    rateStore: null,
    books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }), now: Date.now }),
    keyring: await openKeyring(givenKeyStore(JSON.stringify(await freshKeys(Date.now())))),
    log: pino({ level: 'silent' }),
    unready: async () => [],
    host: '127.0.0.1',
    port: 0,
    testShoppers: false,
    reviews: noReviews,
    grants: noGrants,
    figures: noFigures,
  });
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'fenqi-client-'));
  const document = join(folder, 'openapi.json');
  await writeFile(document, await (await fetch(`${lender.url}/v1/openapi.json`)).text());
  await run(bin('oazapfts'), [document, join(folder, 'client.ts')]);
  client = await tsImport(join(folder, 'client.ts'), import.meta.url);
  client.defaults.baseUrl = lender.url;
}, 120_000);
afterAll(async () => {
  await lender?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** “The applicant’s token”. */
async function applicantToken(keys: readonly (Record<string, string> & { use: string })[]) {
  const key = keys.find(({ use }) => use === 'enc')!;
  const own = { iss: 'shop-1', sub: 'customer-4711' };
  const household = {
    currency: 'CNY',
    incomeMinor: 2_000_000,
    expensesMinor: 400_000,
    assetsMinor: 30_000_000,
    debtMinor: 0,
    installmentsMinor: 0,
    seniority: 8,
    home: 'owner',
    job: 'fixed',
    records: false,
    historyMonths: 96,
  };
  const encrypted = await new CompactEncrypt(
    new TextEncoder().encode(JSON.stringify({ ...own, phone: '+8613800138000', household })),
  )
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: key['kid']! })
    .encrypt(await importJWK(key, 'ECDH-ES'));
  const claims = { ...own, jti: crypto.randomUUID(), aud: 'fenqi-demo', iat: seconds(), exp: seconds() + 600 };
  return new SignJWT({ ...claims, identified: true, encrypted })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'fenqi-applicant+jwt', kid: '2026-11' })
    .sign(merchantKey);
}

/** “Requests of the merchant’s server”. */
async function signedRequest(method: 'GET' | 'POST', path: string, body?: object) {
  const hash = body && createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const claims = { iss: 'shop-1', aud: 'fenqi-demo', iat: seconds(), exp: seconds() + 60, jti: crypto.randomUUID() };
  const token = await new SignJWT({ ...claims, method, path, ...(hash && { body: hash }) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'fenqi-request+jwt', kid: '2026-11' })
    .sign(merchantKey);
  return { headers: { Authorization: `Bearer ${token}` } };
}

/** “How a plan is priced” and “The annual rate”, for a monthly annuity in China without fees. */
function reviewedOf(price: number, { annualRate, count }: { annualRate: string; count: number }) {
  const [, whole = '0', decimals = ''] = /^(\d+)\.?(\d*)$/.exec(annualRate)!;
  // The rate of a month is num / den.
  const num = BigInt(whole + decimals);
  const den = 12n * 10n ** BigInt(decimals.length);
  const halfUp = (top: bigint, bottom: bigint) => Number((2n * top + bottom) / (2n * bottom));
  // A = P i (1 + i)^n / ((1 + i)^n - 1), as the sum of the guide is.
  const grown = (den + num) ** BigInt(count);
  const level = halfUp(BigInt(price) * num * grown, den * (grown - den ** BigInt(count)));
  let balance = price;
  const installments = Array.from({ length: count }, (_, k) => {
    const interestMinor = halfUp(BigInt(balance) * num, den);
    const principalMinor = k < count - 1 ? level - interestMinor : balance;
    balance -= principalMinor;
    return {
      due: monthsAfter(k + 1),
      principalMinor,
      interestMinor,
      feeMinor: 0,
      totalMinor: principalMinor + interestMinor,
    };
  });
  const financeChargeMinor = installments.reduce((sum, { interestMinor }) => sum + interestMinor, 0);
  let [low, high] = [0, 1];
  for (let round = 0; round < 100; round++) {
    const i = (low + high) / 2;
    const worth = installments.reduce((sum, { totalMinor }, k) => sum + totalMinor / (1 + i) ** (k + 1), 0);
    [low, high] = worth > price ? [i, high] : [low, i];
  }
  const apr = (100 * ((1 + low) ** 12 - 1)).toFixed(2);
  return { financedMinor: price, financeChargeMinor, totalMinor: price + financeChargeMinor, apr, installments };
}

function monthsAfter(months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

describe('A client that was generated from the OpenAPI document', () => {
  it('compiles without an error in strict TypeScript', { timeout: 120_000 }, async () => {
    const flags = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
    await run(bin('tsc'), ['--ignoreConfig', ...flags, '--lib', 'es2022,dom,dom.iterable', join(folder, 'client.ts')], {
      cwd: folder,
    });
  });

  it('gets the terms, applies, agrees, verifies the agreement and looks the order up', {
    timeout: 120_000,
  }, async () => {
    const { data: sheet } = await client.getTerms('CNY', { merchant: 'shop-1' });
    const plan = sheet.plans.find(
      (each: { method: string; count: number }) => each.method === 'annuity' && each.count === 12,
    );
    const purchase = { amountMinor: 299_900, currency: 'CNY', order: 'order-4711' };
    const choice = { planId: plan.id };
    const { data: published } = await client.getKeys();
    const { keys } = typeof published === 'object' ? published : JSON.parse(published);
    const applicant = await applicantToken(keys);
    const request = { purchase, choice, termsId: sheet.id, day, locale: 'en', applicant };
    const key = crypto.randomUUID();
    const applied = await client.apply(key, request, { merchant: 'shop-1' });
    expect(applied).toMatchObject({ status: 200, data: { status: 'approved' } });
    const { reference, terms } = applied.data;
    expect(await client.apply(key, request, { merchant: 'shop-1' })).toMatchObject({ data: applied.data });

    const reviewed = reviewedOf(purchase.amountMinor, terms);
    const commitment = { reference, purchase, choice, day, applicant, reviewed };
    const wrong = { ...commitment, reviewed: { ...reviewed, totalMinor: reviewed.totalMinor - 1 } };
    const refused = await client.commit(reference, crypto.randomUUID(), wrong, { merchant: 'shop-1' });
    expect(refused).toMatchObject({ status: 422, data: { kind: 'figures-differ' } });
    const committed = await client.commit(reference, crypto.randomUUID(), commitment, { merchant: 'shop-1' });
    expect(committed).toMatchObject({ status: 200, data: { status: 'committed', agreement: reviewed } });
    const { agreement } = committed.data;
    expect(await client.getAgreement(agreement.id, { merchant: 'shop-1' })).toMatchObject({
      status: 200,
      data: agreement,
    });

    // “What is signed”, with nothing but Ed25519.
    const { signature, ...stated } = agreement;
    const [header, payload, mark] = signature.split('.');
    const { alg, typ, kid } = JSON.parse(`${Buffer.from(header, 'base64url')}`);
    expect([alg, typ]).toEqual(['EdDSA', 'fenqi-agreement+jws']);
    const { kty, crv, x } = keys.find((each: { kid: string }) => each.kid === kid);
    const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify(null, signed, publicKey, Buffer.from(mark, 'base64url'))).toBe(true);
    expect(`${Buffer.from(payload, 'base64url')}`).toBe(JSON.stringify(sorted(stated)));

    const found = await client.getOrder('order-4711', await signedRequest('GET', '/v1/orders/order-4711'));
    expect(found).toMatchObject({ status: 200, data: { state: 'active', agreement, owedMinor: reviewed.totalMinor } });
    const refund = { amountMinor: 99_900, reason: 'One cup returned' };
    const path = `/v1/agreements/${agreement.id}/refunds`;
    const options = await signedRequest('POST', path, refund);
    const refunded = await client.refundAgreement(agreement.id, crypto.randomUUID(), refund, options);
    expect(refunded).toMatchObject({ status: 200, data: { amendments: [{ kind: 'refund', amountMinor: 200_000 }] } });
  });
});
