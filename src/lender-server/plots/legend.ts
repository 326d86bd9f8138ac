import { MARK_DASH } from './palette.js';
import { svgElement } from './svgElement.js';
import { textWidth } from './textWidth.js';

/** What a colour or a dashed line stands for. */
export interface LegendEntry {
  readonly name: string;
  readonly swatch: 'area' | 'line';
  readonly colour: string;
  readonly dash: string;
}

interface Placed extends LegendEntry {
  readonly x: number;
}

export const LEGEND_LINE = 20;
const SWATCH = 18;
const GAP = 16;

/** Breaks a legend into lines that fit. */
export function legendLines(entries: readonly LegendEntry[], width: number): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [];
  let x = 0;
  for (const entry of entries) {
    const wide = SWATCH + 6 + textWidth(entry.name);
    if (lines.length === 0 || x + wide > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)!.push({ ...entry, x });
    x += wide + GAP;
  }
  return lines;
}

/** The whole picture centres its texts. */
export const LEGEND_TEXT = { fill: 'currentColor', 'text-anchor': 'start' } as const;

export function drawLegend(svg: Element, lines: readonly (readonly Placed[])[]): void {
  for (const [line, entries] of lines.entries()) {
    const y = line * LEGEND_LINE + 12;
    for (const { name, swatch, colour, dash, x } of entries)
      svg.append(
        swatch === 'area'
          ? svgElement(svg, 'rect', { x: x + 4, y: y - 10, width: 12, height: 12, rx: 2, fill: colour })
          : svgElement(svg, 'path', {
              d: `M${x} ${y - 4}h${SWATCH}`,
              stroke: colour,
              'stroke-width': 2,
              'stroke-dasharray': dash,
            }),
        svgElement(svg, 'text', { x: x + SWATCH + 6, y, ...LEGEND_TEXT }, name),
      );
  }
}

export const markEntry = (name: string): LegendEntry => ({
  name,
  swatch: 'line',
  colour: 'currentColor',
  dash: MARK_DASH,
});
