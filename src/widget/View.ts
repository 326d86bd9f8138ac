import type { IsoDate } from '../pricing/index.js';
import { formatDay } from './format/formatDay.js';
import { type FormatMoney, moneyFormatter } from './format/formatMoney.js';
import type { Locale } from './localeOf.js';
import type { PickerMessages } from './messages/PickerMessages.js';
import { pickerEn } from './messages/picker.en.js';
import { pickerZhCN } from './messages/picker.zh-CN.js';

/** How one widget writes: its language, its money, its ids. */
export interface View {
  readonly locale: Locale;
  readonly text: PickerMessages;
  readonly money: FormatMoney;
  /** A civil day as the reader writes it. */
  day(day: IsoDate): string;
  /** Prefix of element ids. */
  readonly ids: string;
}

export const viewOf = (locale: Locale, currency: string, ids: string): View => ({
  locale,
  ids,
  text: locale === 'zh-CN' ? pickerZhCN : pickerEn,
  money: moneyFormatter(locale, currency),
  day: day => formatDay(locale, day),
});
