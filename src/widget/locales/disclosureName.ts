import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';

/**
 * The codes that share a text with another law, and the name of that text. A code that is not here needs a text of its own in
 * every language, so that a new law is never shown another law's words.
 */
const sharedTexts = {
  'us.apr': 'apr',
  'eu.apr': 'apr',
  'eu.borrowing-rate': 'borrowing-rate',
  'eu.credit-amount': 'credit-amount',
  'eu.duration': 'duration',
  'eu.total-payable': 'total-payable',
  'eu.installments': 'installments',
  'eu.advance-payment': 'advance-payment',
  'eu.withdrawal': 'withdrawal',
  'uk.borrowing-rate': 'borrowing-rate',
  'uk.credit-amount': 'credit-amount',
  'uk.duration': 'duration',
  'uk.total-payable': 'total-payable',
  'uk.installments': 'installments',
  'uk.advance-payment': 'advance-payment',
  'uk.withdrawal': 'withdrawal',
} as const satisfies { readonly [Code in DisclosureCode]?: string };

type SharedCode = keyof typeof sharedTexts;
const isShared = (code: DisclosureCode): code is SharedCode => code in sharedTexts;

/** The name of a text: a law's own code, or what several laws share. */
export type DisclosureName = Exclude<DisclosureCode, SharedCode> | (typeof sharedTexts)[SharedCode];

/** The name of the text for a code: "eu.duration" has the shared text "duration". */
export const disclosureName = (code: DisclosureCode): DisclosureName => (isShared(code) ? sharedTexts[code] : code);
