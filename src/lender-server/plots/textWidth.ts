/** About how wide a text is at 12 px: there is no browser that could measure it. Chinese signs are square. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e80 ? 12 : 6.8), 0);

/** The widest of several texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth));
