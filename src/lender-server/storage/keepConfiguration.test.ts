import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findConfiguration, keepConfiguration } from './keepConfiguration.js';
import { withDatabases } from './testing/withDatabases.js';

const kept = (text: string) => ({ digest: createHash('sha256').update(text).digest('hex'), text });

withDatabases('a configuration', database => {
  it('is kept once under its digest, letter by letter, and found again', async () => {
    const configuration = kept('{"b":1,  "a":"利率"}');
    await keepConfiguration(database(), configuration);
    await keepConfiguration(database(), configuration);
    expect(await findConfiguration(database(), configuration.digest)).toEqual({ b: 1, a: '利率' });
    expect(await findConfiguration(database(), 'unknown')).toBeNull();
  });

  it('is refused under another digest, and never changed or removed', async () => {
    await expect(keepConfiguration(database(), { ...kept('{}'), text: '[]' })).rejects.toThrow(
      /configuration_has_its_digest/,
    );
    await keepConfiguration(database(), kept('{}'));
    const { kysely } = database();
    await expect(sql`update configurations set since = now()`.execute(kysely)).rejects.toThrow(/another one/);
    await expect(sql`delete from configurations`.execute(kysely)).rejects.toThrow(/another one/);
  });
});
