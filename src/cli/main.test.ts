import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoConfig } from './lender/demoConfig.js';
import { fenqiLender } from './lender/fenqiLender.js';
import { main, type Program } from './main.js';
import { fenqi } from './tags/fenqi.js';

// Loading a command for the first time takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(program: Program, args: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(program, args, { out: line => out.push(line), err: line => err.push(line), env });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const programs = { fenqi, 'fenqi-lender': fenqiLender };
const split = (line: string) => {
  const [name, ...args] = line.split(' ');
  return [programs[name as keyof typeof programs], args] as const;
};

describe('The command', () => {
  it.each([
    ['fenqi --help', 'Usage: fenqi tags'],
    ['fenqi tags --help', 'Usage: fenqi tags'],
    ['fenqi --version', '0.0.0-source'],
    ['fenqi-lender --help', 'Usage: fenqi-lender'],
    ['fenqi-lender start --help', '--test-shoppers'],
    ['fenqi-lender migrate --help', 'DATABASE_URL'],
    ['fenqi-lender backup --help', 'Usage: fenqi-lender backup FILE'],
    ['fenqi-lender restore --help', 'Usage: fenqi-lender restore FILE'],
    ['fenqi-lender replay --help', 'Usage: fenqi-lender replay REFERENCE'],
    ['fenqi-lender verify --help', 'Usage: fenqi-lender verify'],
    ['fenqi-lender erase --help', 'Usage: fenqi-lender erase PERSON'],
    ['fenqi-lender keys', '"use":"enc"'],
    ['fenqi-lender config --help', 'config check FILE'],
    ['fenqi-lender operator --help', 'operator add NAME'],
    ['fenqi-lender operator add li.wei', '{"name":"li.wei","tokenSha256":"'],
    ['fenqi-lender operator add li.wei', '"roles":["viewer"]'],
    ['fenqi-lender operator add li.wei --role treasury --role risk', '"roles":["risk","treasury"]'],
    ['fenqi-lender train --help', 'Usage: fenqi-lender train'],
    ['fenqi-lender evaluate --help', 'Usage: fenqi-lender evaluate'],
    ['fenqi-lender fairness --help', 'Usage: fenqi-lender fairness'],
    ['fenqi-lender --version', '0.0.0-source'],
  ])('%s prints what it can do and exits with 0', async (line, text) => {
    const { code, out, err } = await run(...split(line));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(text);
  });

  it.each([
    ['fenqi', 'No command.'],
    ['fenqi tag', 'There is no command "tag"'],
    ['fenqi lender start --port 0', 'Run npx fenqi-lender start --port 0'],
    ['fenqi tags', '--base URL'],
    ['fenqi tags --base /a --at /b', '--base URL'],
    ['fenqi tags --bsae /a', 'See fenqi tags --help'],
    ['fenqi-lender', 'No command.'],
    ['fenqi-lender stop', 'There is no command "stop"'],
    ['fenqi-lender toString', 'There is no command'],
    ['fenqi-lender start --prot 1', "Unknown option '--prot'"],
    ['fenqi-lender start --port 65536', '--port must be'],
    ['fenqi-lender start --port http', '--port must be'],
    ['fenqi-lender start now', 'now'],
    ['fenqi-lender start --ops-port x', '--ops-port must be'],
    ['fenqi-lender backup', 'Give one FILE.'],
    ['fenqi-lender restore one two', 'Give one FILE.'],
    ['fenqi-lender replay', 'Give one REFERENCE, --all or --since DAY.'],
    ['fenqi-lender replay app_1 --all', 'Give one REFERENCE, --all or --since DAY.'],
    ['fenqi-lender replay --since 2026-02-30', '--since must be a day: YYYY-MM-DD.'],
    ['fenqi-lender verify books', 'books'],
    ['fenqi-lender erase', 'Give one PERSON.'],
    ['fenqi-lender erase anna', '--merchant'],
    ['fenqi-lender start --log-level loud', '--log-level must be one of'],
    ['fenqi-lender start --migrate --no-migrate', 'exclude each other'],
    ['fenqi-lender migrate --down', "Unknown option '--down'"],
  ])('%s is wrong usage and exits with 2', async (line, text) => {
    const { code, out, err } = await run(...split(line));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
  });
});

describe('A configuration', () => {
  const start = async (config: unknown) => {
    const path = join(folder, 'lender.json');
    await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
    return run(fenqiLender, ['start', '--config', path, '--log-level', 'silent', '--data', folder]);
  };
  const good = demoConfig();
  const [shop] = good.merchants;

  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'is not JSON'],
    ['is empty', {}, 'lender must be an object'],
    ['has an unknown field', { ...good, merchant: 'x' }, 'the configuration has an unknown field: merchant'],
    [
      'has an unknown field deep inside',
      { ...good, merchants: [{ ...shop, origin: 'x' }] },
      'merchants.0 has an unknown field: origin',
    ],
    [
      'has a name in a language that no page has',
      { ...good, lender: { id: 'a', name: { tlh: 'a' } } },
      'lender.name has an unknown field: tlh',
    ],
    [
      'has a name that is a number',
      { ...good, lender: { id: 'a', name: 7 } },
      'lender.name must be a text, or texts by',
    ],
    [
      'has a logo that is not safe in a page',
      { ...good, lender: { id: 'a', name: 'A', logo: 'http://a.example/logo.svg' } },
      'lender.logo must be an https address, or a data URL',
    ],
    ['has no merchant', { ...good, merchants: [] }, 'merchants'],
    [
      'has an origin with a path',
      { ...good, merchants: [{ ...shop, origins: ['https://a.example/'] }] },
      'merchants.0.origins.0',
    ],
    ...['https://a.example:443', 'http://localhost:80', 'http://a.example'].map((origin): [string, unknown, string] => [
      `has an origin that no browser sends or that proves nothing: ${origin}`,
      { ...good, merchants: [{ ...shop, origins: [origin] }] },
      'merchants.0.origins.0',
    ]),
    ['takes bodies of any size', { ...good, limits: { bodyBytes: 1e9 } }, 'limits.bodyBytes'],
    [
      'has an origin that stands for every page',
      { ...good, merchants: [{ ...shop, origins: ['*'] }] },
      'merchants.0.origins.0',
    ],
    [
      'has an unknown scenario',
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
      'has a public key that cannot be read',
      { ...good, merchants: [{ ...shop, keys: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '…' }] } }] },
      'merchants.0.keys.keys.0 is not an Ed25519 public key',
    ],
    [
      'has funds in an unknown currency',
      { ...good, funds: { XQZ: { daily: 1, surge: 1, reserve: 1 } } },
      'funds.XQZ is not a currency',
    ],
    [
      'has funds that are not a whole number',
      { ...good, funds: { CNY: { daily: 0.5, surge: 1, reserve: 1 } } },
      'funds.CNY.daily must be a whole number',
    ],
    ['has a rate of zero', { ...good, limits: { perAddress: { burst: 0, perMinute: 1 } } }, 'limits.perAddress.burst'],
  ])('that %s is refused by the name of the field, with exit code 1', async (_, config, text) => {
    const { code, err } = await start(config);
    expect(code).toBe(1);
    expect(err).toContain(text);
    expect(err).not.toContain('secret');
  });

  it('that does not exist is refused by its path', async () => {
    const { code, err } = await run(fenqiLender, ['start', '--config', join(folder, 'none.json')]);
    expect(code).toBe(1);
    expect(err).toContain('none.json: ENOENT');
  });
});

describe('A lender does not start, and exits with 1,', () => {
  const quiet = ['--log-level', 'silent'];

  it('where the signing key cannot sign; the error does not repeat it, and nothing has been created', async () => {
    const data = join(folder, 'unsigned');
    const pair = { kty: 'OKP', crv: 'Ed25519', x: 'secret', d: 'secret' };
    for (const FENQI_SIGNING_KEY of ['secret', JSON.stringify(pair)]) {
      const { code, err } = await run(fenqiLender, ['start', '--port', '0', '--data', data, ...quiet], {
        FENQI_SIGNING_KEY,
      });
      expect([code, err.includes('FENQI_SIGNING_KEY must be'), err.includes('secret')], err).toEqual([1, true, false]);
    }
    expect(existsSync(data)).toBe(false);
  });

  it('where the file of the signing keys is broken, and has made no books', async () => {
    const data = join(folder, 'broken-keys');
    await mkdir(data);
    await writeFile(join(data, 'signing-keys.json'), '{');
    const { code, err } = await run(fenqiLender, ['start', '--port', '0', '--data', data, ...quiet]);
    expect([code, err]).toEqual([1, expect.stringContaining('signing-keys.json does not hold signing keys')]);
    expect(existsSync(join(data, 'books'))).toBe(false);
  });

  it.each([
    [
      'a host that does not exist',
      'postgres://nobody.invalid/x',
      /host nobody\.invalid of DATABASE_URL (is unknown|cannot be looked up)/,
    ],
    ['a port at which nothing listens', 'postgres://127.0.0.1:1/x', /Nothing listens at 127\.0\.0\.1, port 1,/],
  ])('where DATABASE_URL names %s; the error says which', async (_, DATABASE_URL, text) => {
    const { code, err } = await run(fenqiLender, ['start', '--port', '0', '--data', folder, ...quiet], {
      DATABASE_URL,
    });
    expect([code, err]).toEqual([1, expect.stringMatching(text)]);
  });

  it('where it cannot listen; the error says whether port or host is wrong', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const start = (...more: string[]) =>
      run(fenqiLender, ['start', '--data', join(folder, 'unheard'), ...quiet, ...more]);
    expect(await start('--port', `${port}`)).toMatchObject({
      code: 1,
      err: `Port ${port} of 127.0.0.1 is in use. Take another one with --port, or 0 for any free port.`,
    });
    expect((await start('--port', '0', '--host', 'nobody.invalid')).err).toBe(
      'The host nobody.invalid is unknown. Correct --host.',
    );
    expect((await start('--port', '0', '--host', '192.0.2.1')).err).toContain(
      '192.0.2.1 is not an address of this machine',
    );
    expect(existsSync(join(folder, 'unheard'))).toBe(false);
    other.close();
  });

  it('where the directory of --data is a file, or in one; the error names it', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const data of [file, join(file, 'below')]) {
      const { code, err } = await run(fenqiLender, ['start', '--port', '0', '--data', data, ...quiet]);
      expect([code, err]).toEqual([1, expect.stringContaining(`${data}, or a part of that path, is a file`)]);
    }
  });

  it('where the one token is set that all operators used to share; the error says what takes its place, and does not repeat it', async () => {
    const { code, err } = await run(fenqiLender, ['start', '--data', folder, ...quiet], {
      FENQI_OPERATOR_TOKEN: 's'.repeat(32),
    });
    expect([code, err]).toEqual([1, expect.stringContaining('Run fenqi-lender operator add NAME')]);
    expect(err).not.toContain('sss');
  });

  it.each([
    ['not a URL', 'lender'],
    ['a URL of another database', 'mysql://user:secret@localhost/x'],
    ['the address of a server that is not there', 'postgres://user:secret@127.0.0.1:1/x'],
  ])('where DATABASE_URL is %s; the error does not repeat the password', async (_, DATABASE_URL) => {
    for (const command of ['start', 'migrate']) {
      const more = command === 'start' ? quiet : [];
      const { code, err } = await run(fenqiLender, [command, '--data', folder, ...more], { DATABASE_URL });
      expect([code, err.includes('secret')], err).toEqual([1, false]);
      expect(err).toMatch(/database/i);
    }
  });
});
