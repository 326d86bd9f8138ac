/** @jsxImportSource hono/jsx */
import type { Loan } from 'fenqi/merchant';
import type { ShopVisit } from '../http/ShopVisit.js';
import { Picture } from '../pictures/Picture.js';
import { dayText } from '../shop/dayText.js';
import { demoLender, lenderTitle } from '../shop/Lender.js';
import type { FinancedOrder } from '../shop/loanOf.js';
import { money } from '../shop/Money.js';
import { FactList } from './FactList.js';
import { Layout } from './Layout.js';

interface Shown {
  readonly order: FinancedOrder;
  /** As the lender has it now. Undefined: it cannot be asked. */
  readonly loan: Loan | undefined;
}

/** Every order with installments: what is due next, and the way to the lender's page. */
export function PaymentsPage({ visit, orders }: { readonly visit: ShopVisit; readonly orders: readonly Shown[] }) {
  const { words } = visit;
  return (
    <Layout visit={visit} title={words.paymentsTitle}>
      <div class="thanks">
        <h1>{words.paymentsTitle}</h1>
        {orders.length > 0 && <p>{words.paymentsNote}</p>}
      </div>
      {orders.length === 0 && (
        <div class="empty">
          <p>{words.paymentsEmpty}</p>
          <p>
            <a class="button" href="/">
              {words.backToShop}
            </a>
          </p>
        </div>
      )}
      <ul class="loans">
        {orders.map(shown => (
          <LoanCard visit={visit} {...shown} />
        ))}
      </ul>
    </Layout>
  );
}

function LoanCard({ visit, order, loan }: Shown & { readonly visit: ShopVisit }) {
  const { words, language } = visit;
  const { agreement } = order.payment;
  const [line] = order.lines;
  const installments =
    loan?.installments ?? agreement.installments.map((row, index) => ({ ...row, number: index + 1 }));
  const open = installments.filter(row => !('paidAt' in row)).sort((a, b) => (a.due < b.due ? -1 : 1));
  const amount = (minor: number) => money(minor, agreement.currency, language, true);
  const state = loan?.state ?? 'active';
  const [next] = open;
  const owed = open.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const facts: readonly (readonly [string, string])[] = [
    ...(next
      ? ([
          [words.nextPayment, amount(next.totalMinor)],
          [words.nextDue, state === 'committed' ? words.firstAfterHandover : dayText(next.due, language)],
        ] as const)
      : []),
    [words.owedNow, amount(owed)],
  ];
  return (
    <li class="panel loan">
      {line && <Picture name={line.product.id} tone={line.tone} ground={line.product.ground} />}
      <div class="loan-text">
        <h2>{order.lines.map(({ product }) => product.name[language]).join(' · ')}</h2>
        <p class="loan-state">{words.loanStates[state]}</p>
        {!loan && <p class="small">{words.lenderAway}</p>}
        {state === 'active' && (
          <p>
            <progress max={installments.length} value={installments.length - open.length} aria-hidden="true" />{' '}
            {words.paidOf(installments.length - open.length, installments.length)}
          </p>
        )}
        <FactList facts={facts} />
        {agreement.lender === demoLender.lender && (
          <p class="small" data-lender-link={agreement.id} data-text={words.atLender}>
            {words.atLenderElsewhere}
          </p>
        )}
        <p class="small">
          <a href={`/orders/${order.reference}`}>{words.toOrder}</a> · {lenderTitle(agreement.lender)}
        </p>
      </div>
    </li>
  );
}
