const digitsOf: Readonly<Record<string, number>> = { CNY: 2, USD: 2, EUR: 2, JPY: 0, KWD: 3 };

/** Reads "¥2,999.00" as 299900. Every reading also checks the decimals: it throws unless they are exactly the currency's. */
export function readMinor(text: string, currency = 'CNY'): number {
  const plain = text.replace(/[^\d.]/g, '');
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (!whole || decimals.length !== digitsOf[currency])
    throw new Error(`"${text}" is not an amount in ${currency} with ${digitsOf[currency]} decimals.`);
  return Number(whole + decimals);
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
