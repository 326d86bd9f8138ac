import type { WidgetOptions } from './WidgetOptions.js';

/** The options as names of attributes, also after `data-fenqi-`. */
export const OPTIONS = [
  'amount',
  'currency',
  'terms',
  'lender',
  'applicant',
  'order',
  'locale',
  'layout',
  'look',
  'theme',
  'day',
  'choice',
  'amount-from',
  'texts',
] as const;
export type OptionName = keyof WidgetOptions;

/** The property of an attribute: "amountFrom" of "amount-from". */
export const propertyOf = (option: string) =>
  option.replace(/-(.)/, (_, first: string) => first.toUpperCase()) as OptionName;
