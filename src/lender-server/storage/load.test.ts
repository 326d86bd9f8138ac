import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Decision } from '../../protocol/messages/Decision.js';
import { applications } from '../../testing/runSize.js';
import { sqlBooks } from './books/sqlBooks.js';
import { openDatabase } from './openDatabase.js';
import { expectBalanced } from './testing/expectBalanced.js';
import { CLIENT_FINANCED_MINOR, LenderClient } from './testing/LenderClient.js';
import { LenderProcess } from './testing/LenderProcess.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from './testing/startPostgres.js';

const CLIENTS = 32;
const ROOM = 1_000;
const skip = whyNoPostgres();

describe.skipIf(skip !== null)(`a rush of applications${skip === null ? '' : `, skipped because ${skip}`}`, () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let lender: LenderProcess;

  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.createDatabase(`fenqi_load_${Date.now()}`);
    const funds = {
      daily: 800 * CLIENT_FINANCED_MINOR,
      surge: 200 * CLIENT_FINANCED_MINOR,
      reserve: 100 * CLIENT_FINANCED_MINOR,
    };
    lender = new LenderProcess({ command: inject('lenderCommand'), databaseUrl, funds });
    await lender.start();
  });
  afterAll(async () => {
    await lender?.remove();
    await server?.stop();
  });

  it(`of ${applications} from ${CLIENTS} clients gets exactly ${ROOM} approvals if the funds suffice for ${ROOM}`, async () => {
    const client = new LenderClient(() => lender.url, CLIENTS);
    const outcomes = new Map<string, number>();
    let next = 0;
    const apply = async () => {
      for (;;) {
        const n = next++;
        if (n >= applications) return;
        const { status, text } = await client.apply(client.application(`person-${n}`), `load-application-${n}`);
        expect(status).toBe(200);
        const decision = JSON.parse(text) as Decision;
        const outcome = decision.status === 'declined' ? `declined: ${decision.reasons}` : decision.status;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, apply));
    client.close();
    expect(Object.fromEntries(outcomes)).toEqual({
      approved: ROOM,
      'declined: lender-unable': applications - ROOM,
    });

    const database = await openDatabase({ url: databaseUrl, statementTimeoutMs: 60_000 });
    try {
      const balance = await sqlBooks(database).trialBalance();
      expectBalanced(balance);
      const reserved = balance.tiers.map(({ tier, reservedMinor }) => [tier, reservedMinor]);
      expect(reserved).toEqual([
        ['daily', 800 * CLIENT_FINANCED_MINOR],
        ['surge', 200 * CLIENT_FINANCED_MINOR],
      ]);
    } finally {
      await database.close();
    }
  }, 600_000);
});
