import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { digestOf } from '../../lender-server/http/access/operators.js';
import { migrateToLatest } from '../../lender-server/storage/migrateToLatest.js';
import { openDatabase } from '../../lender-server/storage/openDatabase.js';
import { setFunds } from '../../lender-server/storage/setFunds.js';
import { copyMigrated } from '../../lender-server/storage/testing/copyMigrated.js';
import { CLIENT_FINANCED_MINOR, LenderClient } from '../../lender-server/storage/testing/LenderClient.js';
import { LenderProcess } from '../../lender-server/storage/testing/LenderProcess.js';
import { lendSigned } from '../../lender-server/storage/testing/lendSigned.js';
import { startPostgres, whyNoPostgres } from '../../lender-server/storage/testing/startPostgres.js';
import { verifyBooks } from '../../lender-server/storage/verify/verifyBooks.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { freePort } from '../../testing/freePort.js';
import { main } from '../main.js';
import { fenqiLender } from './fenqiLender.js';

const operatorToken = randomUUID();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-operations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(env: Record<string, string>, ...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const code = await main(fenqiLender, args, { out: say, err: say, env });
  return { code, said: said.join('\n') };
}

async function asOwner(url: string, statements: string): Promise<void> {
  const database = await openDatabase({ url });
  for (const statement of statements.split(';').filter(each => each.trim()))
    await sql.raw(statement).execute(database.kysely);
  await database.close();
}

describe('The embedded books', () => {
  it('are backed up while the lender runs and while it does not, restored elsewhere, and verified', {
    timeout: 240_000,
  }, async () => {
    const opsPort = await freePort();
    const lender = new LenderProcess({
      command: inject('lenderCommand'),
      funds: { daily: 100 * CLIENT_FINANCED_MINOR, surge: 0, reserve: 0 },
      args: ['--ops-port', `${opsPort}`],
      operators: [{ name: 'ann', tokenSha256: digestOf(operatorToken) }],
    });
    const client = new LenderClient(() => lender.url, 1);
    try {
      await copyMigrated(lender.dataDirectory);
      await lender.start();
      const buy = async (person: string) => {
        const application = client.application(person);
        const approval = JSON.parse((await client.apply(application, `apply ${person}`)).text) as Decision;
        if (approval.status !== 'approved') throw new Error(JSON.stringify(approval));
        const commitment = client.commitment(approval, application);
        const agreed = JSON.parse((await client.commit(commitment, `commit ${person}`)).text) as Decision;
        if (agreed.status !== 'committed') throw new Error(JSON.stringify(agreed));
        return agreed;
      };
      const { reference, agreement } = await buy('anna');
      const ops = `http://127.0.0.1:${opsPort}`;
      const metrics = await (await fetch(`${ops}/metrics`)).text();
      expect(metrics).toContain(`fenqi_outstanding_minor{currency="CNY"} ${CLIENT_FINANCED_MINOR}`);
      expect(metrics).toContain('fenqi_agreements_total{currency="CNY"} 1');
      expect((await fetch(`${lender.url}/metrics`)).status).toBe(404);

      const live = join(folder, 'live.backup');
      expect((await fetch(`${ops}/backup`, { method: 'POST' })).status).toBe(401);
      expect(await run({}, 'backup', live, '--ops', ops)).toMatchObject({ code: 1 });
      expect(await run({ FENQI_OPS_TOKEN: operatorToken }, 'backup', live, '--ops', ops)).toMatchObject({
        code: 0,
      });
      expect((await stat(live)).mode & 0o777).toBe(0o600);
      const data = dirname(lender.dataDirectory);
      const inUse = await run({}, 'backup', join(folder, 'in-use.backup'), '--data', data);
      expect(inUse).toMatchObject({ code: 1, said: expect.stringMatching(/in use by process .* with --ops\.$/) });
      const atPublicPort = await run({ FENQI_OPS_TOKEN: operatorToken }, 'erase', reference, '--ops', lender.url);
      expect(atPublicPort).toMatchObject({ code: 1, said: expect.stringContaining('is the public port') });
      const open = await run({ FENQI_OPS_TOKEN: operatorToken }, 'erase', reference, '--ops', ops);
      expect(open.said).toBe(
        '0 applications deleted, 0 loans kept without the person, 0 applications kept whole by law, 1 still open.',
      );

      await buy('bert');
      const whileItRuns = await run({}, 'operator', 'disable', 'ann', '--data', data);
      expect(whileItRuns).toMatchObject({ code: 1, said: expect.stringContaining('in the console of that lender') });
      await lender.stop();
      const disabled = await run({}, 'operator', 'disable', 'ann', '--data', data);
      expect(disabled).toEqual({ code: 0, said: 'ann is disabled.' });
      const changed = await run({}, 'operator', 'change', 'ann', '--role', 'viewer', '--role', 'admin', '--data', data);
      expect(changed).toEqual({
        code: 0,
        said: 'ann may act as viewer, admin, if "operators" of the configuration has this name.',
      });
      const still = join(folder, 'still.backup');
      expect(await run({}, 'backup', still, '--data', data)).toMatchObject({ code: 0 });
      expect((await run({}, 'backup', still, '--data', data)).said).toContain('nothing overwrites');

      for (const [backup, loans] of [
        [live, 1],
        [still, 2],
      ] as const) {
        const restored = join(folder, `${loans} restored`);
        const without = await run({}, 'restore', backup, '--data', restored);
        expect(without).toMatchObject({ code: 1, said: expect.stringContaining('is signed with a key that is not') });
        await copyFile(join(data, 'signing-keys.json'), join(restored, 'signing-keys.json'));
        const verified = await run({}, 'verify', '--data', restored);
        expect(verified).toMatchObject({ code: 0, said: expect.stringContaining(`Nothing differs in ${loans} loans`) });
        const entered = await run({}, 'verify-ledger', '--data', restored);
        expect(entered).toMatchObject({ code: 0, said: expect.stringMatching(/^Nothing is broken in \d+ entries/) });
        expect((await run({}, 'restore', backup, '--data', restored)).said).toContain('nothing overwrites');
        const database = await openDatabase({ dataDirectory: join(restored, 'books') });
        const found = await sql<{ agreement: unknown }>`
          select agreement from loans where reference = ${reference}`.execute(database.kysely);
        expect(found.rows).toEqual([{ agreement }]);
        const acts = await sql<{ act: string }>`
          select kind || ' ' || subject as act from operator_acts order by id`.execute(database.kysely);
        // The first backup was asked for before everything else.
        const trail = ['backup books', `erase ${reference}`, 'change-roles ann', 'change-roles ann'];
        expect(acts.rows.map(({ act }) => act)).toEqual(loans === 1 ? trail.slice(0, 1) : trail);
        await database.close();
      }

      const broken = join(folder, 'broken.backup');
      await writeFile(broken, (await readFile(live)).subarray(0, 100_000));
      const refused = await run({}, 'restore', broken, '--data', join(folder, 'broken'));
      expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('not a backup') });
    } finally {
      client.close();
      await lender.remove();
    }
  });
});

const skip = whyNoPostgres() ?? (spawnSync('pg_dump', ['--version']).error ? 'pg_dump is not in the PATH' : null);
describe.skipIf(skip !== null)(`Books on a server${skip === null ? '' : `, skipped because ${skip}`}`, () => {
  it('are backed up by pg_dump and restored by pg_restore, as the guide says, and verified', async () => {
    const server = await startPostgres({ fsync: false });
    try {
      const [from, to] = await Promise.all(
        ['from', 'to'].map(name => server.createDatabase(`fenqi_${name}_${Date.now()}`)),
      );
      const database = await openDatabase({ url: from! });
      await migrateToLatest(database);
      const { keys } = await lendSigned(database);
      await database.close();

      const guide = await readFile(new URL('../../../docs/running-a-lender.md', import.meta.url), 'utf8');
      for (const [command, DATABASE_URL] of [
        ['pg_dump', from],
        ['pg_restore', to],
      ] as const) {
        const [line] = new RegExp(`^${command} .*$`, 'm').exec(guide) ?? [];
        const { status, stderr } = spawnSync('sh', ['-c', line!], {
          cwd: folder,
          env: { ...process.env, DATABASE_URL },
        });
        expect([status, `${stderr}`]).toEqual([0, '']);
      }
      const restored = await openDatabase({ url: to! });
      expect(await verifyBooks(restored, keys)).toMatchObject({ loans: 2, amendments: 1, faults: [] });
      // The triggers have come along.
      await expect(sql`delete from loans`.execute(restored.kysely)).rejects.toThrow('never deleted');
      await restored.close();

      const [, grants] = /```sql\n(.*?)```/s.exec(guide) ?? [];
      await asOwner(to!, grants!);
      const url = new URL(to!);
      url.username = 'lender';
      const limited = await openDatabase({ url: url.href });
      await setFunds(limited, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
      for (const attack of [
        'truncate loans cascade',
        'drop table loans cascade',
        'alter table loans disable trigger all',
        'set session_replication_role = replica',
      ])
        await expect(sql.raw(attack).execute(limited.kysely), attack).rejects.toMatchObject({ code: '42501' });
      await limited.close();
      // A server that was given keeps its roles.
      await asOwner(to!, 'drop owned by lender; drop role lender');
    } finally {
      await server.stop();
    }
  });
});
