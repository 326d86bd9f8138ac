import type { TextOverrides } from './TextOverrides.js';

/** A merchant's words as JSON, for an attribute; undefined if some are functions. */
export function overridesJson(texts: TextOverrides): string | undefined {
  let whole = true;
  const json = JSON.stringify(texts, (_, value: unknown) => {
    whole &&= typeof value !== 'function';
    return value;
  });
  return whole ? json : undefined;
}
