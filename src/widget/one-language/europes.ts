// The build resolves "../locales/en/" to the folder of its language.
import * as part from '../locales/en/europe.js';

/** Stands for `locales/europes` in a one-file build: one language, loaded at once. */
export const europes = { [FENQI_LOCALE]: async () => part };
