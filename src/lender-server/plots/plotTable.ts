import { assertNever } from '../../pricing/assertNever.js';
import type { Along, Plot, Series, Unit } from './Plot.js';
import { placeTexts, valueText } from './texts.js';

/** The figures of a picture as text. The first cell of a row names it. */
export interface PlotTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NONE = '–';

/** The same figures as the picture, for those who do not see it or want to copy them. */
export function plotTable(plot: Plot): PlotTable {
  const { tag } = plot;
  switch (plot.kind) {
    case 'line':
    case 'stack':
      return seriesTable(tag, plot.x, plot.y, plot.series);
    case 'bars':
      return seriesTable(tag, plot.x, plot.y, plot.series);
    case 'histogram': {
      const edge = (value: number) => valueText(tag, plot.x.unit, value);
      const rows = plot.bins.map(({ from, to, count }) => [
        `${edge(from)} – ${edge(to)}`,
        valueText(tag, 'count', count),
      ]);
      return { heads: [plot.x.label, plot.y.label], rows };
    }
    case 'heat':
      return {
        heads: [plot.rows.label, ...plot.columns.names],
        rows: plot.rows.names.map((name, row) => [
          name,
          ...plot.columns.names.map((_, column) => textOf(tag, plot.unit, plot.cells[row]?.[column])),
        ]),
      };
    default:
      return assertNever(plot);
  }
}

function seriesTable(
  tag: string,
  x: Along,
  y: { readonly label: string; readonly unit: Unit },
  series: readonly Series[],
): PlotTable {
  const rows = placeTexts(tag, x).map((place, at) => [
    place,
    ...series.map(({ values }) => textOf(tag, y.unit, values[at])),
  ]);
  return { heads: [x.label, ...series.map(({ name }) => name)], rows };
}

const textOf = (tag: string, unit: Unit, value: number | null | undefined) =>
  value === null || value === undefined ? NONE : valueText(tag, unit, value);
