interface Good {
  readonly priceMinor: number;
  readonly currency: string;
  /** The order reference that its page gives to the widget. */
  readonly order: string;
}

const bag = (priceMinor: number): Good => ({ priceMinor, currency: 'EUR', order: 'L-41' });
const screen = (priceMinor: number): Good => ({ priceMinor, currency: 'USD', order: 'V-34' });
const pot = (priceMinor: number): Good => ({ priceMinor, currency: 'CNY', order: 'G-24' });

/** What the examples sell, by the form field `product`. A form names the goods and never their price. */
export const goods: Readonly<Record<string, Good>> = {
  folio: { priceMinor: 299_900, currency: 'CNY', order: 'A-1001' },
  'lisiere-22': bag(98_000),
  'lisiere-28': bag(124_000),
  'lisiere-34': bag(146_000),
  'horizon-qhd': screen(109_900),
  'horizon-5k': screen(164_900),
  'pot-20': pot(129_900),
  'pot-24': pot(159_900),
  'pot-28': pot(189_900),
};
