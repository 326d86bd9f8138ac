// The build resolves "../locales/en/" to the folder of its language.
import { first } from '../locales/en/first.js';

/** Stands for `locales/firsts` in a one-file build: one language, loaded at once. */
export const firsts = { [FENQI_LOCALE]: first };
