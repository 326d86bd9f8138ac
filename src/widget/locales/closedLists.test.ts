import { describe, expect, it } from 'vitest';
import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';
import { disclosureName } from './disclosureName.js';
import { firsts } from './firsts.js';
import type { DisclosureText, LaterMessages } from './LaterMessages.js';
import { LOCALES, type Locale } from './Locale.js';
import { laters } from './laters.js';

describe('the list of languages', () => {
  it('is the one that both tables of texts have, in its order', () => {
    expect(Object.keys(firsts)).toEqual(LOCALES);
    expect(Object.keys(laters)).toEqual(LOCALES);
  });

  it('makes the compiler name a table that lacks one', () => {
    const { ar: _, ...others } = laters;
    // @ts-expect-error Arabic is missing.
    const table: Readonly<Record<Locale, unknown>> = others;
    // @ts-expect-error Dutch is not a language of the widget.
    const locale: Locale = 'nl';
    expect([table, locale]).toHaveLength(2);
  });
});

describe('the words of the law', () => {
  it('are shared only where a law is listed as sharing them', () => {
    expect(disclosureName('eu.duration')).toBe('duration');
    expect(disclosureName('uk.duration')).toBe('duration');
    expect(disclosureName('uk.apr')).toBe('uk.apr');
    expect(disclosureName('cn.principal')).toBe('cn.principal');
  });

  it('are named by the compiler where a language lacks one, or a law does not have the code', () => {
    const said: DisclosureText = () => 'said';
    // @ts-expect-error All others are missing.
    const disclosures: LaterMessages['details']['disclosures'] = { 'eu.warning': said };
    // @ts-expect-error The EU does not have a warning of this name.
    const code: DisclosureCode = 'eu.caution';
    expect([disclosures, code]).toHaveLength(2);
  });
});
