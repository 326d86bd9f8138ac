/** @jsxImportSource hono/jsx */
import type { Agreement } from '../../src/protocol/index.js';

/** One bar a payment, price below and cost above. The table beside it says the same in figures, so this is only for the eye. */
export function ScheduleChart({ agreement }: { readonly agreement: Agreement }) {
  const rows = agreement.installments;
  const most = Math.max(1, ...rows.map(row => row.totalMinor));
  const height = (minor: number) => Math.round((minor / most) * 7200) / 100;
  const step = 360 / Math.max(1, rows.length);
  const width = Math.min(40, step * 0.7);
  return (
    <svg class="schedule-chart" viewBox="0 0 360 84" aria-hidden="true">
      {rows.map((row, index) => {
        const price = height(row.principalMinor);
        const cost = height(row.totalMinor - row.principalMinor);
        const x = step * index + (step - width) / 2;
        return (
          <g>
            <rect class="bar-price" x={x} y={78 - price} width={width} height={price} rx="2" />
            {cost > 0 && <rect class="bar-cost" x={x} y={78 - price - cost} width={width} height={cost} />}
          </g>
        );
      })}
      <path class="bar-ground" d="M0 80H360" />
    </svg>
  );
}
