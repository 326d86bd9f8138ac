import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoConfig } from './demoConfig.js';
import { readConfig } from './readConfig.js';

it('A configuration with money in a currency whose worth the lender does not know is refused, with the field', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fenqi-config-'));
  try {
    const file = join(folder, 'lender.json');
    const caps = { daily: 1, surge: 0, reserve: 0 };
    await writeFile(file, JSON.stringify({ ...demoConfig(), funds: { EUR: caps, ALL: caps, XQQ: caps } }));
    const message = await readConfig(file).then(String, (error: Error) => error.message);
    expect(message).toContain('funds.ALL is a currency whose worth the lender does not know');
    expect(message).toContain('funds.XQQ is not a currency of ISO 4217');
    expect(message).not.toContain('funds.EUR');
  } finally {
    await rm(folder, { recursive: true });
  }
});
