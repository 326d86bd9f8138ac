import type { Emit } from './WidgetEvents.js';

/** Which option was wrong, where pricing does not know where its value came from. */
const OPTION_OF: Readonly<Record<string, string>> = {
  'invalid-amount': 'amount',
  'unknown-currency': 'currency',
  'invalid-date': 'day',
};

/** Tells the merchant of an error, in the console and as an event. One of no kind is a part that did not load. */
export const failTo = (element: HTMLElement, emit: Emit) => (thrown: unknown) => {
  const { kind = 'part-missing', message: said } = thrown as { kind?: string; message: string };
  // Pricing begins with the value.
  const message = said[0] === '"' && kind in OPTION_OF ? `${OPTION_OF[kind]}=${said}` : said;
  // biome-ignore lint/suspicious/noConsole: the one place where a merchant's developer looks
  console.error(`Fenqi: ${message}`, element);
  emit('fenqi:error', { kind, message });
};
