import type { OperatorLocale } from '../../../../protocol/api/reviewRecords.js';
import { operatorEn } from './en.js';
import type { OperatorWords } from './OperatorWords.js';
import { operatorZhCN } from './zh-CN.js';

/** The operators' page in every language that it has, in the order of its links. */
export const operatorWords: Readonly<Record<OperatorLocale, OperatorWords>> = { en: operatorEn, 'zh-CN': operatorZhCN };
