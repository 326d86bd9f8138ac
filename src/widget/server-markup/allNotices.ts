import type { Locale } from '../../protocol/Locale.js';
import { notice as ar } from '../locales/ar/europe.js';
import { notice as de } from '../locales/de/europe.js';
import { notice as en } from '../locales/en/europe.js';
import { notice as es } from '../locales/es/europe.js';
import { notice as fr } from '../locales/fr/europe.js';
import { notice as it } from '../locales/it/europe.js';
import { notice as ja } from '../locales/ja/europe.js';
import { notice as ko } from '../locales/ko/europe.js';
import type { NoticeTexts } from '../locales/LawTexts.js';
import { notice as pt } from '../locales/pt/europe.js';
import { notice as zhCN } from '../locales/zh-CN/europe.js';
import { notice as zhTW } from '../locales/zh-TW/europe.js';

/** What European laws want in the first view, in every language at once, so that a server never waits for it. */
export const allNotices: Readonly<Record<Locale, NoticeTexts>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  ko,
  pt,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};
