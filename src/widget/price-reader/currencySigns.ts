/** Who uses a sign. From the Unicode CLDR's narrow symbols, and what shops write besides. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD MXN HKD SGD TWD ARS BBD BMD BND BSD BZD CLP COP CUP DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD UYU XCD',
  '£': 'GBP EGP FKP GIP LBP SDG SHP SSP SYP',
  '€': 'EUR',
  '¥': 'CNY JPY',
  '₩': 'KRW KPW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP CUP',
  '₦': 'NGN',
  '₸': 'KZT',
  '₾': 'GEL',
  '₼': 'AZN',
  '֏': 'AMD',
  '₮': 'MNT',
  '₭': 'LAK',
  '៛': 'KHR',
  '₡': 'CRC',
  '₲': 'PYG',
  '৳': 'BDT',
  '؋': 'AFN',
  '₵': 'GHS',
  '⃀': 'KGS',
  '₨': 'INR PKR LKR NPR MUR SCR',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD NIO',
  CA$: 'CAD',
  HK$: 'HKD',
  MX$: 'MXN',
  NT$: 'TWD',
  NZ$: 'NZD',
  R$: 'BRL',
  RD$: 'DOP',
  S$: 'SGD',
  SG$: 'SGD',
  T$: 'TOP',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  'E£': 'EGP',
  'L£': 'LBP',
  'GH₵': 'GHS',
  元: 'CNY TWD HKD',
  圆: 'CNY',
  圓: 'TWD HKD JPY',
  円: 'JPY',
  원: 'KRW',
  人民币: 'CNY',
  人民幣: 'CNY',
  RMB: 'CNY',
  NTD: 'TWD',
  kr: 'SEK NOK DKK ISK',
  Kr: 'SEK NOK DKK ISK',
  skr: 'SEK',
  ikr: 'ISK',
  nkr: 'NOK',
  dkr: 'DKK',
  Rs: 'INR PKR LKR NPR MUR SCR',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON MDL',
  лв: 'BGN',
  грн: 'UAH',
  руб: 'RUB',
  р: 'RUB',
  ден: 'MKD',
  дин: 'RSD',
  din: 'RSD',
  KM: 'BAM',
  TL: 'TRY',
  R: 'ZAR',
  RM: 'MYR',
  Rp: 'IDR',
  Fr: 'CHF XAF XOF XPF',
  SFr: 'CHF',
  FCFA: 'XAF XOF',
  CFA: 'XAF XOF',
  'F CFA': 'XOF',
  CFPF: 'XPF',
  Bs: 'BOB VES',
  'S/': 'PEN',
  'B/': 'PAB',
  L: 'HNL',
  Q: 'GTQ',
  P: 'BWP',
  K: 'MMK PGK ZMW',
  Kz: 'AOA',
  Br: 'ETB BYN',
  Ksh: 'KES',
  KSh: 'KES',
  Ar: 'MGA',
  دإ: 'AED',
  رس: 'SAR',
  دك: 'KWD',
  دب: 'BHD',
  رع: 'OMR',
  رق: 'QAR',
  دأ: 'JOD',
  دا: 'JOD',
  دع: 'IQD',
  دت: 'TND',
  دم: 'MAD',
  دج: 'DZD',
  دل: 'LYD',
  جم: 'EGP',
  لل: 'LBP',
  درهم: 'AED MAD',
  ريال: 'SAR QAR OMR YER',
  دينار: 'KWD BHD JOD IQD TND DZD LYD RSD',
  جنيه: 'EGP SDG GBP',
  euro: 'EUR',
  euros: 'EUR',
  ユーロ: 'EUR',
  欧元: 'EUR',
  歐元: 'EUR',
  美元: 'USD',
  日元: 'JPY',
  日圓: 'JPY',
  港元: 'HKD',
  港币: 'HKD',
  港幣: 'HKD',
  유로: 'EUR',
  달러: 'USD CAD AUD NZD HKD SGD TWD',
  ドル: 'USD CAD AUD NZD HKD SGD TWD',
  dollar: 'USD CAD AUD NZD HKD SGD TWD',
  dollars: 'USD CAD AUD NZD HKD SGD TWD',
  dólares: 'USD CAD AUD NZD HKD SGD TWD',
  pound: 'GBP EGP',
  pounds: 'GBP EGP',
  yen: 'JPY',
  yuan: 'CNY',
  won: 'KRW',
  rupees: 'INR PKR LKR NPR MUR SCR',
  pesos: 'MXN ARS CLP COP CUP DOP PHP UYU',
  franken: 'CHF',
  francs: 'CHF XAF XOF XPF',
};

/** "د.إ." and "kr." as they stand in the table: without full stops. */
export const bare = (sign: string): string => sign.replaceAll('.', '');

/** The currencies that a sign stands for; undefined for what is no sign that is known. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  const text = bare(sign);
  return (
    Object.hasOwn(SIGNS, text)
      ? SIGNS[text]
      : Object.hasOwn(SIGNS, text.toLowerCase()) && text.length > 2
        ? SIGNS[text.toLowerCase()]
        : undefined
  )?.split(' ');
}

/** Signs of scripts that put no space between words, to be found inside of a word; longest first. */
export const UNSPACED: readonly string[] = Object.keys(SIGNS)
  .filter(sign => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(sign))
  .sort((a, b) => b.length - a.length);

const known = new Map<string, readonly string[]>();

/** How `Intl` writes a currency, in the language of the text and in English. Kept: a busy page is read in every frame. */
export function ownSigns(currency: string, language = 'en'): readonly string[] {
  const key = `${currency} ${language}`;
  const signs = known.get(key) ?? intlSigns(currency, language);
  known.set(key, signs);
  return signs;
}

function intlSigns(currency: string, language: string): readonly string[] {
  const signs = new Set<string>();
  for (const locale of [language, 'en'])
    for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const)
      try {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
        for (const amount of [1, 2, 1_000_000])
          for (const { type, value } of format.formatToParts(amount)) if (type === 'currency') signs.add(value);
      } catch {
        // A `lang` that is no language tag.
      }
  return [...signs].sort((a, b) => b.length - a.length);
}
