import * as Observable from '@observablehq/plot';
import { assertNever } from '../../pricing/assertNever.js';
import { type LegendEntry, markEntry } from './legend.js';
import type { Along, BarPlot, HeatPlot, HistogramPlot, LinePlot, Mark, Plot, Series, StackPlot, Unit } from './Plot.js';
import { colourOf, dashOf, MARK_DASH } from './palette.js';
import { shortDay, shortMonth, shortText, shortTime } from './texts.js';
import { widest } from './textWidth.js';

/** What the drawing library is told, and what stands above the picture. */
type Parts = Observable.PlotOptions & {
  readonly legend: readonly LegendEntry[];
  readonly height: number;
  /** What goes up, above the axis at the left. */
  readonly upward: string;
};

const HEIGHT = 250;
/** Half of the last text below the axis. */
export const MARGIN_RIGHT = 26;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function partsOf(plot: Plot, width: number): Parts {
  switch (plot.kind) {
    case 'line':
      return lineParts(plot, width);
    case 'stack':
      return stackParts(plot, width);
    case 'bars':
      return barParts(plot, width);
    case 'histogram':
      return histogramParts(plot, width);
    case 'heat':
      return heatParts(plot, width);
    default:
      return assertNever(plot);
  }
}

type Place = Date | number | string;

interface Point {
  readonly place: Place;
  readonly value: number | null;
  readonly series: number;
}

const placesOf = (x: Along): readonly Place[] =>
  x.scale === 'day' || x.scale === 'instant' ? x.values.map(each => new Date(each)) : x.values;

const pointsOf = (places: readonly Place[], series: readonly Series[]): Point[] =>
  series.flatMap(({ values }, index) =>
    places.map((place, at) => ({ place, value: values[at] ?? null, series: index })),
  );

function lineParts({ tag, x, y, series, marks = [] }: LinePlot, width: number): Parts {
  const places = placesOf(x);
  const points = pointsOf(places, series);
  const highest = highestOf(
    points.map(({ value }) => value),
    marks,
  );
  const lines = series.map((_, index) => {
    const own = points.filter(each => each.series === index);
    const dash = dashOf(index);
    return Observable.line(own, {
      x: 'place',
      y: 'value',
      stroke: colourOf(index),
      strokeWidth: 2,
      ...(dash === 'none' ? {} : { strokeDasharray: dash }),
    });
  });
  // A single value makes no line.
  const dots =
    places.length <= 24
      ? [Observable.dot(points, { x: 'place', y: 'value', r: 2.5, fill: ({ series }: Point) => colourOf(series) })]
      : [];
  const outer = frame(tag, y, highest, width);
  return {
    ...outer,
    x: alongAxis(tag, x, roomIn(width, outer)),
    marks: [...lines, ...dots, ...levels(marks)],
    legend: [
      ...(series.length > 1
        ? series.map(({ name }, at) => ({ name, swatch: 'line' as const, colour: colourOf(at), dash: dashOf(at) }))
        : []),
      ...marks.map(({ name }) => markEntry(name)),
    ],
  };
}

function stackParts({ tag, x, y, series, marks = [] }: StackPlot, width: number): Parts {
  const places = placesOf(x);
  const points = untilNext(pointsOf(places, series).map(point => ({ ...point, value: point.value ?? 0 })));
  const sums = places.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const outer = frame(tag, y, highestOf(sums, marks), width);
  return {
    ...outer,
    x: alongAxis(tag, x, roomIn(width, outer)),
    marks: [
      Observable.areaY(points, {
        x: 'place',
        y: 'value',
        z: 'series',
        fill: ({ series }: Point) => colourOf(series),
        fillOpacity: 0.85,
        curve: 'step-after',
      }),
      ...levels(marks),
    ],
    legend: [...areaEntries(series), ...marks.map(({ name }) => markEntry(name))],
  };
}

/** The last step is as wide as the one before. */
function untilNext(points: readonly Point[]): readonly Point[] {
  return [...new Set(points.map(({ series }) => series))].flatMap(each => {
    const own = points.filter(({ series }) => series === each);
    const [before, last] = own.slice(-2);
    if (!(before?.place instanceof Date && last?.place instanceof Date)) return own;
    const step = last.place.getTime() - before.place.getTime();
    return [...own, { ...last, place: new Date(last.place.getTime() + step) }];
  });
}

function barParts({ tag, x, y, series }: BarPlot, width: number): Parts {
  // Bars side by side stand in groups of their own; a single series needs none.
  const points = pointsOf(x.values, series).filter(({ value }) => value !== null);
  const highest = highestOf(
    points.map(({ value }) => value),
    [],
  );
  const text = (place: string) => (x.scale === 'day' ? shortDay(tag, Date.parse(place)) : place);
  const grouped = series.length > 1;
  const outer = frame(tag, y, highest, width);
  const shown = everyNth(x.values, text, roomIn(width, outer));
  const names = { label: x.label, labelArrow: 'none', domain: [...x.values], padding: grouped ? 0.15 : 0.2 } as const;
  return {
    ...outer,
    ...(grouped ? { fx: { ...names, axis: null }, x: { axis: null, padding: 0 } } : { x: { ...names, axis: null } }),
    marks: [
      Observable.barY(points, {
        ...(grouped ? { fx: 'place', x: 'series' } : { x: 'place' }),
        y: 'value',
        fill: ({ series }: Point) => colourOf(series),
      }),
      grouped
        ? Observable.axisFx({ anchor: 'bottom', ticks: shown, tickFormat: text, label: x.label, labelAnchor: 'center' })
        : Observable.axisX({
            ticks: shown,
            tickFormat: text,
            tickSize: 0,
            label: x.label,
            labelAnchor: 'center',
            labelArrow: 'none',
          }),
    ],
    legend: grouped ? areaEntries(series) : [],
  };
}

function histogramParts({ tag, x, y, bins, marks = [] }: HistogramPlot, width: number): Parts {
  return {
    ...frame(
      tag,
      { label: y.label, unit: 'count' },
      highestOf(
        bins.map(({ count }) => count),
        [],
      ),
      width,
    ),
    x: {
      label: x.label,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: width / 90,
      tickFormat: (value: number) => shortText(tag, x.unit, value),
    },
    marks: [
      Observable.rectY(bins, { x1: 'from', x2: 'to', y: 'count', fill: colourOf(0), insetLeft: 0.5, insetRight: 0.5 }),
      ...marks.map(({ at }, index) =>
        Observable.ruleX([at], { stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: markDash(index) }),
      ),
    ],
    legend: marks.map(({ name }, index) => ({ ...markEntry(name), dash: markDash(index) })),
  };
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

function heatParts({ tag, unit, rows, columns, cells }: HeatPlot, width: number): Parts {
  const all = rows.names.flatMap((row, at) =>
    columns.names.map((column, on) => ({ row, column, value: cells[at]?.[on] ?? null })),
  );
  const filled = all.filter((cell): cell is Cell => cell.value !== null);
  const highest = highestOf(
    filled.map(({ value }) => value),
    [],
  );
  const marginLeft = widest(rows.names) + 14;
  const cellWidth = (width - marginLeft) / Math.max(1, columns.names.length);
  const texts = filled.map(({ value }) => shortText(tag, unit, value));
  return {
    height: rows.names.length * 26 + 70,
    upward: rows.label,
    marginLeft,
    x: { domain: [...columns.names], label: null, axis: null, padding: 0.04 },
    y: { domain: [...rows.names], label: null, axis: null, padding: 0.08 },
    marks: [
      Observable.cell(filled, {
        x: 'column',
        y: 'row',
        fill: colourOf(1),
        // Never so dark that the figure in the cell cannot be read.
        fillOpacity: { value: ({ value }: Cell) => 0.06 + (0.44 * value) / (highest || 1), scale: null },
        rx: 2,
      }),
      // The table beside the picture has them all.
      ...(widest(texts) + 6 < cellWidth
        ? [
            Observable.text(filled, {
              x: 'column',
              y: 'row',
              text: ({ value }: Cell) => shortText(tag, unit, value),
              fontSize: 11,
              fill: 'currentColor',
            }),
          ]
        : []),
      Observable.axisY({ tickSize: 0, label: null }),
      Observable.axisX({
        tickSize: 0,
        ticks: everyNth(columns.names, text => text, roomIn(width, { marginLeft })),
        label: columns.label,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
    ],
    legend: [],
  };
}

/** What plots over a measured height share: the axis at the left, its name above it, thin lines behind. */
function frame(tag: string, y: { readonly label: string; readonly unit: Unit }, highest: number, width: number) {
  const text = (value: number) => shortText(tag, y.unit, value);
  return {
    height: HEIGHT,
    // The highest tick may have one more digit than the highest value.
    marginLeft: Math.max(34, widest([text(highest), text(highest * 0.75), text(highest / 3)]) + 14),
    upward: y.label,
    y: {
      // Where there is nothing, any height will do.
      domain: [0, highest || 1],
      nice: true,
      label: null,
      grid: true,
      // There is no half of a loan, and nothing to measure where all is 0.
      ticks:
        highest === 0
          ? [0]
          : Math.min(width > 500 ? 5 : 4, y.unit === 'count' ? Math.ceil(highest) : Number.POSITIVE_INFINITY),
      tickFormat: text,
      tickSize: 0,
    },
  } as const;
}

function alongAxis(tag: string, x: Along, room: number): Observable.ScaleOptions {
  const named = { label: x.label, labelAnchor: 'center', labelArrow: 'none' } as const;
  switch (x.scale) {
    case 'name':
      return { ...named, type: 'point', domain: [...x.values], ticks: everyNth(x.values, text => text, room) };
    case 'number':
      return {
        ...named,
        type: 'linear',
        ticks: room / 80,
        tickFormat: (value: number) => shortText(tag, x.unit, value),
      };
    case 'day':
    case 'instant': {
      const instants = x.values.map(each => new Date(each).getTime());
      const span = (instants.at(-1) ?? 0) - (instants[0] ?? 0);
      const text = span > 120 * DAY ? shortMonth : x.scale === 'day' || span > 2 * DAY ? shortDay : shortTime;
      const ticks = everyNth(instants, at => text(tag, at), room).map(at => new Date(at));
      return { ...named, type: 'utc', ticks, tickFormat: (at: Date) => text(tag, at.getTime()) };
    }
    default:
      return assertNever(x);
  }
}

/** What the margins leave of the width. */
const roomIn = (width: number, { marginLeft }: { readonly marginLeft: number }): number =>
  width - marginLeft - MARGIN_RIGHT;

/** As many places as there is room for their texts, always with the first. */
function everyNth<Place>(places: readonly Place[], text: (place: Place) => string, room: number): Place[] {
  const wanted = places.length * (widest(places.map(text)) + 8);
  const step = Math.max(1, Math.ceil(wanted / room));
  return places.filter((_, at) => at % step === 0);
}

const levels = (marks: readonly Mark[]) =>
  marks.map(({ at }) =>
    Observable.ruleY([at], { stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: MARK_DASH }),
  );

const markDash = (index: number) => (index === 0 ? MARK_DASH : dashOf(index));

const areaEntries = (series: readonly Series[]): LegendEntry[] =>
  series.map(({ name }, at) => ({ name, swatch: 'area', colour: colourOf(at), dash: 'none' }));

/** The highest value, or 0 where there is nothing. */
const highestOf = (values: readonly (number | null)[], marks: readonly Mark[]): number =>
  values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), Math.max(0, ...marks.map(({ at }) => at)));
