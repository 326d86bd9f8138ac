import { expect, it } from 'vitest';
import { secretOf } from './access/applicantPages.js';
import { memoryKeyring, merchantServer } from './testing/merchantServer.js';
import { type OpenedLender, openLender, SHOP } from './testing/openLender.js';
import { readEvents } from './testing/readEvents.js';
import { application, commitmentTo, post } from './testing/requests.js';

it('The log of a whole flow, mistakes included, holds nothing of the person', async () => {
  const keyring = await memoryKeyring();
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  const shop = await merchantServer({ lenderKeys: await keyring.publicKeys(), now: () => clock.now });
  const lender: OpenedLender = await openLender({
    merchants: [{ id: 'shop-1', name: 'Shop', origins: [SHOP], scenarios: ['shopping'], keys: shop.keys }],
    applicantKeys: keyring.applicantKeys,
  });
  const token = await shop.token({ customer: 'zhang-san-13800138000', phone: '+8613800138000' });
  const request = {
    ...application,
    applicant: token,
    purchase: { ...application.purchase, order: 'order-of-zhang-san' },
  };
  const key = 'key-of-zhang-san-0001';

  const approved = await (await lender.ask('/v1/applications', post(request, key))).json();
  expect(approved.status).toBe('approved');
  const { reference } = approved;
  const path = `/v1/applications/${reference}`;
  const wrong = { ...commitmentTo(approved, request), day: '2026-11-24' };
  await lender.ask(`${path}/commitment`, post(wrong, `${key}-wrong`));
  const committed = await (
    await lender.ask(`${path}/commitment`, post(commitmentTo(approved, request), `${key}-2`))
  ).json();
  expect(committed.status).toBe('committed');
  await lender.ask('/v1/applications', { headers: { 'idempotency-key': key } });
  await readEvents(await lender.ask(`${path}/events`, { headers: { 'idempotency-key': key } }));
  await lender.ask(`${path}/explanation?secret=${secretOf({ reference, key })}`, {
    headers: { 'user-agent': 'Zhang San' },
  });
  await lender.ask(`/v1/agreements/${committed.agreement.id}`);
  await lender.ask('/v1/applications', post({ ...request, day: 'zhang-san' }, 'zhang-san'));
  await lender.ask('/v1/applications', post({ ...request, applicant: `${token}x` }, 'another-zhang-san'));
  await lender.ask('/v1/applications', post('{"zhang-san', key));
  await lender.ask('/v1/zhang-san?zhang-san');
  await lender.ask(
    `${path}/review`,
    post({ verdict: 'decline', reason: 'figures-unverified' }, undefined, { authorization: 'Bearer zhang-san' }),
  );
  await lender.close();

  const log = lender.lines.join('');
  expect(lender.lines.length).toBeGreaterThan(10);
  expect(log).toContain('"operation":"commit"');
  for (const secret of [
    token,
    ...token.split('.'),
    reference,
    secretOf({ reference, key }),
    committed.agreement.id,
    key,
    '127.0.0.1',
    '299900',
  ])
    expect(log, secret).not.toContain(secret);
  expect(log).not.toMatch(/zhang.?san|13800138000/i);
});
