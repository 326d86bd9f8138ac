import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import { readTerms } from './readTerms.js';

const sheet = defaultTermSheet('CNY');

describe('the merchant’s own terms', () => {
  it('may be an object or JSON', () => {
    expect(readTerms(sheet)).toEqual(sheet);
    expect(readTerms(JSON.stringify(sheet))).toEqual(sheet);
  });

  it.each(['{', 'terms', "{'id': 1}", '[object Object]'])(
    'are refused if they are not JSON, with the place where they break: %s',
    text => {
      expect(() => readTerms(text)).toThrow(
        expect.objectContaining({ kind: 'invalid-option', message: expect.stringMatching(/^terms is not JSON: ./) }),
      );
    },
  );

  it.each([
    ['null', /^terms\.id must be/],
    ['[]', /^terms\.id must be/],
    ['7', /^terms\.id must be/],
    [JSON.stringify({ ...sheet, jurisdiction: 'MARS' }), /^terms\.jurisdiction must be CN\|US\|EU\|UK\|INTL$/],
    [JSON.stringify({ ...sheet, plans: {} }), /^terms\.plans must be a list$/],
    [
      JSON.stringify({ ...sheet, plans: [{ ...sheet.plans[0], count: 0 }] }),
      /^terms\.plans\.0\.count must be 1\.\.600$/,
    ],
    [JSON.stringify({ ...sheet, plans: [{ ...sheet.plans[0], note: '' }] }), /^terms\.plans\.0\.note is unknown$/],
    [JSON.stringify({ ...sheet, plans: [sheet.plans[0], sheet.plans[0]] }), /^terms\.plans must have different ids$/],
  ])('are refused with path and rule if they break a rule: %s', (text, message) => {
    expect(() => readTerms(text)).toThrow(
      expect.objectContaining({ kind: 'invalid-terms', message: expect.stringMatching(message) }),
    );
  });

  it('are refused in a currency that does not exist', () => {
    expect(() => readTerms({ ...sheet, currency: 'ZZZ' })).toThrow(
      expect.objectContaining({ kind: 'unknown-currency' }),
    );
  });
});
