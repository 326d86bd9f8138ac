import type { OperatorLocale } from '../../../protocol/api/reviewRecords.js';
import type { ConsoleWords } from './ConsoleWords.js';
import { consoleEn } from './en.js';
import { consoleZhCN } from './zh-CN.js';

/** The console in every language that it has. */
export const consoleWords: Readonly<Record<OperatorLocale, ConsoleWords>> = { en: consoleEn, 'zh-CN': consoleZhCN };
