import type { Jurisdiction } from '../offers/TermSheet.js';

/**
 * The active ISO 4217 codes, one word for each first letter from A to Z. A word has the other two letters ("AED" is "ed" in the first
 * word), and the exponent unless that is 2 ("JPY" is "py0"). Metals and test codes are left out because nothing is priced in them.
 * `Intl` cannot replace it: Node 20 answers 0 for HUF, IDR, COP, PKR and others.
 */
export const CODES =
  'edfnllmdoarsudwgzn ambddthd3if0mdndobovrlsdtnwpynzd addfhehfhwlf4lp0nyopourcupvezk jf0kkopzd gprntbur jdkp bpelhsipmdnf0tqyd kdnltguf drlsnrqd3rrsk0 mdod3py0 esgshrmf0pwrw0wd3ydzt akbpkrrdslyd3 addlgakdmkntopruurvrwkxnxvyrzn adgniookprzd mr3 abengkhpkrlnyg0 ar onsdubwf0 arbdcrdgekgdhpleosrdsptnvcypzl hbjsmtnd3oprytdwdzs ahgx0sdsnyi0yuyw4zs edesnd0uv0 st adaf0cdcgof0pf0 er armwwg' as const;

/** Currencies whose unit buys little, each with the power of ten by which the limits of the default term sheet grow. */
export const POWERS =
  'ARS3CLP3CNY1COP3CZK1DKK1EGP1HKD1HUF2IDR4INR1IRR4ISK2JPY2KRW3KZT2LBP4LKR2MXN1NGN3NOK1PHP1PKR2RSD2RUB1SEK1THB1TRY1TWD1UAH1UZS4VND4ZAR1';

/** The codes of one word of the table. */
type CodesOf<Letter extends string, Word> = Word extends `${infer B}${infer C}${infer Rest}`
  ? `${Letter}${Uppercase<`${B}${C}`>}` | CodesOf<Letter, Rest extends `${number}${infer Next}` ? Next : Rest>
  : never;

type CodesFrom<Letters, Table> = Letters extends `${infer Letter}${infer Others}`
  ? Table extends `${infer Word} ${infer Rest}`
    ? CodesOf<Letter, Word> | CodesFrom<Others, Rest>
    : CodesOf<Letter, Table>
  : never;

/** An active ISO 4217 code. The compiler reads the table, so that a record by currency can be held to it. */
export type CurrencyCode = CodesFrom<'ABCDEFGHIJKLMNOPQRSTUVWXYZ', typeof CODES>;

/** The law of a currency; `INTL` for all others. Members of the EU that kept their own currency have its law too. */
export const LAWS: Readonly<Record<string, Jurisdiction>> = {
  CNY: 'CN',
  USD: 'US',
  EUR: 'EU',
  GBP: 'UK',
  JPY: 'JP',
  CZK: 'EU',
  DKK: 'EU',
  HUF: 'EU',
  PLN: 'EU',
  RON: 'EU',
  SEK: 'EU',
} satisfies { readonly [Code in CurrencyCode]?: Jurisdiction };
