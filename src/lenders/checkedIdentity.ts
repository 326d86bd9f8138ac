import type { TextShape } from '../pricing/shapes/Shape.js';
import type { ByLanguage } from '../protocol/Locale.js';
import { documentKinds } from '../protocol/messages/closedLists.js';
import { imageUrl, secureUrl, shortText } from '../protocol/messages/formats.js';
import type { LenderIdentity } from '../protocol/messages/LenderIdentity.js';

/**
 * What may stand in a page of what a lender says of itself. What may not is left out, and the rest stays.
 *
 * @param told anything at all
 * @param tell is told once of everything that was left out, and what it must be; no value is repeated
 */
export function checkedIdentity(
  told: unknown,
  // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
  tell: (fault: string) => void = fault => console.warn(`Fenqi: ${fault}`),
): Partial<LenderIdentity> {
  const wrongs: string[] = [];
  const fitting = (shape: TextShape, value: unknown, path: string): string | undefined => {
    if (shape.fits(value)) return value as string;
    if (value !== undefined) wrongs.push(`${path} must be ${shape.must}`);
    return undefined;
  };
  /** One text, or those of several languages that fit. */
  const inLanguages = (shape: TextShape, value: unknown, path: string): string | ByLanguage | undefined => {
    if (value !== Object(value)) return fitting(shape, value, path);
    const texts = Object.entries(value as object).filter(([tag, each]) => fitting(shape, each, `${path}.${tag}`));
    return texts.length ? Object.fromEntries(texts) : undefined;
  };
  const { name, logo, documents } = Object(told);
  const identity = {
    name: inLanguages(shortText, name, 'name'),
    logo: fitting(imageUrl, logo, 'logo'),
    documents: Object.fromEntries(
      documentKinds.map(kind => [kind, inLanguages(secureUrl, Object(documents)[kind], `documents.${kind}`)]),
    ),
  };
  if (wrongs.length) tell(`left out of what the lender says of itself: ${wrongs.join('; ')}`);
  return identity as Partial<LenderIdentity>;
}
