// The build resolves "../locales/en/" to the folder of its language.
import { later, parts } from '../locales/en/later.js';

/** Stands for `locales/laters` in a one-file build: one language, loaded at once. */
export const laters = { [FENQI_LOCALE]: async () => ({ later, parts }) };
