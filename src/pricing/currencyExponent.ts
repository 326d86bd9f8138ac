import { fail } from './PricingError.js';

/**
 * The active ISO 4217 codes, three letters each: first the 17 without a minor unit, then the 7 with three decimals, the 2 with
 * four, and all with two. Metals and test codes are left out because nothing is priced in them. Never `Intl`: Node 20 answers 0
 * for HUF, IDR, COP, PKR and others.
 */
const CODES =
  'BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPFBHDIQDJODKWDLYDOMRTNDCLFUYWAEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUPCVECZKDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVESWSTXADXCDXCGYERZARZMWZWG'.match(
    /.../g,
  )!;

/**
 * Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
 *
 * @param code an active ISO 4217 code, upper case
 * @throws PricingError `unknown-currency`
 */
export const currencyExponent = (code: string): number => {
  const k = CODES.indexOf(code);
  return k < 0
    ? fail('unknown-currency', `"${code}" is no ISO 4217 code, such as "CNY"`)
    : k < 17
      ? 0
      : k < 24
        ? 3
        : k < 26
          ? 4
          : 2;
};
