import * as Observable from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawLegend, LEGEND_LINE, LEGEND_TEXT, legendLines } from './legend.js';
import type { Plot } from './Plot.js';
import { MARGIN_RIGHT, partsOf } from './partsOf.js';
import { SVG, setAttributes, svgElement } from './svgElement.js';

/** Wide pictures are for screens and files, narrow ones for phones: their text is of one size. */
export type PlotWidth = 'wide' | 'narrow';

interface Drawing {
  /** Unique in the page: the picture is named by its title and described by its description. */
  readonly id: string;
  readonly width: PlotWidth;
}

const PIXELS: Readonly<Record<PlotWidth, number>> = { wide: 720, narrow: 350 };
const FONT = 'system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/**
 * Draws a picture as SVG: an image with a name and a description, in the colour of the text around it. It has neither scripts nor styles, so
 * that a page with a strict policy takes it as it is.
 */
export function drawPlot(plot: Plot, { id, width: named }: Drawing): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const width = PIXELS[named];
  const { legend, height, upward, ...parts } = partsOf(plot, width);
  const lines = legendLines(legend, width);
  const legendHeight = lines.length * LEGEND_LINE;
  const svg = Observable.plot({
    marginRight: MARGIN_RIGHT,
    marginBottom: 40,
    ...parts,
    document: document as unknown as Document,
    width,
    height: height + legendHeight,
    marginTop: legendHeight + 26,
  });
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const name of ['aria-label', 'aria-hidden', 'aria-description', 'class', 'style'])
      element.removeAttribute(name);
  // Its one style sheet would need an exception of the page's policy.
  svg.querySelector('style')?.remove();
  setAttributes(svg, {
    xmlns: SVG,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-description`,
    'font-family': FONT,
    'font-size': 12,
  });
  svg.prepend(
    svgElement(svg, 'title', { id: `${id}-title` }, plot.title),
    svgElement(svg, 'desc', { id: `${id}-description` }, plot.description),
  );
  drawLegend(svg, lines);
  svg.append(svgElement(svg, 'text', { x: 0, y: legendHeight + 14, ...LEGEND_TEXT }, upward));
  return svg.outerHTML;
}
