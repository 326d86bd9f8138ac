import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { digestOf } from '../../lender-server/http/access/operators.js';
import { JOBS_SCHEMA } from '../../lender-server/jobs/queues.js';
import { sqlBooks } from '../../lender-server/storage/books/sqlBooks.js';
import { findConfiguration } from '../../lender-server/storage/keepConfiguration.js';
import { openDatabase } from '../../lender-server/storage/openDatabase.js';
import { sqlReviews } from '../../lender-server/storage/reviews/sqlReviews.js';
import { freePort } from '../../testing/freePort.js';
import { main } from '../main.js';
import { configurationOf } from './configurationOf.js';
import { demoConfig } from './demoConfig.js';
import { fenqiLender } from './fenqiLender.js';
import type { LenderConfig } from './lenderConfig.js';

const command = inject('lenderCommand');
let folder: string;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-start-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** The real process, started from one bundle of the sources. */
const fenqi = (...args: string[]) => fenqiWith({}, ...args);

function fenqiWith(more: Record<string, string>, ...args: string[]) {
  const { DATABASE_URL: _, FENQI_SIGNING_KEY: __, ...env } = process.env;
  const child = spawn(process.execPath, [command, ...args], { env: { ...env, ...more } });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', text => {
    said.out += text;
  });
  child.stderr.on('data', text => {
    said.err += text;
  });
  const ended = new Promise<number | null>(resolve =>
    child.on('close', code => {
      running.delete(child);
      resolve(code);
    }),
  );
  const told = new Promise<string>(resolve => {
    child.stdout.on('data', () => {
      const [found] = /http:\/\/[\d.]+:\d+/.exec(said.out) ?? [];
      if (found) resolve(found);
    });
  });
  const url = () =>
    Promise.race([
      told,
      ended.then(() => {
        throw new Error(said.err);
      }),
    ]);
  return { child, said, ended, url };
}

/** A command that takes no process of its own. */
async function run(...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const code = await main(fenqiLender, args, { out: say, err: say, env: {} });
  return { code, said: said.join('\n') };
}

const application = {
  purchase: { amountMinor: 299_900, currency: 'CNY' },
  choice: { planId: '12-annuity' },
  termsId: 'default-1-CNY',
  day: new Date().toISOString().slice(0, 10),
  applicant: 'test_approved',
  locale: 'en',
};
/** Retries as a page does, because a database on a busy machine may need a second attempt. */
async function apply(url: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${url}/v1/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'the-key' },
      body: JSON.stringify(application),
    });
    if (answer.status !== 503) return answer.text();
  }
}

describe('fenqi-lender start', () => {
  it('keeps its books and keys in a directory, ends on a signal, and continues with them at the next start', {
    timeout: 240_000,
  }, async () => {
    const data = join(folder, 'data');
    const first = fenqi('start', '--port', '0', '--data', data, '--test-shoppers');
    const url = await first.url();
    expect(first.said.out.trim().split('\n')).toHaveLength(1);
    expect(first.said.err).toContain('NO CONFIGURATION');
    expect(first.said.err).toContain('TEST SHOPPERS');
    expect((await fetch(`${url}/v1/ready`)).status).toBe(200);
    const decision = await apply(url);
    expect(JSON.parse(decision), first.said.err).toMatchObject({ status: 'approved', terms: { annualRate: '0.079' } });
    const keys = await (await fetch(`${url}/v1/keys`)).text();

    // The directory and the port are in use. Both are reported, and the keys in the directory do not change.
    const same = fenqi('start', '--port', '0', '--data', data, '--rotate-key');
    expect(await same.ended).toBe(1);
    expect(same.said.err).toContain('in use by process');
    const port = fenqi('start', '--port', new URL(url).port, '--data', join(folder, 'other'));
    expect(await port.ended).toBe(1);
    expect(port.said.err).toContain(`Port ${new URL(url).port} of 127.0.0.1 is in use. Take another one with --port`);
    expect(existsSync(join(folder, 'other'))).toBe(false);
    expect(first.said.err).toContain('setting up the books');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const file = join(folder, 'lender.json');
    const operator = { name: 'ann', tokenSha256: digestOf('operator_ann') };
    const stricter = {
      ...demoConfig(),
      operators: [operator],
      policy: { ...demoConfig().policy, cutoff: 0.2 },
      drainSeconds: 600,
    };
    await writeFile(file, JSON.stringify(stricter));
    const again = fenqi('start', '--port', '0', '--data', data, '--test-shoppers', '--config', file);
    const here = await again.url();
    expect(again.said.err).not.toContain('NO CONFIGURATION');
    expect(await apply(here)).toBe(decision);
    expect(await (await fetch(`${here}/v1/keys`)).text()).toBe(keys);

    // An operator sees the facts of the first start, and nobody else does.
    const { reference } = JSON.parse(decision);
    const see = (token: string) =>
      fetch(`${here}/v1/reviews/${reference}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await see('operator_ben')).status).toBe(401);
    expect(await (await see('operator_ann')).json()).toMatchObject({
      status: 'approved',
      waits: false,
      facts: { household: { currency: 'CNY', incomeMinor: 4_800_000 } },
    });
    expect((await fetch(`${here}/v1/operator`)).status).toBe(401);
    for (const warned of ['ONE OPERATOR', 'OPERATORS WITH EVERY ROLE: ann']) expect(again.said.err).toContain(warned);

    // While it drains, it answers and reports that it is not ready. A second signal ends it at once.
    again.child.kill('SIGTERM');
    await expect
      .poll(async () => (await fetch(`${here}/v1/ready`)).json(), { timeout: 60_000 })
      .toEqual({ ready: false, reasons: ['shutting-down'] });
    expect((await fetch(`${here}/v1/health`)).status).toBe(200);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(1);

    // The decision names the configuration that the first start had, and both configurations are kept.
    const database = await openDatabase({ dataDirectory: join(data, 'books') });
    const application = await sqlBooks(database).application(reference);
    const shipped = demoConfig();
    const { digest, products } = configurationOf(shipped);
    expect(application?.verdict.versions.configuration).toBe(digest);
    const { policy, model, texts } = shipped;
    expect(await findConfiguration(database, digest)).toEqual({ products, policy, model, texts });
    expect(await findConfiguration(database, configurationOf(stricter).digest)).toMatchObject({
      policy: { cutoff: 0.2 },
    });
    const reviews = sqlReviews(database, null);
    expect((await reviews.acts({})).acts).toMatchObject([{ operator: 'ann', kind: 'view', subject: reference }]);
    await sql`update ${sql.raw(JOBS_SCHEMA)}.version set version = 1`.execute(database.kysely);
    await database.close();
    const opsPort = await freePort();

    /** In this process, so that it shows what is left open. */
    const start = async (config: LenderConfig) => {
      await writeFile(file, JSON.stringify(config));
      const args = ['start', '--port', '0', '--ops-port', `${opsPort}`, '--log-level', 'silent', '--data', data];
      const err: string[] = [];
      const io = { out: () => {}, err: (line: string) => err.push(line), env: {} };
      return [await main(fenqiLender, [...args, '--config', file], io), err.join()];
    };
    const without = {
      ...shipped,
      funds: { EUR: shipped.funds['EUR']! },
      policy: { ...policy, purchasingUnits: { EUR: 1 } },
    };
    expect(await start(without)).toEqual([
      1,
      expect.stringContaining(
        'policy.purchasingUnits must say what a purchasing unit is in CNY: the books have applications, which count',
      ),
    ]);
    // The queue is of another version, which shows once the operations port is open.
    await expect(start(shipped)).rejects.toThrow('requires migrations');
    const cause = await fetch(`http://127.0.0.1:${opsPort}/metrics`).catch(error => error.cause);
    expect(cause).toMatchObject({ code: 'ECONNREFUSED' });
    await (await openDatabase({ dataDirectory: join(data, 'books') })).close();

    // With both, and the key in the directory, the decision is made again, and nothing of the person is told.
    const replayed = await run('replay', '--since', application!.request.day, '--data', data);
    expect(replayed).toEqual({
      code: 0,
      said: `${reference}: the same (parameter set 1)\n1 decisions of PGlite in ${data}: 1 the same, 0 differ, 0 erased, 0 cannot be made again.`,
    });
    await rename(join(data, 'signing-keys.json'), join(folder, 'elsewhere.json'));
    expect(await run('replay', reference, '--data', data)).toEqual({
      code: 1,
      said: `${reference}: cannot be made again: no key of the lender opens its facts (parameter set 1)`,
    });
    expect(await run('replay', 'app_nobody', '--data', data)).toMatchObject({
      code: 1,
      said: expect.stringContaining('does not know app_nobody'),
    });
  });

  it('warns if the database may be shared but the signing key is in a local file', async () => {
    const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';
    const FENQI_SIGNING_KEY = '{}';
    const args = ['start', '--port', '0', '--data', join(folder, 'shared')];
    const alone = fenqiWith({ DATABASE_URL }, ...args);
    const given = fenqiWith({ DATABASE_URL, FENQI_SIGNING_KEY }, ...args);
    expect(await Promise.all([alone.ended, given.ended])).toEqual([1, 1]);
    expect(alone.said.err).toContain('SIGNING KEY IN A FILE');
    expect(given.said.err).not.toContain('SIGNING KEY IN A FILE');
  });
});
