import type { IsoDate } from '../../pricing/index.js';

/**
 * A civil day in the reader's own writing. Read and written in UTC, so that no time zone can move it.
 * Chinese in figures: the long form does not fit a phone's table. English with the month's name: 3/4 is read two ways.
 */
export function formatDay(locale: string, day: IsoDate): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: locale === 'zh-CN' ? 'short' : 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
