/** A civil day (or an instant's day in UTC) within a sentence: "Nov 24, 2026", "2026年11月24日". */
export function formatDay(lang: 'en' | 'zh-CN', day: string | number): string {
  const dateStyle = lang === 'en' ? 'medium' : 'long';
  return new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}
