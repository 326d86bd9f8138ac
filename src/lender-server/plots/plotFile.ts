import { drawPlot } from './drawPlot.js';
import type { Plot } from './Plot.js';

const STYLE =
  '<style>svg{color:#211f1b;background:#fffdf9}@media (prefers-color-scheme:dark){svg{color:#f1ece2;background:#211f1b}}</style>';

/** A picture as a file of its own, with its title above it, in light and dark. */
export function plotFile(plot: Plot): string {
  const svg = drawPlot(plot, { id: 'plot', width: 'wide' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('</desc>', `</desc>${STYLE}`)}\n`;
}
