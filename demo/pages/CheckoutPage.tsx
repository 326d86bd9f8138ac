/** @jsxImportSource hono/jsx */
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import type { ShopVisit } from '../http/ShopVisit.js';
import type { CheckoutForm } from '../shop/CheckoutForm.js';
import { scenarioOf } from '../shop/Lender.js';
import { AddressFields } from './AddressFields.js';
import { HandoverNote } from './HandoverNote.js';
import { Layout } from './Layout.js';
import { OrderLines } from './OrderLines.js';
import { ProblemList } from './ProblemList.js';

export function CheckoutPage({ visit, form }: { readonly visit: ShopVisit; readonly form: CheckoutForm }) {
  const { words, language, currency } = visit;
  return (
    <Layout visit={visit} title={words.checkoutTitle} scripts={['/fenqi/script.js']} styles={['/fenqi/fenqi.css']}>
      <h1>{words.checkoutTitle}</h1>
      <ProblemList visit={visit} form={form} />
      <form class="checkout" method="post" action="/checkout" data-checkout novalidate>
        <input type="hidden" name="order" value={form.order} />
        <input type="hidden" name="total" value={form.totalMinor} />
        <div class="checkout-main">
          <AddressFields visit={visit} form={form} />
          <fieldset class="payment" id="payment" tabindex={-1}>
            <legend>{words.payment}</legend>
            <label class="option">
              <input type="radio" name="payment" value="full" checked={form.payment === 'full'} />
              <span>
                {words.payFull} <small>{words.payFullNote}</small>
              </span>
            </label>
            <label class="option">
              <input type="radio" name="payment" value="installments" checked={form.payment === 'installments'} />
              <span>
                {words.payInstallments} <small>{words.payInstallmentsNote}</small>
              </span>
            </label>
            <div class="plans" id="plans" tabindex={-1}>
              {scenarioOf(form.lines.map(({ product }) => product)) === 'car' && visit.lender === 'http' && (
                <HandoverNote words={words} />
              )}
              <fenqi-offers
                name="fenqi"
                lender={visit.lenderAttribute}
                amount={formatMinor(form.totalMinor, currency)}
                currency={currency}
                order={form.order}
                applicant={visit.applicant}
                choice={form.plan || undefined}
                locale={language}
                aria-label={words.installmentsBeside}
              />
              <noscript>
                <p>{words.needsScript}</p>
              </noscript>
            </div>
          </fieldset>
        </div>
        <aside class="checkout-side" aria-label={words.yourOrder}>
          <h2>{words.yourOrder}</h2>
          <OrderLines lines={form.lines} visit={visit} currency={currency} totalMinor={form.totalMinor} />
          <p class="payments" role="status" data-payments />
          <p class="ready" role="status" data-installments-ready data-text={words.installmentsReady} />
          <button type="submit" class="primary" data-place-order>
            {words.placeOrder}
          </button>
          <p class="small">
            <a href="/cart">{words.changeCart}</a>
          </p>
        </aside>
      </form>
    </Layout>
  );
}
