export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the shop. */
export type Text = Readonly<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The browser's most wanted language that the shop speaks, otherwise Chinese. */
export function shopLanguageFor(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.find(parameter => parameter.trim().startsWith('q='));
      return { tag, weight: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}
