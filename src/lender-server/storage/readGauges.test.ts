import { expect, it } from 'vitest';
import { readGauges } from './readGauges.js';
import { lendSigned } from './testing/lendSigned.js';
import { emptyBooks, withDatabases } from './testing/withDatabases.js';

withDatabases('The gauges', database => {
  it('are the sums of the books', async () => {
    await emptyBooks(database());
    const { reference } = await lendSigned(database());
    for (const state of ['waiting', 'dead'] as const)
      await database()
        .kysely.insertInto('callbacks')
        .values({
          id: state,
          reference,
          sequence: state === 'waiting' ? 2 : 1,
          merchant: 'shop',
          type: 'expiry',
          body: '{}',
          state,
          due_at: 1_000,
          settled_at: state === 'waiting' ? null : 1,
        })
        .execute();
    expect(await readGauges(database(), 4_000)).toEqual({
      pools: [
        { currency: 'CNY', tier: 'daily', cap: 1e9, reserved: 0, used: expect.any(Number) },
        { currency: 'CNY', tier: 'reserve', cap: 0, reserved: 0, used: 0 },
        { currency: 'CNY', tier: 'surge', cap: 0, reserved: 0, used: 0 },
      ],
      loans: [{ currency: 'CNY', count: 2 }],
      callbacks: [
        { state: 'waiting', count: 1 },
        { state: 'dead', count: 1 },
      ],
      callbacksLateMs: 3_000,
      jobs: [],
    });
  });
});
