/** The element's events by the names of their props. */
export const EVENTS = {
  onSelect: 'fenqi:select',
  onDecision: 'fenqi:decision',
  onCommitted: 'fenqi:committed',
  onError: 'fenqi:error',
} as const;
