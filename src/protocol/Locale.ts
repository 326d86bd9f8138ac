/** The languages of the widget, as BCP 47 tags. The first is the default. */
export const LOCALES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'es', 'fr', 'de', 'it', 'pt', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
