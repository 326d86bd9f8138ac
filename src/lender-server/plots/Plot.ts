/** What a figure counts, which says how it is written. A currency's amounts are in minor units. */
export type Unit = 'count' | 'percent' | 'seconds' | 'milliseconds' | { readonly currency: string };

/** What stands along a horizontal axis: days as "2026-11-29", instants in ms since 1970, numbers, or names. */
export type Along =
  | { readonly label: string; readonly scale: 'day' | 'name'; readonly values: readonly string[] }
  | { readonly label: string; readonly scale: 'instant'; readonly values: readonly number[] }
  | { readonly label: string; readonly scale: 'number'; readonly unit: Unit; readonly values: readonly number[] };

/** One value for each place along the axis; null where there is none. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A line with a name: a target, a cut-off. */
export interface Mark {
  readonly at: number;
  readonly name: string;
}

interface Titled {
  readonly title: string;
  /** What the picture shows, for those who do not see it, in one sentence. */
  readonly description: string;
  /** The language that figures and days are written in: "zh-CN". */
  readonly tag: string;
}

interface Measured extends Titled {
  readonly x: Along;
  readonly y: { readonly label: string; readonly unit: Unit };
}

/** Values over time or over a number. */
export interface LinePlot extends Measured {
  readonly kind: 'line';
  readonly series: readonly Series[];
  /** Levels across the plot. */
  readonly marks?: readonly Mark[];
}

/** Parts of a whole that hold from one place on until the next, one on top of the other: the tiers of the funds. */
export interface StackPlot extends Measured {
  readonly kind: 'stack';
  readonly series: readonly Series[];
  readonly marks?: readonly Mark[];
}

/** A bar for each name or day; with several series, bars side by side. */
export interface BarPlot extends Measured {
  readonly kind: 'bars';
  readonly x: Extract<Along, { readonly scale: 'day' | 'name' }>;
  readonly series: readonly Series[];
}

/** How many fall between two edges each. */
export interface HistogramPlot extends Titled {
  readonly kind: 'histogram';
  readonly x: { readonly label: string; readonly unit: Unit };
  readonly y: { readonly label: string };
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Lines from top to bottom. */
  readonly marks?: readonly Mark[];
}

/** A table whose cells are the darker the more they hold: arrears by month of origin and months since. */
export interface HeatPlot extends Titled {
  readonly kind: 'heat';
  readonly unit: Unit;
  readonly rows: { readonly label: string; readonly names: readonly string[] };
  readonly columns: { readonly label: string; readonly names: readonly string[] };
  /** One list for each row. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** A picture as data. */
export type Plot = LinePlot | StackPlot | BarPlot | HistogramPlot | HeatPlot;
