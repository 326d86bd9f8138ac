import { numberFormatter } from './numberFormatter.js';

/** A percentage given as plain decimal text ("8.10") in the reader's own writing, every digit kept. */
export const formatPercent = (locale: string, percent: string): string =>
  numberFormatter(locale, percent.split('.')[1]?.length ?? 0, 'percent')(percent);
