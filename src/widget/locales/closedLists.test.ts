import { describe, expect, it } from 'vitest';
import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';
import { LOCALES, type Locale } from '../../protocol/Locale.js';
import { laterIn } from '../testing/textsIn.js';
import { type DisclosureName, disclosureName } from './disclosureName.js';
import { firsts } from './firsts.js';
import type { DisclosureText, LaterMessages } from './LaterMessages.js';
import { laters } from './laters.js';
import { seldoms } from './seldoms.js';

describe('the list of languages', () => {
  it('is the same as the keys of each table of texts, in the same order', () => {
    expect(Object.keys(firsts)).toEqual(LOCALES);
    expect(Object.keys(laters)).toEqual(LOCALES);
    expect(Object.keys(seldoms)).toEqual(LOCALES);
  });

  it('does not let a table without one of them compile', () => {
    const { ar: _, ...others } = laters;
    // @ts-expect-error Arabic is missing.
    const table: Readonly<Record<Locale, unknown>> = others;
    // @ts-expect-error Dutch is not a language of the widget.
    const locale: Locale = 'nl';
    expect([table, locale]).toHaveLength(2);
  });
});

describe('the words of the law', () => {
  it('are shared only by laws that are listed', () => {
    const { disclosures } = laterIn('en').details;
    expect(disclosureName('eu.duration', disclosures)).toBe('duration');
    expect(disclosureName('uk.duration', disclosures)).toBe('duration');
    expect(disclosureName('uk.apr', disclosures)).toBe('uk.apr');
    expect(disclosureName('cn.principal', disclosures)).toBe('cn.principal');
    // @ts-expect-error: the key information is of the UK alone, so its text keeps the name of that law.
    const name: DisclosureName = 'key-information';
    expect(Object.keys(disclosures)).not.toContain(name);
  });

  it('do not compile if a language lacks some, or for an unknown code', () => {
    const said: DisclosureText = () => 'said';
    // @ts-expect-error All others are missing.
    const disclosures: LaterMessages['details']['disclosures'] = { 'eu.warning': said };
    // @ts-expect-error The EU does not have a warning of this name.
    const code: DisclosureCode = 'eu.caution';
    expect([disclosures, code]).toHaveLength(2);
  });
});
