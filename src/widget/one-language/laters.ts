// The one-file build of a language points the path "../locales/en/" at that language.
import { later } from '../locales/en/later.js';

/** Stands for `locales/laters` in a one-file build: the only language, at once. */
export const laters = { [FENQI_LOCALE]: async () => ({ later }) };
