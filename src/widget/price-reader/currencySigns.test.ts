import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { mentionsOf, SIGNED } from './currencySigns.js';
import { readMoneyText } from './readMoneyText.js';

/** The symbols of WooCommerce 10, by currency; those of currencies that are no longer in use are left out. */
const woo =
  `AED د.إ|AFN ؋|ALL L|AMD AMD|AOA Kz|ARS $|AUD $|AWG Afl.|AZN ₼|BAM KM|BBD $|BDT ৳|BHD .د.ب|BIF Fr|BMD $|BND $|BOB Bs.|BRL R$|BSD $|BTN Nu.|BWP P|BYN Br|BZD $|CAD $|CDF Fr|CHF CHF|CLP $|CNY ¥|COP $|CRC ₡|CUP $|CVE $|CZK Kč|DJF Fr|DKK kr.|DOP RD$|DZD د.ج|EGP EGP|ERN Nfk|ETB Br|EUR €|FJD $|FKP £|GBP £|GEL ₾|GHS ₵|GIP £|GMD D|GNF Fr|GTQ Q|GYD $|HKD $|HNL L|HTG G|HUF Ft|IDR Rp|ILS ₪|INR ₹|IQD د.ع|IRR ﷼|ISK kr.|JMD $|JOD د.ا|JPY ¥|KES KSh|KGS сом|KHR ៛|KMF Fr|KPW ₩|KRW ₩|KWD د.ك|KYD $|KZT ₸|LAK ₭|LBP ل.ل|LKR රු|LRD $|LSL L|LYD ل.د|MAD د.م.|MDL MDL|MGA Ar|MKD ден|MMK Ks|MNT ₮|MOP P|MRU UM|MUR ₨|MVR .ރ|MWK MK|MXN $|MYR RM|MZN MT|NAD N$|NGN ₦|NIO C$|NOK kr|NPR ₨|NZD $|OMR ر.ع.|PAB B/.|PEN S/|PGK K|PHP ₱|PKR ₨|PLN zł|PYG ₲|QAR ر.ق|RON lei|RSD рсд|RUB ₽|RWF Fr|SAR ر.س|SBD $|SCR ₨|SDG ج.س.|SEK kr|SGD $|SHP £|SLE Le|SOS Sh|SRD $|SSP £|STN Db|SYP ل.س|SZL E|THB ฿|TJS ЅМ|TMT m|TND د.ت|TOP T$|TRY ₺|TTD $|TWD NT$|TZS Sh|UAH ₴|UGX UGX|USD $|UYU $|UZS UZS|VES Bs.|VND ₫|VUV Vt|WST T|XAF CFA|XCD $|XOF CFA|XPF XPF|YER ﷼|ZAR R|ZMW ZK`
    .split('|')
    .map(line => [line.slice(0, 3), line.slice(4)] as const);

/** As WooCommerce writes 12,345.60 in the four positions of a symbol. */
const positions = (sign: string, figure: string) => [
  sign + figure,
  `${sign}\u00a0${figure}`,
  figure + sign,
  `${figure}\u00a0${sign}`,
];

describe('the signs of currencies', () => {
  it('are those of currencies that exist, each once', () => {
    expect(new Set(SIGNED).size).toBe(SIGNED.length);
    for (const code of SIGNED) expect(() => currencyExponent(code)).not.toThrow();
  });

  it.each(woo)('of %s include WooCommerce’s %s, on each side of the figure', (code, sign) => {
    const digits = currencyExponent(code);
    const figure = `12,345${digits ? `.${'600'.slice(0, digits)}` : ''}`;
    const amount = digits ? 12345.6 : 12345;
    for (const text of positions(sign, figure)) {
      // After a figure, a bare letter could be a unit.
      if (/\d\s?[A-Za-z]$/.test(text)) expect(() => readMoneyText(text, code, 'en')).toThrow(/more than a price/);
      else expect([text, Number(readMoneyText(text, code, 'en').amount)]).toEqual([text, amount]);
    }
  });

  it('include nearly all symbols of the Unicode CLDR in the languages of shops', () => {
    const languages =
      'zh zh-TW en ja ko es es-MX fr de it pt pt-PT ar nl sv da nb fi pl cs hu ro tr el ru uk he th vi id';
    const unknown = new Set<string>();
    let all = 0;
    for (const language of languages.split(' '))
      for (const currency of SIGNED)
        for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
          const figure = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
          const text = figure.format(0);
          all++;
          try {
            expect([text, Number(readMoneyText(text, currency, language).amount)]).toEqual([text, 0]);
          } catch (error) {
            if ((error as Error).name !== 'PriceError') throw error;
            if (!/\p{Nd}\s?[A-Z]$/u.test(text)) unknown.add(`${currency} ${text}`);
          }
        }
    expect(all).toBeGreaterThan(9_000);
    // "£E", "$C" and other reversed or transliterated ones.
    expect(unknown.size).toBeLessThan(30);
  });

  it('may have the region of the currency beside a symbol, and not that of another', () => {
    for (const text of ['US$5', 'US $5', '5 $US', '5 $ US', 'USD $5', '$5 USD', 'USD5'])
      expect([text, Number(readMoneyText(text, 'USD', 'en').amount)]).toEqual([text, 5]);
    for (const text of ['CA$5', 'A$5', '5 $ CA', 'R$5', '$5 CAD', 'HK$5', 'MX$ 5', 'NT$5', 'U$5', 'AUS$5'])
      expect(() => readMoneyText(text, 'USD', 'en')).toThrow(/more than a price in USD/);
  });

  it('are not found inside words', () => {
    for (const text of ['krone', 'rsd', 'xUSD', 'usdt', 'skr']) expect(text.search(mentionsOf('NOK'))).toBe(-1);
    for (const text of ['usdt', 'xusd']) expect(text.search(mentionsOf('USD'))).toBe(-1);
  });
});
