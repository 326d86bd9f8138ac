import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoConfig } from './lender/demoConfig.js';
import { main } from './main.js';

// A command is loaded when it is first asked for, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fenqi(args: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, { out: line => out.push(line), err: line => err.push(line), env });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('fenqi', () => {
  it.each([
    [['--help'], 'Usage: fenqi lender'],
    [['lender', '--help'], 'Usage: fenqi lender'],
    [['lender', 'start', '--help'], '--test-shoppers'],
    [['lender', 'migrate', '--help'], 'DATABASE_URL'],
    [['lender', 'train', '--help'], 'Usage: fenqi lender train'],
    [['lender', 'evaluate', '--help'], 'Usage: fenqi lender evaluate'],
    [['tags', '--help'], 'Usage: fenqi tags'],
    [['--version'], '0.0.0-source'],
  ])('%j says what it can do, with exit code 0', async (args, text) => {
    const { code, out, err } = await fenqi(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(text);
  });

  it.each([
    [[], 'No command.'],
    [['lend'], 'There is no command "lend"'],
    [['lender'], 'Usage'],
    [['lender', 'stop'], 'There is no command "lender stop"'],
    [['lender', 'toString'], 'There is no command'],
    [['lender', 'start', '--prot', '1'], "Unknown option '--prot'"],
    [['lender', 'start', '--port', '65536'], '--port must be'],
    [['lender', 'start', '--port', 'http'], '--port must be'],
    [['lender', 'start', 'now'], 'now'],
    [['lender', 'start', '--log-level', 'loud'], '--log-level must be one of'],
    [['lender', 'start', '--migrate', '--no-migrate'], 'cannot both be'],
    [['lender', 'migrate', '--down'], "Unknown option '--down'"],
    [['tags'], '--base URL'],
    [['tags', '--base', '/a', '--at', '/b'], '--base URL'],
    [['tags', '--bsae', '/a'], 'See fenqi tags --help'],
  ])('%j is wrong usage, with exit code 2', async (args, text) => {
    const { code, out, err } = await fenqi(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
  });
});

describe('a configuration', () => {
  const start = async (config: unknown) => {
    const path = join(folder, 'lender.json');
    await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
    return fenqi(['lender', 'start', '--config', path, '--log-level', 'silent', '--data', folder]);
  };
  const good = demoConfig();
  const [shop] = good.merchants;

  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'is not JSON'],
    ['is empty', {}, 'lender must be an object'],
    ['has a field that is not known', { ...good, merchant: 'x' }, 'it has no field merchant'],
    [
      'has a field that is not known, deep inside',
      { ...good, merchants: [{ ...shop, origin: 'x' }] },
      'merchants.0 has no field origin',
    ],
    ['has no merchant', { ...good, merchants: [] }, 'merchants'],
    [
      'has an origin with a path',
      { ...good, merchants: [{ ...shop, origins: ['https://a.example/'] }] },
      'merchants.0.origins.0',
    ],
    ...['https://a.example:443', 'http://localhost:80', 'http://a.example'].map((origin): [string, unknown, string] => [
      `has an origin that no browser sends, or anybody may be: ${origin}`,
      { ...good, merchants: [{ ...shop, origins: [origin] }] },
      'merchants.0.origins.0',
    ]),
    ['takes bodies of any size', { ...good, limits: { bodyBytes: 1e9 } }, 'limits.bodyBytes'],
    [
      'has an origin for every page there is',
      { ...good, merchants: [{ ...shop, origins: ['*'] }] },
      'merchants.0.origins.0',
    ],
    [
      'has a scenario that is none',
      { ...good, merchants: [{ ...shop, scenarios: ['boats'] }] },
      'merchants.0.scenarios.0 must be one of shopping',
    ],
    ['has a merchant twice', { ...good, merchants: [shop, shop] }, 'merchants.1.id is used twice'],
    [
      'has a private key',
      { ...good, merchants: [{ ...shop, keys: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'a', d: 'secret' }] } }] },
      'merchants.0.keys.keys.0.d: this is a PRIVATE key',
    ],
    [
      'has a public key that is none',
      { ...good, merchants: [{ ...shop, keys: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '…' }] } }] },
      'merchants.0.keys.keys.0 is not an Ed25519 public key',
    ],
    [
      'has funds in no currency',
      { ...good, funds: { XQZ: { daily: 1, surge: 1, reserve: 1 } } },
      'funds.XQZ is no currency',
    ],
    [
      'has funds that are no whole amount',
      { ...good, funds: { CNY: { daily: 0.5, surge: 1, reserve: 1 } } },
      'funds.CNY.daily must be a whole number',
    ],
    [
      'has a rate of nothing',
      { ...good, limits: { perAddress: { burst: 0, perMinute: 1 } } },
      'limits.perAddress.burst',
    ],
  ])('that %s is told by the field, with exit code 1', async (_, config, text) => {
    const { code, err } = await start(config);
    expect(code).toBe(1);
    expect(err).toContain(text);
    expect(err).not.toContain('secret');
  });

  it('that is not there is told by its name', async () => {
    const { code, err } = await fenqi(['lender', 'start', '--config', join(folder, 'none.json')]);
    expect(code).toBe(1);
    expect(err).toContain('none.json: ENOENT');
  });
});

describe('what stands in the way of starting', () => {
  const quiet = ['--log-level', 'silent'];

  it('is told, with exit code 1: a signing key that is none', async () => {
    // A server's database is not asked for anything before the key is read; PGlite's would be made first.
    const env = { FENQI_SIGNING_KEY: 'secret', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { code, err } = await fenqi(['lender', 'start', '--data', folder, ...quiet], env);
    expect([code, err.includes('FENQI_SIGNING_KEY must be'), err.includes('secret')]).toEqual([1, true, false]);
  });

  it('is told, with exit code 1 and without the word: an operator’s token that can be guessed', async () => {
    for (const token of ['x', 's'.repeat(31), `${'s'.repeat(32)} s`]) {
      const { code, err } = await fenqi(['lender', 'start', '--data', folder, ...quiet], {
        FENQI_OPERATOR_TOKEN: token,
      });
      expect([code, err.includes('FENQI_OPERATOR_TOKEN must have 32'), err.includes('sss')]).toEqual([1, true, false]);
    }
  });

  it.each([
    ['no URL', 'lender'],
    ['a URL of something else', 'mysql://user:secret@localhost/x'],
    ['where nobody listens', 'postgres://user:secret@127.0.0.1:1/x'],
  ])('is told, with exit code 1 and without the password: a DATABASE_URL that is %s', async (_, DATABASE_URL) => {
    for (const command of ['start', 'migrate']) {
      const more = command === 'start' ? quiet : [];
      const { code, err } = await fenqi(['lender', command, '--data', folder, ...more], { DATABASE_URL });
      expect([code, err.includes('secret')], err).toEqual([1, false]);
      expect(err).toMatch(/database/i);
    }
  });
});
