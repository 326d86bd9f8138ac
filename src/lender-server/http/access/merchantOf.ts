import type { MerchantContext } from '../../../lending/applications/LendingService.js';
import { pageOrigin } from '../../../protocol/api/apiFormats.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

interface Named {
  readonly merchant?: string | undefined;
  readonly scenario?: string | undefined;
}

/**
 * Finds the merchant whose page calls: the one that the call names, otherwise the only one, otherwise the one with this origin.
 * A browser says truthfully where a page is from. Any other caller sends no `Origin`, and gains nothing by a false one.
 *
 * @throws ProblemError `unknown-merchant`, `origin-not-allowed`
 */
export function merchantOf(
  { merchants }: Pick<LenderSettings, 'merchants'>,
  { merchant }: Named,
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
      ? refusedOrigin(origin)
      : new ProblemError('unknown-merchant', 'Name a merchant of the lender’s configuration: ?merchant=ID.');
  if (origin !== undefined && !originAllowed(found.origins, origin)) throw refusedOrigin(origin);
  return found;
}

/** An origin from outside, where it is harmless in an answer and in a log. */
export const statedOrigin = (origin: string): string => (pageOrigin.safeParse(origin).success ? origin : 'of the page');

const refusedOrigin = (origin: string) =>
  new ProblemError(
    'origin-not-allowed',
    `Add the origin ${statedOrigin(origin)} to \`origins\` of its merchant in the lender’s configuration, the file of --config.`,
  );

/** @throws ProblemError `malformed-request` where the merchant does not sell in the scenario */
export function merchantContextOf(
  { id, scenarios, jurisdiction }: Merchant,
  { scenario = scenarios[0] }: Named,
): MerchantContext {
  if (!scenarios.includes(scenario))
    throw new ProblemError('malformed-request', `scenario must be one of ${scenarios.join(', ')} at this merchant.`);
  return { merchant: id, scenario, ...(jurisdiction && { jurisdiction }) };
}

/** Whether a page's origin is one of a merchant's. `http://localhost:*` allows every port, and the address without a port. */
export function originAllowed(allowed: readonly string[], origin: string): boolean {
  return allowed.some(each =>
    each.endsWith(':*')
      ? origin === each.slice(0, -2) ||
        (origin.startsWith(each.slice(0, -1)) && /^\d{1,5}$/.test(origin.slice(each.length - 1)))
      : each === origin,
  );
}
