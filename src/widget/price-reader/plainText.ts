/** The digit 0 of each script in use. Nine more digits follow each. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
  0xff10,
];
const WIDE_SIGNS: Readonly<Record<string, string>> = { '￥': '¥', '￡': '£', '￦': '₩', '￠': '¢' };

/** The parts of a number as a language writes it; none if the tag of the language is malformed. */
export function partsIn(language: string, number: number, options?: Intl.NumberFormatOptions): Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(`${language}-u-nu-latn`, options).formatToParts(number);
  } catch {
    return [];
  }
}

/** Whether a language puts spaces between thousands. Its pages may use plain spaces for that. */
const groupsBySpace = (language: string) =>
  partsIn(language, 1_234_567).some(({ type, value }) => type === 'group' && /\s/.test(value));

/**
 * A text with one sign for each meaning: digits 0 to 9, "’" and U+00A0 between thousands, narrow "." and ",". Marks of direction are
 * removed. Raised digits stay as they are, because they are not a part of the figure before them.
 */
export function plainText(text: string, language?: string): string {
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[￥￡￦￠]/g, wide => WIDE_SIGNS[wide]!)
    .replace(/\p{Nd}/gu, digit => {
      const code = digit.codePointAt(0)!;
      const zero = ZEROS.find(zero => code >= zero && code < zero + 10);
      return zero ? `${code - zero}` : digit;
    })
    .replace(/[\u00a0\u2007-\u200a\u202f]/g, '\u00a0')
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/['‘ʼ′`´]/g, '’');
  return language && groupsBySpace(language) ? plain.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0') : plain;
}
