// The one-file build of a language points the path "../locales/en/" at that language.
import { first } from '../locales/en/first.js';

/** Stands for `locales/firsts` in a one-file build: the only language, at once. */
export const firsts = { [FENQI_LOCALE]: first };
