/** The languages of the widget, as BCP 47 tags. The first is the default. */
export const LOCALES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'es', 'fr', 'de', 'it', 'pt', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Any BCP 47 tag. Editors complete the languages of the widget. */
export type LocaleTag = Locale | (string & {});

/** One text in several languages, by BCP 47 tag: `{ en: 'Fenqi Bank', 'zh-CN': '分期银行' }`. */
export type ByLanguage = Readonly<Partial<Record<LocaleTag, string>>>;
