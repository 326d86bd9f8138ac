import type { Locale } from '../../../protocol/Locale.js';
import type { DocumentWords } from './words/DocumentWords.js';

/** What a lender may write itself in its documents. `{lender}` stands for its name. */
export const ownParts = ['rules', 'consent', 'privacy'] as const;

interface OwnSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A lender's own texts, by language. What is left out is as it comes. */
export type OwnTexts = Readonly<
  Partial<Record<Locale, { readonly [Part in (typeof ownParts)[number]]?: readonly OwnSection[] }>>
>;

/** The documents with the lender's own texts in them. */
export function withOwnTexts(words: DocumentWords, own: OwnTexts[Locale], lender: string): DocumentWords {
  if (!own) return words;
  const filled = (sections: readonly OwnSection[]) =>
    sections.map(({ title, paragraphs }) => ({
      title: title.replaceAll('{lender}', () => lender),
      paragraphs: paragraphs.map(text => text.replaceAll('{lender}', () => lender)),
    }));
  const { rules, consent, privacy } = own;
  return {
    ...words,
    ...(rules && { rules: filled(rules) }),
    ...(consent && { consent: () => filled(consent) }),
    ...(privacy && { privacy: () => filled(privacy) }),
  };
}
