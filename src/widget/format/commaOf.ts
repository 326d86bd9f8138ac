/** What stands between phrases that a list makes one line of. */
export const commaOf = (locale: string): string =>
  /^zh/.test(locale) ? '，' : /^ja/.test(locale) ? '、' : /^ar/.test(locale) ? '، ' : ', ';
