/** What stands before an amount, after its currency. */
const SIGNS: Readonly<Record<string, string>> = {
  en: 'CNYCN¥ USD$ JPY¥ EUR€ GBP£',
  'zh-CN': 'CNY¥ USDUS$ JPYJP¥ EUR€ GBP£',
};

/**
 * Writes plain decimal text ("-1234.50") as `Intl` does, with all of its digits. In the languages of the first script and the currencies of
 * above without asking it: the first `Intl.NumberFormat` of a process looks through every language that Chromium knows, and takes longer
 * than all the rest of the first picture.
 *
 * @param locale with `-u-nu-latn`, or without an extension
 * @param digits after the point, as many as the text has
 * @param currency for amounts with a sign
 */
export function numberFormatter(
  locale: string,
  digits: number,
  style: 'currency' | 'decimal' | 'percent',
  currency?: string,
): (plain: string) => string {
  const percent = style === 'percent';
  const signs = SIGNS[locale.split('-u')[0]!];
  const sign = style === 'currency' ? signs?.match(`${currency}(\\S+)`)?.[1] : signs && '';
  if (sign !== undefined)
    return plain => plain.replace(/\d+/, whole => sign + whole.replace(/\B(?=(\d{3})+$)/g, ',')) + (percent ? '%' : '');
  const format = new Intl.NumberFormat(locale, {
    style,
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, so that nothing passes through a binary fraction.
  return plain => format.format((percent ? `${plain}e-2` : plain) as unknown as number);
}
