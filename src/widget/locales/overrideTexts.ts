import { tryOrUndefined } from '../../lenders/tryOrUndefined.js';
import { LOCALES, type Locale } from './Locale.js';
import { FIXED_TEXTS, type LanguageOverrides, type TextOverrides } from './TextOverrides.js';

/** Takes one sentence about an override that cannot be used. */
export type Tell = (problem: string) => void;

type Part = keyof typeof FIXED_TEXTS;
type Figured = (...figures: readonly unknown[]) => string;

/** The merchant's words for one language, from an object or its JSON, as they were given: nothing in them is checked. */
export function overridesFor(
  locale: Locale,
  texts: TextOverrides | string | null | undefined,
  tell: Tell,
): LanguageOverrides {
  let given: unknown = texts;
  try {
    if (typeof texts === 'string') given = JSON.parse(texts);
  } catch (error) {
    tell(`texts is not JSON: ${(error as Error).message}`);
    return {};
  }
  const languages = recordOf(given, 'texts', LOCALES, tell);
  return recordOf(languages[locale], `texts.${locale}`, Object.keys(FIXED_TEXTS), tell);
}

/** The texts of one part of the widget in the merchant's words. An override that cannot be used is told, and the text stays. */
export function overrideTexts<Texts extends object>(
  texts: Texts,
  overrides: LanguageOverrides,
  part: Part,
  locale: Locale,
  tell: Tell,
): Texts {
  return override(texts, overrides[part], `texts.${locale}.${part}`, FIXED_TEXTS[part], tell);
}

function override<Texts extends object>(
  texts: Texts,
  given: unknown,
  path: string,
  fixed: readonly string[],
  tell: Tell,
): Texts {
  const standards = texts as Readonly<Record<string, unknown>>;
  const changed = { ...standards };
  for (const [key, own] of Object.entries(recordOf(given, path, Object.keys(texts), tell))) {
    const at = `${path}.${key}`;
    const standard = standards[key];
    if (own === null || own === undefined) continue;
    if (fixed.includes(key)) tell(`${at} keeps its words, which a law or the lender wants`);
    else if (standard && typeof standard === 'object') changed[key] = override(standard, own, at, [], tell);
    else if (typeof own === 'string' ? !own.trim() : typeof own !== typeof standard)
      tell(`${at} is not text${typeof standard === 'function' ? ' or a function that returns it' : ''}`);
    else changed[key] = typeof standard === 'function' ? withFigures(standard as Figured, own, at, tell) : own;
  }
  return changed as Texts;
}

/** The entries of a record whose keys are known. Others are told. */
function recordOf(given: unknown, path: string, known: readonly string[], tell: Tell): Record<string, unknown> {
  if (given === null || given === undefined) return {};
  if (typeof given !== 'object') {
    tell(`${path} is not an object`);
    return {};
  }
  return Object.fromEntries(
    Object.entries(given).filter(([key]) => {
      if (known.includes(key)) return true;
      tell(`${path} has no "${key}": use ${known.join(', ')}`);
      return false;
    }),
  );
}

/** A text of the merchant's that throws, or lacks an amount, a date or a name, is told once. The standard one stands for it. */
function withFigures(standard: Figured, own: unknown, at: string, tell: Tell): Figured {
  let told = false;
  return (...figures) => {
    const said = tryOrUndefined(() =>
      typeof own === 'string'
        ? own.replace(/\{(\d)\}/g, (place, at) => `${figures[at - 1] ?? place}`)
        : (own as Figured)(...figures),
    );
    const lost = figures.find(figure => typeof figure === 'string' && !`${said}`.includes(figure));
    if (typeof said === 'string' && lost === undefined) return said;
    if (!told) tell(`${at} must return text with "${lost ?? figures}" in it`);
    told = true;
    return standard(...figures);
  };
}
