import { describe, expect, it } from 'vitest';
import { LINES } from '../../recompute/disclosureLines.js';
import { TEXTBOOK } from '../../recompute/textbookPlan.js';
import type { Disclosure, DisclosureFigures, Say } from '../jurisdictions/Disclosure.js';
import { DISCLOSURES } from '../jurisdictions/disclosuresOf.js';
import { JURISDICTIONS } from '../jurisdictions/jurisdictions.js';
import { METHODS } from './methods/methods.js';

/** The compiler checks these: each `@ts-expect-error` fails the type check if the line below it compiles. */
describe('a closed list that lacks an entry is a type error', () => {
  it('a plan method, in pricing and in recompute', () => {
    const { annuity, ...methods } = METHODS;
    const { annuity: textbook, ...books } = TEXTBOOK;
    // @ts-expect-error: annuity is missing
    const incomplete: typeof METHODS = methods;
    // @ts-expect-error: annuity is missing
    const incompleteBooks: typeof TEXTBOOK = books;
    expect([annuity, textbook, incomplete, incompleteBooks]).not.toContain(undefined);
    expect(Object.keys(TEXTBOOK)).toEqual(Object.keys(METHODS));
  });

  it('a jurisdiction, in its rates, its disclosures and their second computation', () => {
    const { EU: rates, ...laws } = JURISDICTIONS;
    const { EU: disclosures, ...said } = DISCLOSURES;
    const { EU: lines, ...saidAgain } = LINES;
    // @ts-expect-error: EU is missing
    const incompleteRates: typeof JURISDICTIONS = laws;
    // @ts-expect-error: EU is missing
    const incompleteDisclosures: typeof DISCLOSURES = said;
    // @ts-expect-error: EU is missing
    const incompleteLines: typeof LINES = saidAgain;
    expect([rates, disclosures, lines, incompleteRates, incompleteDisclosures, incompleteLines]).not.toContain(
      undefined,
    );
    expect(Object.keys(DISCLOSURES)).toEqual(Object.keys(JURISDICTIONS));
    expect(Object.keys(LINES)).toEqual(Object.keys(JURISDICTIONS));
  });

  it('a method that handles the terms of another', () => {
    // @ts-expect-error: a flat fee has no annual rate
    const wrong: typeof METHODS = { ...METHODS, 'flat-fee': METHODS.annuity };
    expect(wrong['flat-fee']).toBe(METHODS.annuity);
  });

  it('a disclosure whose code is not listed, or whose figures belong to another code', () => {
    const said: Disclosure[] = [];
    const say: Say = (code, figures) => {
      said.push({ code, figures });
    };
    // @ts-expect-error: no jurisdiction has this code
    say('cn.unheard-of', {});
    // @ts-expect-error: the principal is a credit in minor units
    say('cn.principal', { aprPercent: '1.00' });
    // @ts-expect-error: a text for each code
    const texts: Record<keyof DisclosureFigures, string> = { 'cn.principal': 'Principal' };
    expect([said.length, texts['cn.principal']]).toEqual([2, 'Principal']);
  });
});
