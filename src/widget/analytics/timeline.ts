/** What shows in the panel of the browser's developer tools, beside what web-vitals libraries read. */
const detailOf = (widget: string, devtools: object) => ({ widget, devtools: { color: 'tertiary', ...devtools } });

/** Pages replace `performance` or lack parts of it; nothing may depend on it. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

export const mark = (name: string, startTime: number, widget: string): void =>
  quietly(() => performance.mark(name, { startTime, detail: detailOf(widget, { dataType: 'marker' }) }));

export const measureSpan = (name: string, start: number, end: number, widget: string): void =>
  quietly(() => performance.measure(name, { start, end, detail: detailOf(widget, { track: 'Fenqi' }) }));

let first = true;

/** The offers of a widget are painted; of the first one, how long that took since the browser met the script's tag. */
export function markPainted(painted: number, widget: string): void {
  mark('fenqi:offers-painted', painted, widget);
  if (!first) return;
  first = false;
  quietly(() => {
    const [defined] = performance.getEntriesByName('fenqi:defined') as PerformanceMark[];
    // A bundle of the merchant's own has no tag to begin from, and on a page with very many files the browser forgets when it met ours.
    const [tag] = performance.getEntriesByName(defined?.detail?.script, 'resource');
    if (tag) measureSpan('fenqi:tag-to-offers', tag.startTime, painted, widget);
  });
}
