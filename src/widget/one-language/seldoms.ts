// The build resolves "../locales/en/" to the folder of its language.
import { seldom } from '../locales/en/seldom.js';

/** Stands for `locales/seldoms` in a one-file build: one language, loaded at once. */
export const seldoms = { [FENQI_LOCALE]: async () => ({ seldom }) };
