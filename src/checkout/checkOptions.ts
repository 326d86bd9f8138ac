import type { LenderAdapter } from '../lenders/LenderAdapter.js';
import { missingMember } from '../lenders/missingMember.js';
import { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
import type { CheckoutOptions } from './Checkout.js';
import { CheckoutError } from './CheckoutError.js';

/**
 * @param caller the function that was called, for the message
 * @throws CheckoutError `missing-option`, `invalid-option`
 * @throws PricingError where the terms break a rule
 */
export function checkOptions(caller: string, options: Partial<CheckoutOptions> | undefined): void {
  const { amountMinor, currency, lender, order, applicant, locale, storage, terms } = options ?? {};
  const fail = (given: unknown, message: string): never => {
    throw new CheckoutError(
      given === undefined || given === null ? 'missing-option' : 'invalid-option',
      `${caller}: ${message}`,
    );
  };
  if (typeof amountMinor !== 'number')
    fail(amountMinor, 'pass `amountMinor`, the price in minor units (299900 for CNY 2,999).');
  if (typeof currency !== 'string') fail(currency, 'pass `currency`, an ISO 4217 code such as "CNY".');
  const problem = problemOf(lender);
  if (problem) fail(lender, problem);
  for (const [name, text] of Object.entries({ order, applicant, locale }))
    if (text !== undefined && typeof text !== 'string')
      fail('wrong', `\`${name}\` must be a string; leave it out where there is none.`);
  if (storage && !(['getItem', 'setItem', 'removeItem'] as const).every(call => typeof storage[call] === 'function'))
    fail(storage, '`storage` needs getItem, setItem and removeItem; pass null to keep nothing.');
  if (terms !== undefined) validateTermSheet(terms);
}

function problemOf(lender: LenderAdapter | undefined): string | undefined {
  if (!lender) return 'pass `lender`, for example sandboxLender().';
  const missing = missingMember(lender);
  return missing && `\`lender\` needs \`${missing}\`; see LenderAdapter.`;
}
