import { fail } from './PricingError.js';

/**
 * Active ISO 4217 codes whose exponent is not 2, by exponent (list one of the maintenance agency; funds codes included, metals
 * and test codes left out because nothing is priced in them). Never `Intl`: it answers 0 for HUF, IDR, COP, PKR and others.
 */
const ODD: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const TWO =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG';

const EXPONENTS = new Map<string, number>();
for (const [exponent, codes] of Object.entries({ ...ODD, 2: TWO }))
  for (const code of codes.split(' ')) EXPONENTS.set(code, +exponent);

/**
 * Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
 *
 * @param code an active ISO 4217 code, upper case
 * @throws PricingError `unknown-currency`
 */
export const currencyExponent = (code: string): number =>
  EXPONENTS.get(code) ?? fail('unknown-currency', `Unknown currency "${code}": use an ISO 4217 code such as "CNY".`);
