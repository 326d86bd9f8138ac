import type { WidgetOptions } from './WidgetOptions.js';

/** The options as attributes, and behind `data-fenqi-`. */
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
] as const;
export type OptionName = keyof WidgetOptions;

/** "amountFrom", the property, of "amount-from", the attribute. */
export const propertyOf = (option: string) =>
  option.replace(/-(.)/, (_, first: string) => first.toUpperCase()) as OptionName;
