import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoConfig } from './demoConfig.js';
import { readConfig } from './readConfig.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The demo lender with some fields of its own. */
async function read(fields: object) {
  const file = join(folder, 'lender.json');
  await writeFile(file, JSON.stringify({ ...demoConfig(), ...fields }));
  return readConfig(file);
}

it('A configuration with money in a currency whose worth the lender does not know is refused, with the field', async () => {
  const caps = { daily: 1, surge: 0, reserve: 0 };
  const message = await read({ funds: { EUR: caps, ALL: caps, XQQ: caps } }).then(
    String,
    (error: Error) => error.message,
  );
  expect(message).toContain('policy.purchasingUnits must say what a purchasing unit is in ALL, which funds names');
  expect(message).toContain('funds.XQQ is not a currency of ISO 4217');
  expect(message).not.toContain('funds.EUR');
});

describe('Funds', () => {
  const rules = {
    daily: { low: 1, target: 2, high: 3 },
    surge: { low: 1, target: 2, high: 3 },
    reserve: { low: 0, target: 5, incomeShare: 0.5 },
  };
  const caps = { daily: 1, surge: 0, reserve: 0 };

  it('of one currency are caps or rules, and an alert is given a day before unless the rules say otherwise', async () => {
    const { funds } = await read({ funds: { CNY: rules, EUR: caps } });
    expect(funds).toEqual({ CNY: { ...rules, alertHours: 24 }, EUR: caps });
  });

  it.each([
    ['caps that are not amounts', { ...caps, surge: -1 }, 'funds.CNY.surge must be at least 0'],
    ['a tier that is missing', { daily: 1, surge: 1 }, 'funds.CNY.reserve must be a number'],
    ['rules for one tier only', { ...caps, daily: rules.daily }, 'funds.CNY.daily must be a number'],
    ['a mark that is missing', { ...rules, daily: { low: 1, target: 2 } }, 'funds.CNY.daily.high must be a number'],
    [
      'a share in percent',
      { ...rules, reserve: { low: 0, target: 5, incomeShare: 20 } },
      'incomeShare must be at most 1',
    ],
    [
      'marks in the wrong order',
      { ...rules, surge: { low: 3, target: 2, high: 3 } },
      'funds.CNY.surge.low must be at most its target',
    ],
    ['a misspelt field', { ...rules, alarmHours: 3 }, 'funds.CNY has an unknown field: alarmHours'],
  ])('may not be %s, and the error names the field', async (_, plan, told) => {
    const message = await read({ funds: { CNY: plan } }).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect(message).toContain(told);
  });
});

describe('The address at which a merchant is called', () => {
  const readAddress = (callbackUrl: string, privateAddresses = false) =>
    read({
      merchants: demoConfig().merchants.map(each => ({ ...each, callbackUrl })),
      callbacks: { privateAddresses },
    });

  it.each(['https://shop.example/callbacks', 'http://localhost:3000/callbacks', 'http://[::1]:3000/'])(
    'may be %s',
    url => expect(readAddress(url)).resolves.toMatchObject({ merchants: [{ callbackUrl: url }] }),
  );

  it.each([
    ['http://shop.example/', 'must be an https address'],
    ['https://user:word@shop.example/', 'without user name and password'],
    ['https://10.0.0.1/', 'set callbacks.privateAddresses'],
    ['https://[fd00::1]/', 'set callbacks.privateAddresses'],
    ['no address', 'must be an https address'],
  ])('may not be %s, and the error says why, once', async (url, why) => {
    const { message } = await readAddress(url).then(
      () => expect.unreachable(),
      error => error,
    );
    expect(message).toContain(why);
    expect(message.match(/merchants\.0\.callbackUrl/g)).toHaveLength(1);
  });

  it('may be in the lender’s own network where the configuration says so', () =>
    expect(readAddress('https://10.0.0.1/', true)).resolves.toBeDefined());
});

describe('The operators', () => {
  const sha = (digit: string) => digit.repeat(64);
  const faultsOf = (fields: object) => read(fields).then(String, (error: Error) => error.message);

  it('have names and tokens of their own', async () => {
    const operators = [
      { name: 'ann', tokenSha256: sha('1') },
      { name: 'Ann', tokenSha256: sha('2') },
      { name: '李伟', tokenSha256: sha('1') },
    ];
    const faults = await faultsOf({ operators });
    expect(faults).toContain('operators.1.name is used twice');
    expect(faults).toContain('operators.2.tokenSha256 is used twice');
    expect((await read({ operators: [operators[1], operators[2]] })).operators).toHaveLength(2);
  });

  it('are not given by their tokens', async () => {
    const faults = await faultsOf({ operators: [{ name: 'ann', tokenSha256: 'operator_secret' }] });
    expect(faults).toContain('operators.0.tokenSha256 must be 64 digits and letters');
    expect(faults).not.toContain('operator_secret');
  });

  it('can compare incomes only as long as the facts are kept', async () => {
    const retention = { laws: { CN: { applicationDays: 29 } } };
    expect(await faultsOf({ retention })).toContain('retention.laws.CN.applicationDays must be at least 30');
  });
});
