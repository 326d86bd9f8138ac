import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, type OpenedConsole, openConsole, type PersonName, tokenOf } from '../../console/testing/busyLender.js';
import { consoleEn } from '../../console/words/en.js';
import { consoleZhCN } from '../../console/words/zh-CN.js';
import { valueText } from '../../plots/texts.js';
import { type Database, openDatabase } from '../openDatabase.js';
import { migratedDirectory } from '../testing/copyMigrated.js';

let database: Database;
let opened: OpenedConsole;
let filled: Awaited<ReturnType<typeof fill>>;
let end: () => Promise<void>;

beforeAll(async () => {
  const { dataDirectory, remove } = await migratedDirectory();
  database = await openDatabase({ dataDirectory });
  opened = await openConsole(database);
  filled = await fill(opened);
  end = async () => {
    await opened.lender.close();
    await database.close();
    await remove();
  };
});
afterAll(() => end());

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { origin: opened.lender.url, ...headers },
  body: new URLSearchParams(fields),
  redirect: 'manual',
});
const signIn = async (name: PersonName) => {
  const answer = await opened.lender.ask('/v1/operator/sign-in', form({ token: tokenOf(name) }));
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const page = async (path: string, cookie: string) => {
  const answer = await opened.lender.ask(`/v1/operator${path}`, { headers: { cookie } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const rows = async <Row>(text: string) => {
  const session = await database.pool.connect();
  try {
    return (await session.query<Row>(text, [])).rows;
  } finally {
    session.release();
  }
};

describe('The console', () => {
  it('counts on its first page what the books hold now, and keeps nothing of it anywhere', async () => {
    const { text, headers } = await page('', await signIn('ada'));
    const [decided] = await rows<{ count: number }>(
      `select count(*)::int as count from applications where at > ${opened.clock.now - 60 * 60_000}`,
    );
    expect(decided!.count).toBeGreaterThan(0);
    expect(text).toContain(`<dt>${consoleEn.live.decisions}</dt><dd class="big">${decided!.count}</dd>`);
    const [dead] = await rows<{ count: number }>(`select count(*)::int as count from callbacks where state = 'dead'`);
    expect(text).toContain(consoleEn.live.alerts['callbacks-dead'](`${dead!.count}`));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
  });

  it('shows the shape of the newest decisions, and those of the chosen time alone', async () => {
    const cookie = await signIn('ada');
    const shape = await page('/decisions?span=hour', cookie);
    const [inAll] = await rows<{ count: number; declined: number }>(
      `select count(*)::int as count, count(*) filter (where financed is null)::int as declined from applications where at >= ${opened.clock.now - 60 * 60_000}`,
    );
    const tile = (name: string, figure: number) => `<dt>${name}</dt><dd class="big">${figure}</dd>`;
    expect(shape.text).toContain(tile(consoleEn.decisions.count, inAll!.count));
    expect(shape.text).toContain(tile(consoleEn.decided.declined, inAll!.declined));
    const month = await page('/decisions?span=month', cookie);
    expect(month.text).not.toContain(tile(consoleEn.decisions.count, inAll!.count));
    expect(month.text.match(/<figure/g)).toHaveLength(3);
  });

  it('shows arrears by the month of the loan as the loans themselves stand', async () => {
    const { text } = await page('/portfolio', await signIn('vera'));
    const references = await rows<{ reference: string; vintage: string }>('select reference, vintage from loans');
    const standings = await Promise.all(
      references.map(async ({ reference, vintage }) => ({
        vintage,
        standing: (await opened.loans.loanAtLender(reference))!.standing,
      })),
    );
    const late = standings.filter(({ standing }) => standing.standing === 'in-arrears');
    expect(late.length).toBeGreaterThan(0);
    expect(text).toContain(`<dt>${consoleEn.portfolio.inArrears}</dt><dd class="big">${late.length}</dd>`);
    const { arrears } = await opened.figures.portfolio();
    const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
    expect(sum(arrears.map(({ overdueMinor }) => overdueMinor))).toBe(
      sum(late.map(({ standing }) => standing.overdueMinor)),
    );
    for (const { vintage, bucket, loans } of arrears)
      expect(late.filter(each => each.vintage === vintage && each.standing.bucket === bucket)).toHaveLength(loans);
  });

  it('tells one loan’s whole story, and writes down who looked', async () => {
    const cookie = await signIn('ada');
    const { text } = await page(`/loans/${filled.troubled}`, cookie);
    for (const each of [
      consoleEn.story.committed,
      consoleEn.events.payment,
      consoleEn.events.bounced,
      consoleEn.wishes['more-time'],
      consoleEn.standings['in-arrears'],
      consoleEn.accounts.cash,
      consoleEn.callbacks.types.agreement,
      consoleEn.ledger.kinds.event,
      consoleEn.operators.acts.view,
    ])
      expect(text, each).toContain(each);
    const looks = await rows(
      `select from operator_acts where kind = 'view' and operator = 'ada' and subject = '${filled.troubled}'`,
    );
    expect(looks).toHaveLength(1);
    expect((await page('/loans/app_unknown', cookie)).status).toBe(404);
  });

  it('finds a loan by reference, agreement, order and merchant, and nobody by a part of them', async () => {
    const cookie = await signIn('vera');
    const [loan] = await rows<{ reference: string; agreement_id: string; order: string }>(
      'select reference, agreement_id, "order" from loans order by id limit 1',
    );
    const search = async (q: string) =>
      (await opened.lender.ask('/v1/operator/search', form({ q }, { cookie }))).text();
    for (const q of [loan!.reference, ` ${loan!.agreement_id} `, loan!.order, 'teahouse'])
      expect(await search(q), q).toContain(loan!.agreement_id);
    for (const q of [loan!.reference.slice(0, -1), 'order-', '%', '+8613800000000'])
      expect(await search(q), q).toContain(consoleEn.search.nothing);
  });

  it('answers a shopper, sends a callback again and changes roles by forms of its own, each written down first', async () => {
    const cookie = await signIn('ada');
    const help = (await page('/help', cookie)).text;
    const action = /action="\.\.\/operator(\/help\/[^"]+)\?/.exec(help)?.[1] ?? '';
    const send = async (path: string, fields: Record<string, string>) =>
      (await opened.lender.ask(`/v1/operator${path}`, form(fields, { cookie }))).headers.get('location');
    expect(await send(action, { reason: ' ' })).toBe('../help?news=incomplete');
    expect(await send(action, { reason: 'Called back' })).toBe('../help?news=done');
    expect((await page('/help', cookie)).text).toContain(consoleEn.help.nothing);

    const dead = (await page('/callbacks', cookie)).text;
    const callback = /action="\.\.\/operator(\/callbacks\/[^"]+)\?/.exec(dead)?.[1] ?? '';
    expect(await send(callback, {})).toBe('../callbacks?news=done');
    expect((await page('/callbacks', cookie)).text).not.toContain(callback);

    const vera = await signIn('vera');
    expect((await page('/operators', vera)).status).toBe(403);
    expect(await send('/operators/vera', { operator: 'vera', admin: 'on' })).toBe('../operators?news=done');
    expect((await page('/operators', vera)).status).toBe(200);
    expect(await send('/operators/vera', { operator: 'vera' })).toBe('../operators?news=done');
    expect((await page('', vera)).status).toBe(401);
    expect(await signIn('vera')).toBe('');
    expect(await send('/operators/ada', { operator: 'ada' })).toBe('../operators?news=refused');
    expect(await send('/operators/nobody', { operator: 'nobody', admin: 'on' })).toBe('../operators?news=refused');
    await send('/operators/vera', { operator: 'vera', viewer: 'on' });

    const acts = await rows<{ kind: string; subject: string }>(
      `select kind, subject from operator_acts where kind in ('answer-help', 'replay-callback', 'change-roles') order by id`,
    );
    expect(acts.map(({ kind }) => kind)).toEqual([
      'answer-help',
      'replay-callback',
      'change-roles',
      'change-roles',
      'change-roles',
    ]);
    await expect(rows(`update operator_grants set roles = '["admin"]'`)).rejects.toThrow('only ever added');
  });

  it('shows the money of the lender, what shoppers are reminded of, and has two people change what decides', async () => {
    const cookie = await signIn('ada');
    const [tiers] = await opened.funds.overview();
    const { text: money } = await page('/funds', cookie);
    expect(money).toContain(valueText('en-GB', { currency: 'CNY' }, tiers!.state.cashMinor));
    expect(money.match(/<figure/g)).toHaveLength(1);
    const planned = (await opened.reminders.list('planned')).reminders;
    const { text: reminded } = await page('/reminders', cookie);
    for (const { agreementId } of planned) expect(reminded).toContain(agreementId);
    expect(planned.length).toBeGreaterThan(0);

    const proposed = (await page('/parameters', cookie)).text;
    expect(proposed).toContain(consoleEn.parameters.approvedBy('rita'));
    // Nobody approves figures that the page keeps to itself, whether they are proposed or gone back to.
    const moved = (from: string, to: string) =>
      new RegExp(`${consoleEn.parameters.names.cutoff}</th>\\s*<td[^>]*>${from}</td>\\s*<td[^>]*>${to}</td>`);
    expect(proposed).toMatch(moved('45%', '40%'));
    const action = /action="\.\.\/operator(\/parameters\/\d+)\?/.exec(proposed)?.[1] ?? '';
    const send = async (path: string, fields: Record<string, string>) =>
      (await opened.lender.ask(`/v1/operator${path}`, form(fields, { cookie }))).headers.get('location');
    expect(await send(action, { act: 'approve' })).toBe('../parameters?news=done');
    expect((await opened.risk.active()).parameters).toMatchObject({ number: 2, cutoff: 0.4 });
    expect(await send(action, { act: 'decline' })).toBe('../parameters?news=refused');
    expect(await send('/parameters/1', { act: 'activate' })).toBe('../parameters?news=done');
    const goesBack = (await page('/parameters', cookie)).text;
    expect(goesBack).toContain(consoleEn.parameters.goesBack(1));
    expect(goesBack).toMatch(moved('40%', '45%'));
  });

  it('proves that the ledger only grew', async () => {
    expect((await page('/ledger', await signIn('vera'))).text).toContain(`${consoleEn.ledger.consistent}.`);
  });

  it('is written in Chinese, too, with every link and form in that language', async () => {
    const cookie = await signIn('ada');
    for (const path of [
      '',
      '/decisions',
      '/portfolio',
      '/funds',
      '/parameters',
      '/reminders',
      '/help',
      '/callbacks',
      '/ledger',
      '/operators',
      '/search',
    ]) {
      const { text } = await page(`${path}?lang=zh-CN`, cookie);
      expect(text).toContain(`<html lang="zh-CN"`);
      expect(text).toContain(consoleZhCN.pages.overview);
      const addresses = [...text.matchAll(/(?:href|action)="([^"#]+)"/g)].map(([, address]) => address!);
      for (const address of addresses) expect(address, path).toMatch(/lang=(zh-CN|en)/);
    }
  });
});
