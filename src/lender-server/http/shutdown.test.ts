import { describe, expect, it } from 'vitest';
import type { LendingService } from '../../lending/applications/LendingService.js';
import { StorageError } from '../storage/StorageError.js';
import { openLender } from './testing/openLender.js';
import { application, post } from './testing/requests.js';

/** A service that decides when it is let go. */
function heldService() {
  let letGo = () => {};
  let arrived = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  const here = new Promise<void>(resolve => {
    arrived = resolve;
  });
  const service = {
    async apply() {
      arrived();
      await held;
      return { decision: { status: 'expired', reference: 'app_1' } };
    },
  } as unknown as LendingService;
  return { service, letGo, here };
}

describe('A lender that shuts down', () => {
  it('finishes what is in flight, accepts no more, and ends', async () => {
    const { service, letGo, here } = heldService();
    const lender = await openLender({ service });
    const inFlight = lender.ask('/v1/applications', post(application, 'k'));
    await here;
    let ended = false;
    const closing = lender.close().then(() => {
      ended = true;
    });
    await expect(lender.ask('/v1/health')).rejects.toThrow();
    expect(ended).toBe(false);
    letGo();
    const answer = await inFlight;
    expect(await answer.json()).toEqual({ status: 'expired', reference: 'app_1' });
    await closing;
  });

  it('cuts off what takes longer than its grace', async () => {
    const { service, letGo, here } = heldService();
    const lender = await openLender({ service }, {}, 50);
    const inFlight = lender.ask('/v1/applications', post(application, 'k')).then(
      () => 'answered',
      () => 'cut',
    );
    await here;
    await lender.close();
    expect(await inFlight).toBe('cut');
    letGo();
  });

  it('asks every connection to close from then on', async () => {
    const lender = await openLender();
    lender.stopping.abort();
    expect((await lender.ask('/v1/health')).headers.get('connection')).toBe('close');
    await lender.close();
  });
});

describe('Health', () => {
  it('says that the process is alive, whatever else is wrong', async () => {
    const lender = await openLender({ unready: async () => ['database-away'] });
    const answer = await lender.ask('/v1/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'alive', version: '0.0.0' }]);
    await lender.close();
  });

  it.each([[[]], [['database-away']], [['migrations-pending']], [['shutting-down']]] as const)(
    'says separately whether the lender can decide: %j',
    async reasons => {
      const lender = await openLender({ unready: async () => reasons });
      const answer = await lender.ask('/v1/ready');
      expect(answer.status).toBe(reasons.length ? 503 : 200);
      expect(await answer.json()).toEqual({ ready: !reasons.length, reasons });
      await lender.close();
    },
  );
});

describe('A lender whose books cannot be reached', () => {
  it.each(['unavailable', 'not-migrated'] as const)('answers 503 and says when to come again: %s', async kind => {
    const away = async () => {
      throw new StorageError(kind, 'secret detail');
    };
    const lender = await openLender({ service: { apply: away } as unknown as LendingService });
    const answer = await lender.ask('/v1/applications', post(application, 'k'));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await answer.text()).not.toContain('secret');
    await lender.close();
  });

  it('answers 500 to an unexpected error, and neither the answer nor the log repeats its message', async () => {
    const broken = async () => {
      throw Object.assign(new Error('secret name'), { code: '23505', detail: 'Key (applicant)=(secret) exists' });
    };
    const lender = await openLender({ service: { apply: broken } as unknown as LendingService });
    const answer = await lender.ask('/v1/applications', post(application, 'k'));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ kind: 'internal-error' });
    expect(lender.lines.join('')).toContain('23505');
    expect(lender.lines.join('')).not.toContain('secret');
    await lender.close();
  });
});
