import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { demoConfig } from '../../src/cli/lender/demoConfig.js';
import { DAY_MS, dayOf } from '../../src/lending/applications/days.js';
import { type LenderApi, lenderApi } from '../../src/merchant/lenderApi.js';
import { daysBetween } from '../../src/pricing/calendar/daysBetween.js';
import { moveClock, movedClock } from '../../src/testing/moveClock.js';
import { startProcess } from '../fixtures/startProcess.js';

/** The demo shop and its lender, whose clock a test moves. Browsers keep the real one. */
export interface Life {
  readonly shopUrl: string;
  readonly lenderUrl: string;
  /** The shop's calls to the lender. */
  readonly api: LenderApi;
  /** The civil day (UTC) of both. */
  today(): string;
  /** Moves it to a later day (UTC), at the same hour. */
  moveTo(day: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startLife(): Promise<Life> {
  const folder = await mkdtemp(join(tmpdir(), 'fenqi-e2e-life-'));
  const [clock, config] = [join(folder, 'clock'), join(folder, 'lender.json')];
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const today = () => dayOf(now());
  moveClock(clock, 0);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'shop' };
  const { d: _, ...publicKey } = key;
  const { lender, merchants, limits, funds, delivery, payments } = demoConfig();
  const keys = { keys: [publicKey] };
  await writeFile(
    config,
    JSON.stringify({
      lender,
      merchants: merchants.map(each => ({ ...each, keys })),
      limits,
      funds,
      delivery,
      payments,
    }),
  );
  const env = { FENQI_TEST_CLOCK: clock };
  const program = ['dist/fenqi-lender/fenqi-lender.js', 'start', '--test-shoppers', '--port', '0'];
  const atLender = await startProcess(
    'The lender',
    ['--import', movedClock, ...program, '--data', join(folder, 'data'), '--config', config],
    env,
  );
  const atShop = await startProcess('The shop', ['--import', movedClock, '--import', 'tsx', 'demo/start.ts'], {
    ...env,
    PORT: '0',
    DEMO_LENDER: atLender.url,
    DEMO_MERCHANT_KEY: JSON.stringify(key),
  });
  return {
    shopUrl: atShop.url,
    lenderUrl: atLender.url,
    api: lenderApi({ lenderUrl: atLender.url, lender: lender.id, merchant: 'demo', key, now }),
    today,
    async moveTo(day) {
      const days = daysBetween(today(), day);
      if (days < 0) throw new Error(`${day} is before ${today()}: a clock goes forward.`);
      ahead += days * DAY_MS;
      moveClock(clock, ahead);
      // A server looks at the file every few milliseconds.
      await new Promise(resolve => setTimeout(resolve, 10));
    },
    async stop() {
      await atShop.stop();
      await atLender.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
