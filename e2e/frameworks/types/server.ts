import { createCheckout, type LenderAdapter } from 'fenqi';
import { httpLender } from 'fenqi/http';
import { lenderApi, readAgreement, readCallback, signApplicant, verifyAgreement } from 'fenqi/merchant';
import { pricePlans } from 'fenqi/pricing';
import { type Agreement, agreementSchema } from 'fenqi/protocol';
import { sandboxLender } from 'fenqi/sandbox';
import { renderOffers } from 'fenqi/ssr';
import { defaultTermSheet } from 'fenqi/terms';

/** A program that knows neither the DOM nor Node. */
export const agreement: Agreement = agreementSchema.parse({});
export const lenders: LenderAdapter[] = [httpLender({ url: 'https://lender.example' }), sandboxLender()];
export const html: string = renderOffers({ amount: '2999.00', currency: 'EUR', locale: 'de' });
export const plans = pricePlans({ amountMinor: 1, currency: 'EUR', terms: defaultTermSheet('EUR'), day: '2026-11-23' });
export const merchant = [lenderApi, readAgreement, readCallback, signApplicant, verifyAgreement, createCheckout];

// @ts-expect-error an agreement is not any
export const wrong: number = agreement.id;
// @ts-expect-error there is no such layout
renderOffers({ amount: '2999.00', currency: 'EUR', locale: 'de', layout: 'large' });
