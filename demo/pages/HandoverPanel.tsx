/** @jsxImportSource hono/jsx */
import type { Loan } from 'fenqi/merchant';
import type { ShopVisit } from '../http/ShopVisit.js';
import { dayText } from '../shop/dayText.js';

interface HandoverPanelProps {
  readonly visit: ShopVisit;
  readonly reference: string;
  readonly loan: Loan;
}

/** Where an ordered car stands, and what the shopper and the demo's dealer can do. */
export function HandoverPanel({ visit, reference, loan }: HandoverPanelProps) {
  const { words, language } = visit;
  const { state, disbursedOn, installments } = loan;
  const next = installments.find(({ paidAt }) => paidAt === undefined);
  const textOf = () => {
    if (state === 'committed') return words.handoverWaits;
    if (disbursedOn === undefined) return words.handoverCancelled;
    return next
      ? words.handoverDone(dayText(disbursedOn, language), dayText(next.due, language))
      : words.loanStates[state];
  };
  return (
    <section class="panel">
      <h2>{words.handoverStands}</h2>
      <p role="status">{textOf()}</p>
      {state === 'committed' && (
        <div class="handover-actions">
          <form method="post" action={`/orders/${reference}/handover`}>
            <button type="submit" class="primary">
              {words.handoverGive}
            </button>
          </form>
          <form method="post" action={`/orders/${reference}/cancellation`}>
            <button type="submit">{words.handoverCancel}</button>
          </form>
        </div>
      )}
    </section>
  );
}
