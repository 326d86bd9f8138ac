import type { LenderAdapter, TermSheet } from 'fenqi';
import { httpLender } from 'fenqi/http';
import { sandboxLender } from 'fenqi/sandbox';
import { type LenderChoice, type LoanScenario, lenderAttribute } from './Lender.js';
import type { Currency } from './Money.js';

/** Gives the terms of the lender that will decide at the checkout. Undefined if it cannot be asked now. */
export type LenderTerms = (
  lender: LenderChoice,
  currency: Currency,
  scenario: LoanScenario,
) => Promise<TermSheet | undefined>;

const keptMs = 60_000;

/**
 * Product page and cart show the lender's own terms, so that no page states another minimum or rate than the checkout. The answers
 * are kept for a minute.
 */
export function lenderTerms(lenderUrl: string | null, now: () => Date): LenderTerms {
  const sandbox = sandboxLender({ storage: null, latencyMs: 0 });
  const overHttp = (scenario: LoanScenario): LenderAdapter =>
    lenderUrl === null ? sandbox : httpLender({ url: lenderAttribute(lenderUrl, scenario) });
  const http = { shopping: overHttp('shopping'), car: overHttp('car') };
  const kept = new Map<string, { readonly at: number; readonly terms: Promise<TermSheet | undefined> }>();
  return (lender, currency, scenario) => {
    const key = `${lender} ${currency} ${scenario}`;
    const at = now().getTime();
    const known = kept.get(key);
    if (known && at - known.at < keptMs) return known.terms;
    const day = now().toISOString().slice(0, 10);
    const purchase = { amountMinor: 100_000, currency };
    const terms = (lender === 'sandbox' ? sandbox : http[scenario])
      .terms({ purchase, day }, { signal: AbortSignal.timeout(2_000), timeoutMs: 2_000 })
      .catch(() => {
        kept.delete(key);
        return undefined;
      });
    kept.set(key, { at, terms });
    return terms;
  };
}
