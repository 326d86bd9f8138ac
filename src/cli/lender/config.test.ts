import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetOf } from '../../lending/products/sheetOf.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { main } from '../main.js';
import { configurationOf } from './configurationOf.js';
import { demoConfig } from './demoConfig.js';
import { fenqiLender } from './fenqiLender.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(fenqiLender, args, { out: line => out.push(line), err: line => err.push(line), env: {} });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function check(config: unknown, ...more: string[]) {
  const file = join(folder, 'lender.json');
  await writeFile(file, JSON.stringify(config));
  return run('config', 'check', file, ...more);
}

const shipped = demoConfig();
const { products, policy, model } = shipped;
const { shopping } = products.tables;
const [first, ...others] = shopping.everywhere;
const withShopping = (table: object) => ({
  products: { ...products, tables: { ...products.tables, shopping: table } },
});
const withRow = (over: object) => withShopping({ everywhere: [{ ...first, ...over }, ...others] });
const withCampaign = (over: object) => ({
  products: { ...products, campaigns: [{ ...products.campaigns[1], ...over }] },
});

describe('fenqi-lender config', () => {
  it('prints the configuration that ships, which passes the check and keeps its digest', async () => {
    const { out } = await run('config', 'print');
    const printed = JSON.parse(out);
    expect(printed).toEqual(JSON.parse(JSON.stringify(shipped)));
    expect(await check(printed)).toMatchObject({
      code: 0,
      out: expect.stringContaining(configurationOf(shipped).digest),
    });
  });

  it('fills in what a file leaves out as it ships, and names each change that decides by another digest', async () => {
    const { lender, merchants, funds } = shipped;
    const { digest } = configurationOf(shipped);
    expect((await check({ lender, merchants, funds })).out).toContain(digest);
    expect((await check({ ...shipped, proxies: 3, funds: { EUR: funds['EUR'] } })).out).toContain(digest);
    for (const changed of [
      { policy: { ...policy, cutoff: 0.3 } },
      { policy: { ...policy, purchasingUnits: { ...policy.purchasingUnits, CNY: 7 } } },
      { texts: { en: { privacy: [{ title: 'Privacy', paragraphs: ['{lender} keeps nothing.'] }] } } },
      withRow({ count: 4, id: '4-interest-free' }),
    ]) {
      const { code, out, err } = await check({ ...shipped, ...changed });
      expect([code, out.includes(digest)], err).toEqual([0, false]);
    }
  });

  it('gives products that were changed another version, and so other term sheets, though the file calls them the same', () => {
    const idOf = (of: typeof shipped) =>
      sheetOf(configurationOf(of).products, { scenario: 'shopping', currency: 'CNY' })?.id;
    expect(idOf(shipped)).toMatch(/^products-1-[\da-f]{8}-shopping-CN-CNY$/);
    expect(idOf(structuredClone(shipped))).toBe(idOf(shipped));
    expect(idOf({ ...shipped, products: { ...products, campaigns: [] } })).not.toBe(idOf(shipped));
    expect(idOf({ ...shipped, policy: { ...policy, cutoff: 0.3 } })).toBe(idOf(shipped));
  });

  it('takes a model of a file in place of the configuration’s, and refuses one that training did not write', async () => {
    const file = join(folder, 'model.json');
    await writeFile(file, JSON.stringify({ ...currentModel, version: 'other' }));
    const other = configurationOf({ ...shipped, model: { ...currentModel, version: 'other' } });
    expect((await check(shipped, '--model', file)).out).toContain(other.digest);
    await writeFile(file, JSON.stringify({ ...currentModel, cutoff: 2 }));
    for (const command of [
      ['config', 'check', join(folder, 'lender.json')],
      ['start', '--port', '0'],
    ]) {
      const { code, err } = await run(...command, '--model', file);
      expect([code, err]).toEqual([1, expect.stringMatching(/model\.json: .*: cutoff: /)]);
    }
    expect((await run('start', '--model', join(folder, 'none.json'))).err).toContain('none.json: ENOENT');
  });

  it.each<[string, object, string]>([
    [
      'a rate that is not text',
      withRow({ subsidy: { lenderAnnualRate: 0.05 } }),
      'products.tables.shopping.everywhere.0.subsidy.lenderAnnualRate must be a text',
    ],
    [
      'a rate in percent',
      withRow({ downPayment: '20%' }),
      'products.tables.shopping.everywhere.0.downPayment must be a rate as text: "0.079" is 7.9 %',
    ],
    [
      'an unknown method',
      withRow({ method: 'balloon' }),
      'products.tables.shopping.everywhere.0.method must be one of annuity, equal-principal',
    ],
    [
      'an unknown law',
      withShopping({ ...shopping, FR: shopping.everywhere }),
      'products.tables.shopping has an unknown field: FR',
    ],
    [
      'two plans with one id',
      withShopping({ everywhere: [first, first] }),
      'products.tables.shopping.everywhere.1.id is used twice',
    ],
    [
      'limits the wrong way round',
      withRow({ each: { least: 9, most: 8 } }),
      'products.tables.shopping.everywhere.0.each.most must be at least 9',
    ],
    [
      'a plan above the ceiling of a law',
      withShopping({ ...shopping, CN: [{ ...others[0], annualRate: '0.3' }] }),
      'products.tables.shopping.CN.0 costs more than the ceiling of 23.5 % a year under CN: lower its rate',
    ],
    [
      'a campaign for a plan that does not exist',
      withCampaign({ planId: '9-annuity' }),
      'products.campaigns.0.planId must be one of 3-interest-free, 6-annuity, 12-annuity',
    ],
    [
      'a campaign that ends before it begins',
      withCampaign({ until: '2026-01-01' }),
      'products.campaigns.0.until must not be before 2026-11-15',
    ],
    [
      'a campaign on a day that does not exist',
      withCampaign({ from: '2026-02-30' }),
      'products.campaigns.0.from must be a day: YYYY-MM-DD',
    ],
    [
      'a campaign for a segment that the model lacks',
      withCampaign({ segments: ['segment-9'] }),
      'products.campaigns.0.segments.0: the model has no segment segment-9, but segment-1',
    ],
    ['a cut-off in percent', { policy: { ...policy, cutoff: 35 } }, 'policy.cutoff must be at most 1'],
    [
      'a currency without a worth',
      { policy: { ...policy, purchasingUnits: { CNY: 8 } } },
      'policy.purchasingUnits must say what a purchasing unit is in AED, which funds names',
    ],
    [
      'a worth of an unknown currency',
      { policy: { ...policy, purchasingUnits: { ...policy.purchasingUnits, XQZ: 1 } } },
      'policy.purchasingUnits.XQZ is not a currency of ISO 4217',
    ],
    [
      'a worth below one minor unit',
      { policy: { ...policy, purchasingUnits: { ...policy.purchasingUnits, BHD: 0.0001 } } },
      'policy.purchasingUnits.BHD must be at least 0.001, one minor unit',
    ],
    ['a policy that lacks a rule', { policy: { ...policy, starter: undefined } }, 'policy.starter must be an object'],
    [
      'a factor for a segment that the model lacks',
      { policy: { ...policy, limit: { ...policy.limit, segmentFactors: { 'segment-9': 0.5 } } } },
      'policy.limit.segmentFactors.segment-9: the model has no segment segment-9',
    ],
    [
      'a part of the model that no input has',
      { model: { ...model, parts: [{ of: 'age' }] } },
      'model.parts.0 is not as fenqi-lender train writes it',
    ],
    ['texts in an unknown language', { texts: { tlh: {} } }, 'texts has an unknown field: tlh'],
    ['texts for an unknown document', { texts: { en: { cookies: [] } } }, 'texts.en has an unknown field: cookies'],
  ])('names %s by its path, and says what it must be', async (_, changed, text) => {
    const { code, err } = await check({ ...shipped, ...changed });
    expect(err).toContain(text);
    expect(code).toBe(1);
  });

  it.each([
    [['config'], 'Say check or print'],
    [['config', 'test'], 'Say check or print, not test.'],
    [['config', 'check'], 'Name the file'],
    [['config', 'print', 'more'], 'print takes nothing'],
  ])('%j is wrong usage and exits with 2', async (args, text) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });
});
