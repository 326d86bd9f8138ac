/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import type { Order } from '../shop/Order.js';
import { paymentsText } from '../shop/paymentsText.js';
import { AgreementView } from './AgreementView.js';
import { Layout } from './Layout.js';
import { OrderLines } from './OrderLines.js';

export function OrderPage({ visit, order }: { readonly visit: ShopVisit; readonly order: Order }) {
  const { words } = visit;
  const { name, email, phone, region, city, street, postcode } = order.address;
  return (
    <Layout visit={visit} title={words.orderReference(order.reference)}>
      <div class="thanks">
        <h1>{words.orderThanks}</h1>
        <p>{words.orderReference(order.reference)}</p>
      </div>
      <div class="order">
        <div class="order-main">
          {order.payment.kind === 'installments' ? (
            <AgreementView visit={visit} agreement={order.payment.agreement} />
          ) : (
            <section class="panel">
              <h2>{words.payment}</h2>
              <p>{words.paidInFull}</p>
            </section>
          )}
        </div>
        <aside class="order-side" aria-label={words.yourOrder}>
          <h2>{words.yourOrder}</h2>
          <OrderLines visit={visit} lines={order.lines} currency={order.currency} totalMinor={order.totalMinor} />
          {order.payment.kind === 'installments' && (
            <p class="payments">{paymentsText(order.payment.agreement, visit.language)}</p>
          )}
          <h2>{words.orderSentTo}</h2>
          <address>
            {[name, street, `${postcode} ${city}, ${region}`, phone, email].map(line => (
              <span>{line}</span>
            ))}
          </address>
          <p>
            <a class="button" href="/">
              {words.backToShop}
            </a>
          </p>
        </aside>
      </div>
    </Layout>
  );
}
