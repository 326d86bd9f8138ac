import type { Installment } from '../../../pricing/offers/Offer.js';

const HEIGHT = 64;
const PARTS = ['principalMinor', 'interestMinor', 'feeMinor'] as const;

/** One bar for each payment, stacked from price, interest and fee. Bars start at zero, so that heights compare honestly. The table has the same figures. */
export function ScheduleChart({ rows, label }: { rows: readonly Installment[]; label: string }) {
  const tallest = Math.max(...rows.map(row => row.totalMinor));
  const step = 100 / rows.length;
  const width = Math.min(step * 0.72, 9);
  return (
    <svg
      class="chart"
      part="chart"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {rows.map((row, index) => {
        let top = HEIGHT;
        return PARTS.map(part => {
          const height = (row[part] / tallest) * HEIGHT;
          top -= height;
          return height > 0 ? (
            <rect key={part} class={part} x={index * step + (step - width) / 2} y={top} width={width} height={height} />
          ) : null;
        });
      })}
    </svg>
  );
}
