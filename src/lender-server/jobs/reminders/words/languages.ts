import type { Locale } from '../../../../protocol/Locale.js';
import { reminderAr } from './ar.js';
import { reminderDe } from './de.js';
import { reminderEn } from './en.js';
import { reminderEs } from './es.js';
import { reminderFr } from './fr.js';
import { reminderIt } from './it.js';
import { reminderJa } from './ja.js';
import { reminderKo } from './ko.js';
import { reminderPt } from './pt.js';
import type { ReminderWords } from './ReminderWords.js';
import { reminderZhCN } from './zh-CN.js';
import { reminderZhTW } from './zh-TW.js';

/** Reminders in every language of the widget. */
export const reminderWords: Readonly<Record<Locale, ReminderWords>> = {
  en: reminderEn,
  'zh-CN': reminderZhCN,
  'zh-TW': reminderZhTW,
  ja: reminderJa,
  ko: reminderKo,
  es: reminderEs,
  fr: reminderFr,
  de: reminderDe,
  it: reminderIt,
  pt: reminderPt,
  ar: reminderAr,
};
