const digitsOf: Readonly<Record<string, number>> = { CNY: 2, USD: 2, EUR: 2, JPY: 0, KWD: 3 };

/** "¥2,999.00" as 299900. Throws where the decimals are not exactly those of the currency, so that every reading also checks them. */
export function readMinor(text: string, currency = 'CNY'): number {
  const plain = text.replace(/[^\d.]/g, '');
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (!whole || decimals.length !== digitsOf[currency])
    throw new Error(`"${text}" is no ${currency} amount with ${digitsOf[currency]} decimals`);
  return Number(whole + decimals);
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
