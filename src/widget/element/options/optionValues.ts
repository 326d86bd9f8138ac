/** The options that take one of a few words. The first word is the default. */
export const OPTION_VALUES = {
  layout: ['full', 'line', 'compact'],
  look: ['plain', 'card', 'contrast'],
  theme: ['auto', 'light', 'dark'],
} as const;

export type WordOption = keyof typeof OPTION_VALUES;
export const WORD_OPTIONS = /* @__PURE__ */ Object.keys(OPTION_VALUES) as readonly WordOption[];

export type Layout = (typeof OPTION_VALUES.layout)[number];
export type Look = (typeof OPTION_VALUES.look)[number];
export type Theme = (typeof OPTION_VALUES.theme)[number];
