/** @jsxImportSource hono/jsx */

import type { Loan } from 'fenqi/merchant';
import type { ShopVisit } from '../http/ShopVisit.js';
import type { LoanNews } from '../shop/LoanNews.js';
import { isHandedOver } from '../shop/loanOf.js';
import type { Order } from '../shop/Order.js';
import { paymentsText } from '../shop/paymentsText.js';
import { AgreementView } from './AgreementView.js';
import { HandoverPanel } from './HandoverPanel.js';
import { Layout } from './Layout.js';
import { OrderLines } from './OrderLines.js';

interface OrderPageProps {
  readonly visit: ShopVisit;
  readonly order: Order;
  /** The newest that the lender has told of its agreement. */
  readonly news: LoanNews | undefined;
  /** Of something that is handed over, as the lender has it now. */
  readonly loan: Loan | undefined;
}

export function OrderPage({ visit, order, news, loan }: OrderPageProps) {
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
          {loan && isHandedOver(order) && <HandoverPanel visit={visit} reference={order.reference} loan={loan} />}
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
          <p class="order-ways">
            <a class="button" href="/">
              {words.backToShop}
            </a>
            {order.payment.kind === 'installments' && (
              <a class="button" href="/payments">
                {words.paymentsLink}
              </a>
            )}
          </p>
        </aside>
      </div>
    </Layout>
  );
}
