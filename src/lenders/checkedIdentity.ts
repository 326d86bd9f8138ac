import type { TextShape } from '../pricing/shapes/Shape.js';
import { imageUrl, secureUrl, shortText } from '../protocol/messages/formats.js';
import type { LenderIdentity } from '../protocol/messages/LenderIdentity.js';

/** What each text must be, and how many levels of names may stand above it: languages, and above these the kinds of documents. */
const rules = [
  ['name', shortText, 1],
  ['logo', imageUrl, 0],
  ['documents', secureUrl, 2],
] as const satisfies readonly (readonly [keyof LenderIdentity, TextShape, number])[];

/**
 * What may stand in a page of what a lender says of itself, over HTTP or as an adapter of the page's own. What may not is left out and told,
 * and the rest stays.
 *
 * @param given anything at all
 * @param tell takes each thing that is wrong
 */
export function checkedIdentity(given: unknown, tell: (wrong: string) => void): Partial<LenderIdentity> {
  const identity: { -readonly [Name in keyof LenderIdentity]?: unknown } = {};
  for (const [what, shape, most] of rules) {
    const fitting = (value: unknown, depth: number, path: string): unknown => {
      if (depth && value === Object(value)) {
        const entries = Object.entries(value as object)
          .map(([key, each]) => [key, fitting(each, depth - 1, `${path}.${key}`)] as const)
          .filter(([, text]) => text);
        return entries[0] && Object.fromEntries(entries);
      }
      if (depth < 2 && shape.fits(value)) return value;
      if (value !== undefined) tell(`${path} must be ${shape.must}`);
      return undefined;
    };
    const fit = fitting(Object(given)[what], most, what);
    if (fit) identity[what] = fit;
  }
  return identity as Partial<LenderIdentity>;
}
