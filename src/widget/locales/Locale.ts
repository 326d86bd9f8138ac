/** The languages that the widget speaks, as BCP 47 tags. The first is for pages in none of them. */
export const LOCALES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'es', 'fr', 'de', 'it', 'pt', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
