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
 * What may stand in a page of what a lender says of itself. What may not is left out with one warning, and the rest stays.
 *
 * @param told anything at all
 */
export function checkedIdentity(told: unknown): Partial<LenderIdentity> {
  let wrong: string | undefined;
  const identity: { -readonly [Name in keyof LenderIdentity]?: unknown } = {};
  for (const [what, shape, most] of rules) {
    const fitting = (value: unknown, depth: number): unknown => {
      if (depth && value === Object(value)) {
        const entries = Object.entries(value as object)
          .map(([key, each]) => [key, fitting(each, depth - 1)] as const)
          .filter(([, text]) => text);
        return entries[0] && Object.fromEntries(entries);
      }
      if (depth < 2 && shape.fits(value)) return value;
      if (value !== undefined) wrong = `${what} must be ${shape.must}`;
      return undefined;
    };
    const fit = fitting(Object(told)[what], most);
    if (fit) identity[what] = fit;
  }
  // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
  if (wrong) console.warn(`Fenqi: lender ${wrong}`);
  return identity as Partial<LenderIdentity>;
}
