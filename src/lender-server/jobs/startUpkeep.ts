import type { Logger } from 'pino';
import { DAY_MS } from '../../lending/applications/days.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import type { Keyring } from '../signing/openKeyring.js';
import type { Callbacks } from '../storage/callbacks/sqlCallbacks.js';
import type { RateStore } from '../storage/rates/sqlRates.js';
import type { Retention } from '../storage/retention/sqlRetention.js';
import type { Reviews } from '../storage/reviews/sqlReviews.js';
import type { MerchantCaller } from './callbacks/callMerchants.js';
import type { Queue } from './openQueue.js';

const MINUTE_MS = 60_000;
/** How long the operator can send a delivered callback again. */
const KEEP_DELIVERED_MS = 30 * DAY_MS;

export interface Upkeep {
  readonly service: Pick<LendingService, 'sweep'>;
  readonly keyring: Pick<Keyring, 'rotateIfOlder'>;
  readonly caller: Pick<MerchantCaller, 'wake'>;
  readonly callbacks: Pick<Callbacks, 'forgetDelivered'>;
  readonly retention: Pick<Retention, 'sweep'>;
  readonly rates: Pick<RateStore, 'tidy'> | null;
  readonly reviews: Pick<Reviews, 'erase' | 'sealAgain'>;
  /** How long the facts of a decision are kept. */
  readonly keepFactsMs: number;
  /** How often lapsed reservations are released, full rates removed, and forgotten callbacks found. */
  readonly sweepMs: number;
  /** 0: never. */
  readonly rotateAfterDays: number;
  readonly log: Logger;
}

/** Everything that a lender does without being asked. */
export async function startUpkeep(queue: Pick<Queue, 'repeat'>, upkeep: Upkeep): Promise<void> {
  const { service, keyring, caller, callbacks, retention, rates, reviews, keepFactsMs } = upkeep;
  const { sweepMs, rotateAfterDays, log } = upkeep;
  await queue.repeat('sweep', sweepMs, async traceId => {
    const released = await service.sweep();
    if (released) log.info({ traceId, released }, 'lapsed reservations were released');
    await rates?.tidy(Date.now());
  });
  await queue.repeat('callbacks', sweepMs, async () => caller.wake());
  await queue.repeat('forget-callbacks', DAY_MS, async traceId => {
    const forgotten = await callbacks.forgetDelivered(Date.now() - KEEP_DELIVERED_MS);
    if (forgotten) log.info({ traceId, forgotten }, 'delivered callbacks were deleted');
  });
  await queue.repeat('erase', DAY_MS, async traceId => {
    const now = Date.now();
    const applications = await retention.sweep(now);
    if (applications) log.info({ traceId, applications }, 'applications were erased, whose time was over');
    const facts = await reviews.erase(now - keepFactsMs, now);
    if (facts) log.info({ traceId, facts }, 'facts of decisions were erased');
    let sealed = 0;
    for (let batch = -1; batch; sealed += batch) batch = await reviews.sealAgain();
    if (sealed) log.info({ traceId, sealed }, 'facts of decisions were sealed again with the newest key');
  });
  if (rotateAfterDays)
    await queue.repeat('rotate-key', MINUTE_MS, async traceId => {
      if (await keyring.rotateIfOlder(rotateAfterDays * DAY_MS))
        log.info({ traceId }, 'agreements are now signed with a new key');
    });
}
