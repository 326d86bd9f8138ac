import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { localMoneyText } from '../http/pages/localFormats.js';
import type { Along, Unit } from './Plot.js';

/** Writes a figure in full: "¥1,234.50", "12.5%". */
export function valueText(tag: string, unit: Unit, value: number): string {
  if (typeof unit === 'object')
    return localMoneyText({ tag, dateStyle: 'medium', direction: 'ltr' }, Math.round(value), unit.currency);
  switch (unit) {
    case 'count':
      return number(tag, { maximumFractionDigits: 2 }, value);
    case 'percent':
      return number(tag, { style: 'percent', maximumFractionDigits: 2 }, value);
    case 'seconds':
      return number(tag, { style: 'unit', unit: 'second', maximumFractionDigits: 2 }, value);
    case 'milliseconds':
      return number(tag, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 }, value);
  }
}

/** Writes a figure as short as an axis or a cell needs: "¥1.2M", "12.5%". */
export function shortText(tag: string, unit: Unit, value: number): string {
  const short = { notation: 'compact', maximumFractionDigits: 1 } as const;
  if (typeof unit === 'object') {
    const { currency } = unit;
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0 } as const;
    return number(tag, { ...short, ...style }, value / 10 ** currencyExponent(currency));
  }
  return unit === 'count' ? number(tag, short, value) : valueText(tag, unit, value);
}

/** The places along an axis, each in full. */
export function placeTexts(tag: string, along: Along): readonly string[] {
  switch (along.scale) {
    case 'name':
      return along.values;
    case 'day':
      return along.values.map(day => time(tag, { dateStyle: 'medium' }, Date.parse(day)));
    case 'instant':
      return along.values.map(at => time(tag, { dateStyle: 'medium', timeStyle: 'medium' }, at));
    case 'number':
      return along.values.map(value => valueText(tag, along.unit, value));
  }
}

export const shortDay = (tag: string, at: number): string => time(tag, { month: 'short', day: 'numeric' }, at);
export const shortMonth = (tag: string, at: number): string => time(tag, { year: 'numeric', month: 'short' }, at);
export const shortTime = (tag: string, at: number): string => time(tag, { timeStyle: 'short' }, at);

const number = (tag: string, options: Intl.NumberFormatOptions, value: number) =>
  new Intl.NumberFormat(tag, options).format(value);
const time = (tag: string, options: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(at);
