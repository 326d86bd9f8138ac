/** The sign of each tone: a ring that turns, a tick, a bar, and an exclamation mark in a triangle. */
const SIGNS = {
  waiting: 'M12 3a9 9 0 1 0 9 9',
  good: 'M21 12a9 9 0 1 1 0-.1M8 12l3 3 5-6',
  refusing: 'M21 12a9 9 0 1 1 0-.1M8 12h8',
  broken: 'M12 3l10 18H2zM12 10v5m0 2v1',
} as const;

/**
 * The first line of an answer. It is text: a heading of the widget would stand in the outline of the shop's page.
 *
 * @param tone what kind of answer it is, at a glance. The styles take the colour from it
 */
export const answerTitle = (tone: keyof typeof SIGNS, title: string) => (
  <p class={`answer-title ${tone}`}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGNS[tone]} />
    </svg>
    {title}
  </p>
);
