import { tryOrUndefined } from '../../lenders/tryOrUndefined.js';
import type { Locale } from '../../protocol/Locale.js';
import type { FirstMessages } from './FirstMessages.js';
import type { Spoken } from './languageLoader.js';
import { locales } from './localeOf.js';
import { FIXED_TEXTS, type TextOverrides } from './TextOverrides.js';

/** Takes one sentence about an override that cannot be used. */
export type Tell = (problem: string) => void;

type Figured = (...figures: readonly unknown[]) => string;
const isFixed = (key: string) => FIXED_TEXTS.some(each => each === key);

/**
 * Texts in the merchant's words. An override that cannot be used is told, and the text stays as it was.
 *
 * @param texts one text, a function that makes one, or a record of texts; undefined if they are not here yet
 * @param own what the merchant gave for it, which may be anything
 * @param path where it stands: "texts.en.offers"
 */
function override<Texts>(texts: Texts, own: unknown, path: string, tell: Tell): Texts {
  if (own === undefined || own === null) return texts;
  const wanted = typeof texts;
  const given = own === '' ? 'empty' : typeof own;
  if (wanted === 'undefined') return own as Texts;
  if (wanted === 'function' && (given === 'string' || given === 'function'))
    return withFigures(texts as Figured, own as Figured | string, path, tell) as Texts;
  if (given !== wanted) {
    tell(`${path} must be of type ${wanted === 'function' ? 'string or function' : wanted}, not ${given}`);
    return texts;
  }
  if (wanted === 'string') return own as Texts;
  const changed = { ...texts } as Record<string, unknown>;
  const known = Object.keys(changed).filter(key => !isFixed(key));
  const entries = tryOrUndefined(() => Object.entries(own));
  // A getter or a proxy of the page throws.
  if (!entries) tell(`${path} cannot be read: write plain values`);
  for (const [key, value] of entries ?? [])
    if (known.includes(key)) changed[key] = override(changed[key], value, `${path}.${key}`, tell);
    else tell(`${path} has no "${key}" that can be changed: use ${known.join(', ')}`);
  return changed as Texts;
}

/** The short texts in the merchant's words, and how the long ones get into these when they are here. */
export function overrideTexts(
  locale: Locale,
  offers: FirstMessages,
  texts: TextOverrides | string,
  tell: Tell,
): { readonly text: FirstMessages; readonly reword: NonNullable<Spoken<unknown>['reword']> } {
  let given: unknown = texts;
  try {
    if (typeof texts === 'string') given = JSON.parse(texts);
  } catch (error) {
    tell(`texts is not JSON: ${(error as Error).message}`);
    given = undefined;
  }
  const parts = { offers, details: undefined, checkout: undefined, seldom: undefined };
  const standard = {
    ...(Object.fromEntries(locales.map(each => [each])) as { readonly [Language in Locale]?: undefined }),
    [locale]: parts,
  };
  const { offers: text, ...later } = override(standard, given, 'texts', tell)[locale] ?? parts;
  // Each file of texts has its own parts.
  const own = (texts: object) => Object.fromEntries(Object.entries(later).filter(([part]) => part in texts));
  return { text, reword: texts => override(texts, own(texts), `texts.${locale}`, tell) };
}

/** A text of the merchant's that throws, or lacks an amount, a date or a name, is told once. The standard one stands for it. */
function withFigures(standard: Figured, own: Figured | string, path: string, tell: Tell): Figured {
  let told = false;
  return (...figures) => {
    const said = tryOrUndefined(() =>
      typeof own === 'string'
        ? own.replace(/\{(\d)\}/g, (place, nth) => `${figures[nth - 1] ?? place}`)
        : own(...figures),
    );
    // What is not text may not even be made one, such as a symbol.
    const text = typeof said === 'string' ? said : '';
    // Some languages leave out a word such as "each" themselves.
    const shown = standard(...figures);
    const lost = figures.find(figure => typeof figure === 'string' && shown.includes(figure) && !text.includes(figure));
    if (said === text && lost === undefined) return text;
    if (!told) tell(`${path} must return text with "${lost ?? figures}" in it`);
    told = true;
    return shown;
  };
}
