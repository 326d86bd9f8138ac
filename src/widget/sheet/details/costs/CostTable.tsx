import type { DisclosureCode } from '../../../../pricing/jurisdictions/Disclosure.js';
import { formatPercent } from '../../../format/formatPercent.js';
import type { View } from '../../../format/View.js';
import type { CnTexts } from '../../../locales/LawTexts.js';
import type { CostReading } from './costReading.js';

/** One cost: its name and its standard, or a name alone for the sum. */
export interface CostRow {
  readonly code: DisclosureCode;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly content: readonly [label: string, value: string] | string;
}

interface Props {
  readonly view: View;
  readonly texts: CnTexts['costs'];
  readonly rows: readonly CostRow[];
  readonly watch: CostReading['watch'];
}

/** 综合融资成本明示表: every cost with its standard, who collects it, its amount and its part of the annual rate. Only China has it. */
export function CostTable({ view: { money, locale }, texts, rows, watch }: Props) {
  const [caption, lender, ...heads] = texts;
  return (
    // A table of its own for each review: a ref is called when its element is made.
    <table key={watch.value ? 'read' : 'seen'} class="costs" part="disclosures" ref={watch.value}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" class={column < 3 ? 'start' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, figures, content }) => {
          const { costMinor, collector, annualPercent, overduePercent } = figures;
          const percent = annualPercent || overduePercent;
          const cells = typeof content === 'string' ? [content] : [...content, collector || lender];
          return (
            <tr key={code}>
              {cells.map((cell, column) =>
                column ? (
                  <td key={column} class="start">
                    {cell}
                  </td>
                ) : (
                  // The name of the sum stands alone.
                  <th key={column} class="start" scope="row" colSpan={4 - cells.length}>
                    {cell}
                  </th>
                ),
              )}
              <td>{costMinor === undefined ? '–' : money(costMinor as number)}</td>
              <td>{percent ? formatPercent(locale, percent as string) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
