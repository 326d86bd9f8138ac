import type { Locale } from '../widget/Locale.js';
import type { PickerMessages } from '../widget/messages/PickerMessages.js';
import { pickerAr } from '../widget/messages/picker.ar.js';
import { pickerDe } from '../widget/messages/picker.de.js';
import { pickerEn } from '../widget/messages/picker.en.js';
import { pickerEs } from '../widget/messages/picker.es.js';
import { pickerFr } from '../widget/messages/picker.fr.js';
import { pickerIt } from '../widget/messages/picker.it.js';
import { pickerJa } from '../widget/messages/picker.ja.js';
import { pickerKo } from '../widget/messages/picker.ko.js';
import { pickerPt } from '../widget/messages/picker.pt.js';
import { pickerZhCN } from '../widget/messages/picker.zh-CN.js';
import { pickerZhTW } from '../widget/messages/picker.zh-TW.js';

/** The short texts of every language at once, so that a server need not wait for any. */
export const texts: Readonly<Record<Locale, PickerMessages>> = {
  en: pickerEn,
  'zh-CN': pickerZhCN,
  'zh-TW': pickerZhTW,
  ja: pickerJa,
  ko: pickerKo,
  es: pickerEs,
  fr: pickerFr,
  de: pickerDe,
  it: pickerIt,
  pt: pickerPt,
  ar: pickerAr,
};
