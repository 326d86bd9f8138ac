import type { AddressField, AddressProblem } from '../shop/Address.js';
import type { Words } from './zh.js';

export const addressProblemText = (words: Words, field: AddressField, problem: AddressProblem): string =>
  words.addressProblems[problem](words.fields[field]);
