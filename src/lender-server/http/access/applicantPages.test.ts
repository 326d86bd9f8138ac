import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Approved, Declined } from '../../../protocol/messages/Decision.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { readEvents } from '../testing/readEvents.js';
import { application, approve, commitmentTo, pathIn, post } from '../testing/requests.js';

let lender: OpenedLender;
beforeEach(async () => {
  lender = await openLender();
});
afterEach(() => lender.close());

/** The law of this one gives time to withdraw. */
const inEuros = {
  ...application,
  purchase: { ...application.purchase, currency: 'EUR' },
  termsId: defaultTermSheet('EUR').id,
};
const secretIn = (url: string) => new URL(url).searchParams.get('secret')!;
const commit = async (approved: Approved, key: string, of = inEuros) =>
  (await lender.ask(`/v1/applications/${approved.reference}/commitment`, post(commitmentTo(approved, of), key))).text();
const stateOf = async (id: string) => (await (await lender.ask(`/v1/agreements/${id}/loan`)).json()).state;

it('Whoever knows no more than a reference opens no page of the applicant, asks for no review and withdraws from nothing', async () => {
  const approved = await approve(lender, 'euros', inEuros);
  const { id } = JSON.parse(await commit(approved, 'commit')).agreement;
  const dear = { ...application, purchase: { amountMinor: 900_000, currency: 'CNY' } };
  const declined: Declined = await (await lender.ask('/v1/applications', post(dear, 'dear'))).json();
  const [own, others] = [approved.contractUrl!, declined.explainUrl!];
  // What a browser says of its own page, a program says too.
  const headers = { origin: lender.url, 'sec-fetch-site': 'same-origin' };
  for (const [url, other, page, form] of [
    [own, others, 'contract', 'withdrawal'],
    [others, own, 'explanation', 'review-request'],
  ] as const) {
    const right = secretIn(url);
    const wrong = `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`;
    for (const [query, refusal] of [
      ['', [400, 'malformed-request']],
      [`?secret=${wrong}`, [404, 'unknown-application']],
      [`?secret=${secretIn(other)}`, [404, 'unknown-application']],
    ] as const)
      for (const [method, name] of [
        ['GET', page],
        ['POST', form],
      ] as const) {
        const path = new URL(url).pathname.replace(page, name);
        const answer = await lender.ask(`${path}${query}`, { method, headers });
        expect([answer.status, (await answer.json()).kind], `${method} ${name}${query}`).toEqual(refusal);
      }
    expect((await lender.ask(pathIn(url))).status).toBe(200);
  }
  expect(await stateOf(id)).toBe('active');
  expect(await (await lender.ask(pathIn(others))).text()).toContain('<form');

  const withdrawal = pathIn(own).replace('/contract?', '/withdrawal?');
  expect((await lender.ask(withdrawal, { method: 'POST', redirect: 'manual' })).status).toBe(303);
  expect(await stateOf(id)).toBe('withdrawn');
});

it('The addresses of the applicant’s pages are told to the page that applies, asks by its key or agrees, and not with the state of a reference', async () => {
  const approved = await approve(lender, 'euros', inEuros);
  const path = `/v1/applications/${approved.reference}`;
  const secret = secretIn(approved.contractUrl!);
  expect(secret).toMatch(/^[\w-]{43}$/);
  const headers = { 'idempotency-key': 'euros' };
  const byKey = () => lender.ask('/v1/applications', { headers });
  const byReference = async () => [
    await (await lender.ask(path, { headers })).text(),
    JSON.stringify(await readEvents(await lender.ask(`${path}/events`, { headers }))),
  ];
  expect(await (await byKey()).json()).toEqual(approved);
  for (const told of await byReference()) expect(told).not.toContain(secret);

  const committed = await commit(approved, 'commit');
  expect(JSON.parse(committed).contractUrl).toBe(approved.contractUrl);
  expect(await (await byKey()).text()).toBe(committed);
  const cancel = { method: 'POST', headers: { 'idempotency-key': 'euros.cancel' } };
  for (const told of [
    ...(await byReference()),
    await commit(approved, 'under another key'),
    await (await lender.ask(`${path}/cancellation`, cancel)).text(),
  ]) {
    expect(told).toContain('committed');
    expect(told).not.toContain(secret);
  }
});

it('Whoever knows no more than a reference is not told what became of the application, and cannot cancel it', async () => {
  const approved = await approve(lender, 'euros', inEuros);
  const path = `/v1/applications/${approved.reference}`;
  const under = async (of: string, key: string | undefined, method = 'GET') => {
    const answer = await lender.ask(of, { method, headers: key === undefined ? {} : { 'idempotency-key': key } });
    return (await answer.json()).kind;
  };
  for (const of of [path, '/v1/applications/app_nothing'])
    for (const key of ['eurosx', 'euro', 'cancel', '.', undefined]) {
      expect([await under(of, key), await under(`${of}/events`, key)]).toEqual(Array(2).fill('unknown-application'));
      const refused = key === undefined ? 'key-missing' : 'unknown-application';
      expect(await under(`${of}/cancellation`, key, 'POST')).toBe(refused);
    }
  const cancel = { method: 'POST', headers: { 'idempotency-key': 'euros.cancel' } };
  expect((await (await lender.ask(path, { headers: { 'idempotency-key': 'euros' } })).json()).status).toBe('approved');
  expect((await (await lender.ask(`${path}/cancellation`, cancel)).json()).status).toBe('cancelled');
});

it('The agreement and the loan, which the merchant has, do not have the secret', async () => {
  const approved = await approve(lender, 'euros', inEuros);
  const { agreement } = JSON.parse(await commit(approved, 'commit'));
  const texts = [JSON.stringify(agreement), await (await lender.ask(`/v1/agreements/${agreement.id}/loan`)).text()];
  for (const text of texts) expect(text).not.toContain(secretIn(approved.contractUrl!));
});

it('Whoever opens a cut or wrong address in a browser reads a page in their language, and a program reads the problem', async () => {
  const { contractUrl } = await approve(lender, 'euros', inEuros);
  const browser = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'de-AT' };
  const cut = pathIn(contractUrl).replace(/\?.*/, '');
  for (const [path, status] of [
    [cut, 400],
    [`${cut}?secret=${'A'.repeat(43)}`, 404],
  ] as const) {
    const answer = await lender.ask(path, { headers: browser });
    expect([answer.status, answer.headers.get('content-language')]).toEqual([status, 'de']);
    expect(await answer.text()).toContain('lässt sich nicht öffnen');
    expect((await lender.ask(path)).headers.get('content-type')).toBe('application/problem+json');
  }
});
