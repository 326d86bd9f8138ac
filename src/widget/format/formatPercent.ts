/** A percentage given as plain decimal text ("8.10") in the reader's own writing, every digit kept. */
export function formatPercent(locale: string, percent: string): string {
  const digits = percent.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(`${percent}e-2` as unknown as number);
}
