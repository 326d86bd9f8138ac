import type { LenderContext } from '../Handler.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { isSame } from './applicantPages.js';
import type { MerchantRequest } from './merchantRequest.js';

/**
 * Lets through whoever an application belongs to: the page that applied, which knows its key, and the merchant's server, which signs.
 *
 * @throws ProblemError `unknown-application`, the same for an application that does not exist and for another key; `merchant-only`
 */
export async function expectOwner(
  { service }: Pick<LenderSettings, 'service'>,
  signedBy: (c: LenderContext) => Promise<MerchantRequest>,
  { c, merchant, reference }: { readonly c: LenderContext; readonly merchant: Merchant; readonly reference: string },
): Promise<void> {
  if (c.req.header('authorization') !== undefined) {
    const signed = await signedBy(c);
    signed.checkBody(undefined);
    if (signed.merchant.id === merchant.id) return;
  } else {
    const application = await service.application(reference);
    if (application && isOfKey(c.req.header('idempotency-key') ?? '', application.key)) return;
  }
  throw new ProblemError(
    'unknown-application',
    'Send the Idempotency-Key of the application, or that key, a full stop and a word. The merchant’s server signs its request instead.',
  );
}

/** A page calls for its application under keys that it makes from the application's: "KEY.cancel". */
const isOfKey = (given: string, key: string): boolean =>
  isSame(given, key) || isSame(given.slice(0, key.length + 1), `${key}.`);
