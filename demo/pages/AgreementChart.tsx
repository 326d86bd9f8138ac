/** @jsxImportSource hono/jsx */
import type { Agreement } from 'fenqi/protocol';
import type { Words } from '../words/zh.js';

const width = 560;
const floor = 96;

/**
 * Shows what is still owed after each payment, down to zero. The bright part is the principal of a payment, and the warm part on
 * top is its cost. The table below gives the same figures, so the chart is hidden from screen readers.
 */
export function AgreementChart({ agreement, words }: { readonly agreement: Agreement; readonly words: Words }) {
  const step = width / Math.max(1, agreement.installments.length);
  const wide = round(Math.min(step - 4, step * 0.86));
  const tall = (minor: number) => round((minor / Math.max(1, agreement.financedMinor)) * (floor - 12));
  let owedMinor = agreement.financedMinor;
  return (
    <div>
      <svg class="schedule-chart" viewBox={`0 0 ${width} ${floor + 2}`} aria-hidden="true">
        {agreement.installments.map((row, index) => {
          const [owed, paid] = [tall(owedMinor), tall(row.principalMinor)];
          const costMinor = row.interestMinor + row.feeMinor;
          const cost = costMinor > 0 ? Math.max(2, tall(costMinor)) : 0;
          const x = round(step * index);
          owedMinor -= row.principalMinor;
          return (
            <g>
              <rect class="bar-owed" x={x} y={floor - owed} width={wide} height={owed} rx="2" />
              <rect class="bar-price" x={x} y={floor - owed} width={wide} height={paid} rx="2" />
              {cost > 0 && (
                <rect class="bar-cost" x={x} y={floor - owed - cost - 2} width={wide} height={cost} rx="1" />
              )}
            </g>
          );
        })}
        <path class="bar-ground" d={`M0 ${floor + 1}H${width}`} />
      </svg>
      <ul class="legend small">
        <Key mark="bar-price" text={words.schedulePrincipal} />
        {agreement.financeChargeMinor > 0 && <Key mark="bar-cost" text={words.agreementCharge} />}
        <Key mark="bar-owed" text={words.stillOwed} />
      </ul>
    </div>
  );
}

function Key({ mark, text }: { readonly mark: string; readonly text: string }) {
  return (
    <li>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <rect class={mark} width="10" height="10" rx="2" />
      </svg>
      {text}
    </li>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
