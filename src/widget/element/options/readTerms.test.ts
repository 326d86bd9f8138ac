import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import { PricingError } from '../../../pricing/PricingError.js';
import { readTerms } from './readTerms.js';

const sheet = defaultTermSheet('CNY');
const untold = (fault: PricingError) => expect.unreachable(fault.message);

describe('the merchant’s own terms', () => {
  it('may be an object or JSON', () => {
    expect(readTerms(sheet, untold)).toEqual(sheet);
    expect(readTerms(JSON.stringify(sheet), untold)).toEqual(sheet);
  });

  it.each([
    [{ count: 0 }, 'terms.plans.1.count must be 1..600'],
    [{ annualRate: '7.9' }, 'terms.plans.1.annualRate must be a rate: "0.079" is 7.9 %'],
    [{ maxAmount: 5 }, 'terms.plans.1.maxAmount is unknown'],
    [{ minAmountMinor: 5, maxAmountMinor: 4 }, 'terms.plans.1.maxAmountMinor must be 5..9007199254740991'],
  ])('lose only the plan that breaks a rule, which is named: %j', (wrong, message) => {
    const [first, second, third] = sheet.plans;
    const told: PricingError[] = [];
    const plans = [first!, { ...second!, ...wrong }, third!];
    expect(readTerms({ ...sheet, plans }, fault => told.push(fault))).toEqual({ ...sheet, plans: [first, third] });
    expect(told).toEqual([new PricingError('invalid-terms', `The plan "6-annuity" is left out: ${message}`)]);
  });

  it('lose the second of two plans with one id, and what is not a plan', () => {
    const told: string[] = [];
    const [first, second] = sheet.plans;
    const plans = [first!, { ...second!, id: first!.id }, null as never, second!];
    expect(readTerms({ ...sheet, plans }, ({ message }) => told.push(message)).plans).toEqual([first, second]);
    expect(told).toEqual([
      'The plan "3-interest-free" is left out: terms.plans.1.id must differ from those before it',
      expect.stringMatching(/^The plan "undefined" is left out: terms\.plans\.2\.method must be /),
    ]);
  });

  it.each(['{', 'terms', "{'id': 1}", '[object Object]'])(
    'are refused if they are not JSON, with the place where they break: %s',
    text => {
      expect(() => readTerms(text, untold)).toThrow(
        expect.objectContaining({ kind: 'invalid-option', message: expect.stringMatching(/^terms is not JSON: ./) }),
      );
    },
  );

  it.each([
    ['null', /^terms\.id must be/],
    ['[]', /^terms\.id must be/],
    ['7', /^terms\.id must be/],
    [JSON.stringify({ ...sheet, jurisdiction: 'MARS' }), /^terms\.jurisdiction must be CN\|US\|EU\|DE\|UK\|JP\|INTL$/],
    [JSON.stringify({ ...sheet, plans: {} }), /^terms\.plans must be a list$/],
    [
      JSON.stringify({ ...sheet, plans: [{ ...sheet.plans[0], count: 0 }] }),
      /^terms\.plans\.0\.count must be 1\.\.600$/,
    ],
    [JSON.stringify({ ...sheet, plans: [{ ...sheet.plans[0], note: '' }] }), /^terms\.plans\.0\.note is unknown$/],
  ])('are refused with path and rule if nothing in them can be offered: %s', (text, message) => {
    expect(() => readTerms(text, untold)).toThrow(
      expect.objectContaining({ kind: 'invalid-terms', message: expect.stringMatching(message) }),
    );
  });

  it('are refused in a currency that does not exist', () => {
    expect(() => readTerms({ ...sheet, currency: 'ZZZ' }, untold)).toThrow(
      expect.objectContaining({ kind: 'unknown-currency' }),
    );
  });
});
