import { langAround } from '../locales/localeOf.js';

/** The language that each page had when its first price was read. */
const pages = new WeakMap<Document, string>();
/** The figures that each element showed last, and their language. */
const figures = new WeakMap<Element, readonly [shown: string, language: string | undefined]>();

/**
 * The language in which the price of an element was written. A translator, of the browser or of the shop, changes the words and the language of
 * the page, but hardly ever the figures: they keep their language until they change. Google's, Chrome's and Edge's leave traces in the page,
 * and after them the next figures are in the page's own language too.
 *
 * @param read reads the text in that language. A language in which it throws is not kept: the page may still correct it.
 */
export function inOwnLanguage<T>(element: Element, text: string, read: (language: string | undefined) => T): T {
  const page = element.ownerDocument;
  const root = page.documentElement;
  const isTranslated = root.matches('[class*=translated-]');
  const shown = text.replace(/[^\p{Nd}.,]/gu, '');
  const [before, known] = figures.get(element) ?? [];
  const around = langAround(element);
  const first = pages.get(page) ?? (isTranslated ? '' : root.lang);
  const language =
    before === shown ? known : around === root.lang && (isTranslated || element.querySelector('font')) ? first : around;
  const result = read(language);
  pages.set(page, first);
  figures.set(element, [shown, language]);
  return result;
}
