import { html, raw } from 'hono/html';
import type { Html } from '../http/pages/lenderPage.js';
import type { Plot } from '../plots/Plot.js';
import { plotTable } from '../plots/plotTable.js';
import { table } from './table.js';
import type { ConsoleWords } from './words/ConsoleWords.js';

/** Draws pictures, each with a table of its figures. What draws them is loaded when somebody looks for the first time. */
export async function figuresOf(
  plots: readonly Plot[],
  words: ConsoleWords,
  prefix = 'plot',
): Promise<readonly Html[]> {
  const { drawPlot } = await import('../plots/drawPlot.js');
  return plots.map((plot, nth) => {
    const id = `${prefix}-${nth + 1}`;
    const { heads, rows } = plotTable(plot);
    return html`<figure class="card">
<figcaption><h2>${plot.title}</h2><p>${plot.description}</p></figcaption>
<div class="wide">${raw(drawPlot(plot, { id: `${id}-wide`, width: 'wide' }))}</div>
<div class="narrow">${raw(drawPlot(plot, { id: `${id}-narrow`, width: 'narrow' }))}</div>
<details id="${id}-figures"><summary>${words.table}</summary>${table({ name: plot.title, heads, rows, numbers: 'all but first' })}</details>
</figure>`;
  });
}
