/** Currency codes, each followed by its sign before an amount, in the languages of the first script. */
const SIGNS: Readonly<Record<string, string>> = {
  en: 'CNYCN¥ USD$ JPY¥ EUR€ GBP£',
  'zh-CN': 'CNY¥ USDUS$ JPYJP¥ EUR€ GBP£',
};

/**
 * Writes plain decimal text ("-1234.50") as `Intl` does, with all of its digits. For the languages and currencies above it does so without
 * `Intl`: in Chromium the first `Intl.NumberFormat` of a process takes longer than all the rest of the first picture. It looks through
 * every language that Chromium knows.
 *
 * @param locale a BCP 47 tag, with `-u-...` or without an extension
 * @param digits how many the text has after the point
 * @param currency ISO 4217 code, for the style "currency"
 */
export function numberFormatter(
  locale: string,
  digits: number,
  style: 'currency' | 'decimal' | 'percent',
  currency?: string,
): (plain: string) => string {
  const percent = style === 'percent';
  const signs = SIGNS[locale.split(/-u[s-]/i)[0]!];
  const sign = style === 'currency' ? signs?.match(`${currency}(\\S+)`)?.[1] : signs && '';
  if (sign !== undefined)
    return plain => plain.replace(/\d+/, whole => sign + whole.replace(/\B(?=(\d{3})+$)/g, ',')) + (percent ? '%' : '');
  const format = new Intl.NumberFormat(locale, {
    style,
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, because a binary fraction would round it.
  return plain => format.format((percent ? `${plain}e-2` : plain) as unknown as number);
}
