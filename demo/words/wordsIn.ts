import type { AddressField, AddressProblem } from '../shop/Address.js';
import type { Language } from '../shop/Language.js';
import { en } from './en.js';
import { type Words, zh } from './zh.js';

const words: Readonly<Record<Language, Words>> = { 'zh-CN': zh, en };

export const wordsIn = (language: Language): Words => words[language];

export const addressProblemText = (words: Words, field: AddressField, problem: AddressProblem): string =>
  words.addressProblems[problem](words.fields[field]);
