import type { Text } from './Language.js';
import type { ShopPrice } from './Money.js';

export type PictureName =
  | 'headphones'
  | 'camera'
  | 'espresso'
  | 'bicycle'
  | 'chair'
  | 'laptop'
  | 'lamp'
  | 'watch'
  | 'tent'
  | 'turntable'
  | 'car';

/** The colours that products come in. The style sheet knows each by name. */
export type Tone = 'cream' | 'graphite' | 'moss' | 'clay' | 'sky' | 'silver' | 'brass' | 'pine' | 'walnut' | 'plum';

/** The background of a picture. The style sheet has a light and a dark value for each. */
export type Ground = 'sand' | 'mist' | 'sage' | 'rose' | 'dusk';

/** One version of a product, with its price. */
export interface Variant {
  readonly id: string;
  readonly name: Text;
  readonly price: ShopPrice;
}

export interface ShopProduct {
  readonly id: PictureName;
  readonly name: Text;
  readonly tagline: Text;
  readonly story: Text;
  readonly details: readonly Text[];
  readonly ground: Ground;
  /** How the versions differ: "Storage", "Frame size". */
  readonly variantLabel: Text;
  /** The first one is preselected. */
  readonly variants: readonly [Variant, ...Variant[]];
  readonly tones: readonly [Tone, ...Tone[]];
  /** It is ordered long before it is handed over. Until then nothing is paid out, and nothing is due. */
  readonly handedOver?: true;
}
