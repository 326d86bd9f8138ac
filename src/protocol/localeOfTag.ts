/** The language of a tag as pages, platforms and browsers write it: "de-AT", "de_AT". In Chinese, script or region decide. */
export function localeOfTag<Locale extends string>(tag: string, locales: readonly Locale[]): Locale | undefined {
  const [language, next] = /^[\w-]+$/.test(tag) ? tag.toLowerCase().split(/[-_]/) : [];
  const locale = language === 'zh' ? (/^(hant|tw|hk|mo)$/.test(next!) ? 'zh-TW' : 'zh-CN') : language;
  return locales.find(each => each === locale);
}
