import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { disclosureName } from '../sheet/details/disclosureName.js';
import { firsts } from './firsts.js';
import type { DisclosureText, LaterMessages } from './LaterMessages.js';
import { LOCALES, type Locale } from './Locale.js';
import { laters } from './laters.js';

describe('the list of languages', () => {
  it('is the same as the keys of both tables of texts, in the same order', () => {
    expect(Object.keys(firsts)).toEqual(LOCALES);
    expect(Object.keys(laters)).toEqual(LOCALES);
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
    expect(disclosureName('EU', 'eu.duration')).toBe('duration');
    expect(disclosureName('UK', 'uk.duration')).toBe('duration');
    expect(disclosureName('UK', 'uk.apr')).toBe('uk.apr');
    expect(disclosureName('US', 'us.duration')).toBe('us.duration');
    expect(disclosureName('CN', 'cn.apr')).toBe('cn.apr');
    expect(disclosureName('INTL', 'intl.apr')).toBe('intl.apr');
  });

  it('do not compile if a language lacks some, or for an unknown law', () => {
    const said: DisclosureText = () => 'said';
    // @ts-expect-error All others are missing.
    const disclosures: LaterMessages['details']['disclosures'] = { 'eu.warning': said };
    // @ts-expect-error A new law has to say which words it shares.
    const law: Jurisdiction = 'AU';
    expect([disclosures, law]).toHaveLength(2);
  });
});
