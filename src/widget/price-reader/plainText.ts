/** Marks the edge of an element, with a code that no text has. Digits on both sides were never meant to be read as one figure. */
export const EDGE = '\ufdd0';
/** A space that does not break a line. Between digits it holds a figure together. */
export const GAP = '\ufdd1';

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** In every script the ten digits follow one another. Sets that touch follow in tens. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let first = code;
  while (isDigit(first - 1)) first--;
  return `${(code - first) % 10}`;
}

/**
 * A text with one sign for each meaning: small letters, digits 0 to 9, "’" and GAP between thousands, narrow signs. Marks of direction are
 * removed, and accents where capitals go without: in Greek, on the Turkish "İ", in Arabic. Elsewhere they tell words apart: "từ" is not "tu".
 */
export const plainText = (text: string): string =>
  text
    .replace(/['‘’ʻʼ′`´]/g, '’')
    .replace(/[\u00a0\u2007-\u200a\u202f]/g, GAP)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[α-ω]\u0308?)\u0301|(?<=i)\u0307|[\u0640\u064b-\u0652\p{Cf}]/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replace(/\p{Nd}/gu, digitOf);
