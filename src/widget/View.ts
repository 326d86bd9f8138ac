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
  /** Prefix of element ids. */
  readonly ids: string;
}

export const viewOf = (locale: Locale, currency: string, ids: string): View => ({
  locale,
  ids,
  text: locale === 'zh-CN' ? pickerZhCN : pickerEn,
  money: moneyFormatter(locale, currency),
});
