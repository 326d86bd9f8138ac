import { fail } from '../PricingError.js';

/**
 * The active ISO 4217 codes, one word for each first letter from A to Z. A word has the other two letters ("AED" is "ed" in the first
 * word), and the exponent unless that is 2 ("JPY" is "py0"). Metals and test codes are left out because nothing is priced in them.
 * `Intl` cannot replace it: Node 20 answers 0 for HUF, IDR, COP, PKR and others.
 */
const CODES =
  'edfnllmdoarsudwgzn ambddthd3if0mdndobovrlsdtnwpynzd addfhehfhwlf4lp0nyopourcupvezk jf0kkopzd gprntbur jdkp bpelhsipmdnf0tqyd kdnltguf drlsnrqd3rrsk0 mdod3py0 esgshrmf0pwrw0wd3ydzt akbpkrrdslyd3 addlgakdmkntopruurvrwkxnxvyrzn adgniookprzd mr3 abengkhpkrlnyg0 ar onsdubwf0 arbdcrdgekgdhpleosrdsptnvcypzl hbjsmtnd3oprytdwdzs ahgx0sdsnyi0yuyw4zs edesnd0uv0 st adaf0cdcgof0pf0 er armwwg' as const;

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

/**
 * Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
 *
 * @param code an active ISO 4217 code, upper case
 * @throws PricingError `unknown-currency`
 * @example currencyExponent('KWD') // 3
 */
export const currencyExponent = (code: string): number => {
  const found = CODES.split(' ')
    [code.charCodeAt(0) - 65]?.toUpperCase()
    .match(/..\d?/g)
    ?.find(each => each.slice(0, 2) === code.slice(1));
  return found ? +(found[2] ?? 2) : fail('unknown-currency', `"${code}": write an ISO 4217 code such as "CNY"`);
};
