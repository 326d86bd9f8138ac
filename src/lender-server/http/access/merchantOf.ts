import type { MerchantContext } from '../../../lending/applications/LendingService.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { originAllowed } from '../originAllowed.js';
import { ProblemError } from '../ProblemError.js';

interface Asked {
  readonly merchant?: string | undefined;
  readonly scenario?: string | undefined;
}

/**
 * At whose counter a page stands: the merchant that it names, else the one whose page it is, else the only one there is.
 * A browser says where a page is from; a caller that is no browser sends no `Origin` and has nothing to gain by a false one.
 *
 * @throws ProblemError `unknown-merchant`, `origin-not-allowed`
 */
export function merchantOf(
  { merchants }: Pick<LenderSettings, 'merchants'>,
  { merchant }: Asked,
  origin: string | undefined,
): Merchant {
  const found =
    merchant !== undefined
      ? merchants.find(({ id }) => id === merchant)
      : merchants.length === 1
        ? merchants[0]
        : origin === undefined
          ? undefined
          : merchants.find(({ origins }) => originAllowed(origins, origin));
  if (!found)
    throw merchant === undefined && origin !== undefined
      ? new ProblemError('origin-not-allowed', 'The lender’s configuration has no merchant with pages of this origin.')
      : new ProblemError('unknown-merchant', 'Name a merchant of the lender’s configuration: ?merchant=ID.');
  if (origin !== undefined && !originAllowed(found.origins, origin))
    throw new ProblemError('origin-not-allowed', 'Add the origin to this merchant in the lender’s configuration.');
  return found;
}

/** @throws ProblemError `malformed-request` */
export function merchantContextOf(
  { id, scenarios, jurisdiction }: Merchant,
  { scenario = scenarios[0] }: Asked,
): MerchantContext {
  if (!scenarios.includes(scenario))
    throw new ProblemError('malformed-request', `scenario must be one of ${scenarios.join(', ')} at this merchant.`);
  return { merchant: id, scenario, ...(jurisdiction && { jurisdiction }) };
}
