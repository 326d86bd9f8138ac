/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import type { LoanNews } from '../shop/LoanNews.js';
import type { Order } from '../shop/Order.js';
import { paymentsText } from '../shop/paymentsText.js';
import { AgreementView } from './AgreementView.js';
import { Layout } from './Layout.js';
import { OrderLines } from './OrderLines.js';

interface OrderPageProps {
  readonly visit: ShopVisit;
  readonly order: Order;
  /** The newest that the lender has told of its agreement. */
  readonly news: LoanNews | undefined;
}

export function OrderPage({ visit, order, news }: OrderPageProps) {
  const { words } = visit;
  const { name, email, phone, region, city, street, postcode } = order.address;
  return (
    <Layout visit={visit} title={words.orderReference(order.reference)}>
      <div class="thanks">
        <h1>{words.orderThanks}</h1>
        <p>{words.orderReference(order.reference)}</p>
        {news && <p>{words.loanNews[news]}</p>}
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
