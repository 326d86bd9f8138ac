import { numberFormatter } from './numberFormatter.js';

/** Writes plain decimal text ("8.10") as a percentage in the reader's language, with all of its digits. */
export const formatPercent = (locale: string, percent: string): string =>
  numberFormatter(locale, percent.split('.')[1]?.length ?? 0, 'percent')(percent);
