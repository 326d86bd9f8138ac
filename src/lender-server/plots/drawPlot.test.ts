import { describe, expect, it } from 'vitest';
import { drawPlot } from './drawPlot.js';
import type { Plot } from './Plot.js';
import { palette } from './palette.js';
import { plotFile } from './plotFile.js';
import { plotTable } from './plotTable.js';

const titled = { title: 'A <b>title</b>', description: 'What it shows', tag: 'en' };
const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
const series = [
  { name: 'First', values: [1, null, 3] },
  { name: 'Second', values: [2, 4, 0] },
];
const plots: Readonly<Record<Plot['kind'], Plot>> = {
  line: {
    ...titled,
    kind: 'line',
    x: { label: 'Day', scale: 'day', values: days },
    y: { label: 'Rate', unit: 'percent' },
    series,
    marks: [{ at: 3, name: 'Ceiling' }],
  },
  stack: {
    ...titled,
    kind: 'stack',
    x: { label: 'Day', scale: 'instant', values: days.map(Date.parse) },
    y: { label: 'Money', unit: { currency: 'CNY' } },
    series,
  },
  bars: {
    ...titled,
    kind: 'bars',
    x: { label: 'Scenario', scale: 'name', values: ['A', 'B', 'C'] },
    y: { label: 'Loans', unit: 'count' },
    series,
  },
  histogram: {
    ...titled,
    kind: 'histogram',
    x: { label: 'Score', unit: 'percent' },
    y: { label: 'Decisions' },
    bins: [
      { from: 0, to: 0.5, count: 2 },
      { from: 0.5, to: 1, count: 1 },
    ],
    marks: [{ at: 0.4, name: 'Cut-off' }],
  },
  heat: {
    ...titled,
    kind: 'heat',
    unit: 'percent',
    rows: { label: 'Month', names: ['2026-10', '2026-11'] },
    columns: { label: 'Months since', names: ['1', '2'] },
    cells: [[0.1, 0.2], [0]],
  },
};

describe.each(Object.values(plots))('A plot of the kind $kind', plot => {
  it.each(['wide', 'narrow'] as const)(
    'is an image with a name, a description and nothing that a policy forbids: %s',
    width => {
      const svg = drawPlot(plot, { id: 'p1', width });
      const attributes = svg.slice(0, svg.indexOf('>'));
      for (const each of ['role="img"', 'aria-labelledby="p1-title"', 'aria-describedby="p1-description"'])
        expect(attributes).toContain(each);
      expect(svg).toContain('<title id="p1-title">A &lt;b&gt;title&lt;/b&gt;</title>');
      expect(svg).not.toMatch(/<(style|script)|\s(style|on\w+)=|NaN|undefined|Infinity/);
      expect(svg).toContain('currentColor');
    },
  );

  it('can be drawn while there is nothing to show', () => {
    const nothing = {
      ...plot,
      ...('x' in plot && 'values' in plot.x ? { x: { ...plot.x, values: [] } } : {}),
      ...('series' in plot ? { series: plot.series.map(each => ({ ...each, values: [] })) } : {}),
      ...('bins' in plot ? { bins: [] } : {}),
      ...('cells' in plot ? { cells: [], rows: { ...plot.rows, names: [] } } : {}),
    } as Plot;
    expect(drawPlot(nothing, { id: 'p', width: 'wide' })).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('Where all is 0, the axis has that one figure', () => {
  const y = { label: 'Money', unit: { currency: 'CNY' } } as const;
  const series = [{ name: 'In', values: [0, 0, 0] }];
  expect(
    drawPlot({ ...plots.bars, kind: 'bars', y, series } as Plot, { id: 'none', width: 'wide' }).match(/¥0/g),
  ).toHaveLength(1);
});

it('The table of a plot has each figure of the picture', () => {
  expect(plotTable(plots.stack).rows[1]).toEqual(['Nov 2, 2026, 12:00:00 AM', '–', 'CN¥0.04']);
  expect(plotTable(plots.histogram).rows).toEqual([
    ['0% – 50%', '2'],
    ['50% – 100%', '1'],
  ]);
  expect(plotTable(plots.heat)).toEqual({
    heads: ['Month', '1', '2'],
    rows: [
      ['2026-10', '10%', '20%'],
      ['2026-11', '0%', '–'],
    ],
  });
});

it('A bar is as high as its value, and a value that is missing leaves its place empty', () => {
  const svg = drawPlot({ ...plots.bars, series: [{ name: 'Only', values: [2, null, 4] }] } as Plot, {
    id: 'p',
    width: 'wide',
  });
  const heights = [...svg.matchAll(/<rect [^>]*?height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(2);
  expect(heights[1]! / heights[0]!).toBeCloseTo(2, 1);
});

it('A plot in a file has its own colours for light and dark', () => {
  expect(plotFile(plots.line)).toMatch(
    /^<\?xml [^>]*>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<style>/,
  );
});

it.each(palette)('The colour %s has a contrast of 3:1 to the light and to the dark page', colour => {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map(at => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };
  for (const paper of ['#fffdf9', '#211f1b']) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
});
