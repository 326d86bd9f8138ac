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
export type PropertyOf<Attribute extends string> = Attribute extends `${infer Before}-${infer After}`
  ? `${Before}${Capitalize<After>}`
  : Attribute;

export const propertyOf = <Attribute extends string>(attribute: Attribute) =>
  attribute.replace(/-(.)/, (_, first: string) => first.toUpperCase()) as PropertyOf<Attribute>;
