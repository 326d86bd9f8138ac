import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';

/**
 * The codes that share a text with another law. A code that is not here needs a text of its own in every language, so that a new law
 * is never shown another law's words.
 */
type SharedCode = Extract<
  DisclosureCode,
  | `${'us' | 'eu'}.apr`
  | `${'cn' | 'us' | 'eu' | 'uk'}.${'overdue-interest' | 'late-charge' | 'prepayment-charge'}`
  | `${'cn' | 'uk'}.contingent-costs`
  | `${'eu' | 'uk'}.${'borrowing-rate' | 'credit-amount' | 'duration' | 'total-payable' | 'installments' | 'advance-payment' | 'withdrawal'}`
>;

/** The name of a text: a law's own code, or what several laws share. */
export type DisclosureName =
  | Exclude<DisclosureCode, SharedCode>
  | (SharedCode extends infer Code ? (Code extends `${string}.${infer Name}` ? Name : never) : never);

/** The name of the text for a code: "eu.duration" has the shared text "duration", unless `texts` has one of its own for it. */
export const disclosureName = <Text>(
  code: DisclosureCode,
  texts: Readonly<Record<DisclosureName, Text>>,
): DisclosureName => (code in texts ? code : code.slice(3)) as DisclosureName;
