import { describe, expect, it } from 'vitest';
import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';
import { LOCALES, type Locale } from '../../protocol/Locale.js';
import { lawsIn } from '../testing/textsIn.js';
import { europes } from './europes.js';
import { firsts } from './firsts.js';
import type { DisclosureText, LaterMessages } from './LaterMessages.js';
import { type CnTexts, type EuropeTexts, lawText, type UsTexts } from './LawTexts.js';
import { laters } from './laters.js';

describe('the list of languages', () => {
  it('is the same as the keys of each table of texts, in the same order', () => {
    expect(Object.keys(firsts)).toEqual(LOCALES);
    expect(Object.keys(laters)).toEqual(LOCALES);
    expect(Object.keys(europes)).toEqual(LOCALES);
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
  it('are the same in both European laws, but for the name of the rate, and in all laws for late payment', async () => {
    const { common, cn, us, europe, uk } = await lawsIn('en');
    expect(lawText(uk, 'uk.duration')).toBe(lawText(europe, 'eu.duration'));
    expect(lawText(uk, 'uk.apr')).not.toBe(lawText(europe, 'eu.apr'));
    for (const own of [cn, us, europe, uk]) {
      expect(lawText({ ...common, ...own }, 'cn.late-charge')).toBe(common['late-charge']);
      expect(Object.keys(common).filter(name => name in own)).toEqual([]);
    }
  });

  it('do not compile if a language lacks some, or for an unknown code', () => {
    const said: DisclosureText = () => 'said';
    // @ts-expect-error All others are missing.
    const disclosures: LaterMessages['details']['disclosures'] = { 'late-charge': said };
    // @ts-expect-error
    const cn: CnTexts = { interest: said };
    // @ts-expect-error
    const us: UsTexts = { apr: said };
    // @ts-expect-error
    const europe: EuropeTexts = { warning: said };
    // @ts-expect-error The EU does not have a warning of this name.
    const code: DisclosureCode = 'eu.caution';
    expect([disclosures, cn, us, europe, code]).toHaveLength(5);
  });
});
