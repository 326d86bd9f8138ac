/** 128 random bits, so that nobody guesses a reference: digits and small letters, always equally many. */
export function newId(prefix: string, random: (length: number) => Uint8Array): string {
  const hex = [...random(16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${prefix}_${BigInt(`0x${hex}`).toString(36).padStart(25, '0')}`;
}
