import type { Locale } from '../widget/Locale.js';
import type { PickerMessages } from '../widget/messages/PickerMessages.js';
import { picker as pickerAr } from '../widget/messages/picker.ar.js';
import { picker as pickerDe } from '../widget/messages/picker.de.js';
import { picker as pickerEn } from '../widget/messages/picker.en.js';
import { picker as pickerEs } from '../widget/messages/picker.es.js';
import { picker as pickerFr } from '../widget/messages/picker.fr.js';
import { picker as pickerIt } from '../widget/messages/picker.it.js';
import { picker as pickerJa } from '../widget/messages/picker.ja.js';
import { picker as pickerKo } from '../widget/messages/picker.ko.js';
import { picker as pickerPt } from '../widget/messages/picker.pt.js';
import { picker as pickerZhCN } from '../widget/messages/picker.zh-CN.js';
import { picker as pickerZhTW } from '../widget/messages/picker.zh-TW.js';

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
