/** Chinese where the browser prefers it to English, else English. */
export function preferredLanguage(acceptLanguage: string | undefined): 'zh-CN' | 'en' {
  const weights = { zh: 0, en: 0 };
  for (const each of (acceptLanguage ?? '').split(',').slice(0, 20)) {
    const [tag = '', ...parameters] = each.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'zh' && language !== 'en') continue;
    const q = parameters.map(each => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(each => each !== undefined);
    weights[language] = Math.max(weights[language], q === undefined ? 1 : Number(q) || 0);
  }
  return weights.zh > weights.en ? 'zh-CN' : 'en';
}
