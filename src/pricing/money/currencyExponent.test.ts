import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PricingError } from '../PricingError.js';
import { currencyExponent } from './currencyExponent.js';
import type { CurrencyCode } from './currencyTable.js';

const ODD: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const ALL =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG' as const;
type Split<Text, Found = never> = Text extends `${infer Code} ${infer Rest}` ? Split<Rest, Found | Code> : Found | Text;

describe('currencyExponent', () => {
  it('knows every active code of ISO 4217', () => {
    for (const code of ALL.split(' ')) {
      const odd = Object.entries(ODD).find(([, codes]) => codes.split(' ').includes(code));
      expect([code, currencyExponent(code)]).toEqual([code, odd ? Number(odd[0]) : 2]);
    }
  });

  it('holds records by currency to the table', () => {
    expectTypeOf<CurrencyCode>().toEqualTypeOf<Split<typeof ALL>>();
  });

  it('refuses all other three letters', () => {
    const known = new Set(ALL.split(' '));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) if (!known.has(a + b + c)) expect(() => currencyExponent(a + b + c)).toThrow();
  });

  it.each(['', 'EU', 'EURO', 'eur', 'EUr', 'eUR', '€', 'EUR ', 'BIF0', '0EUR', 'xEUR', '__proto__'])(
    'refuses %j, naming the fix',
    code => {
      expect(() => currencyExponent(code)).toThrow(`"${code}": write an ISO 4217 code such as "CNY"`);
      try {
        currencyExponent(code);
      } catch (error) {
        expect((error as PricingError).kind).toBe('unknown-currency');
        expect((error as PricingError).name).toBe('PricingError');
      }
    },
  );
});
