import { fileURLToPath } from 'node:url';

/** The data and the name of the committed model. This is a function so that importing the commands needs no file. */
export const builtIn = () => ({
  file: fileURLToPath(new URL('./data/credit_data.csv', import.meta.url)),
  name: 'credit-2026-11',
});

/** @throws if the text is not a probability */
export function readCutoff(text: string): number {
  const cutoff = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || cutoff > 1)
    throw new Error(`--cutoff is "${text}": use a probability from 0 to 1, such as 0.35.`);
  return cutoff;
}

/** @throws if the text is not a whole number of up to nine digits */
export function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--seed is "${text}": use a whole number from 0 to 999999999.`);
  return Number(text);
}

/** @throws if the text is not a number of 0 or more */
export function readGap(text: string): number {
  if (!/^\d*\.?\d+$/.test(text)) throw new Error(`--gap is "${text}": use a number of 0 or more, such as 0.014.`);
  return Number(text);
}
