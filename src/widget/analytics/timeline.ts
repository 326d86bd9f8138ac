/** For the performance panel of the developer tools, and for libraries that read web vitals. */
const detailOf = (widget: string, devtools: object) => ({ widget, devtools: { color: 'tertiary', ...devtools } });

/** Some pages replace `performance` or parts of it, so nothing may depend on it. */
function withoutThrowing(act: () => void): void {
  try {
    act();
  } catch {}
}

export const mark = (name: string, startTime: number, widget: string): void =>
  withoutThrowing(() => performance.mark(name, { startTime, detail: detailOf(widget, { dataType: 'marker' }) }));

export const measureSpan = (name: string, start: number, end: number, widget: string): void =>
  withoutThrowing(() => performance.measure(name, { start, end, detail: detailOf(widget, { track: 'Fenqi' }) }));

let first = true;

/** Marks that the offers of a widget are painted. For the first widget, it also measures the time since the browser met the script's tag. */
export function markPainted(painted: number, widget: string): void {
  mark('fenqi:offers-painted', painted, widget);
  if (!first) return;
  first = false;
  withoutThrowing(() => {
    const [defined] = performance.getEntriesByName('fenqi:defined') as PerformanceMark[];
    // A merchant's own bundle has no such tag. On a page with very many files the browser forgets when it met ours.
    const [script = ''] = /https?:\S+?(?=:\d+:\d+)/.exec(defined?.detail?.stack) ?? [];
    const [tag] = performance.getEntriesByName(script, 'resource');
    if (tag) measureSpan('fenqi:tag-to-offers', tag.startTime, painted, widget);
  });
}
