import { randomInt } from 'node:crypto';
import type { Agreement } from 'fenqi/protocol';
import type { Address } from './Address.js';
import type { CartLine } from './Cart.js';
import type { Currency } from './Money.js';

/** A placed order. It keeps its prices and agreement, whatever the shop charges later. */
export interface Order {
  readonly reference: string;
  readonly placedAt: Date;
  readonly currency: Currency;
  readonly lines: readonly CartLine[];
  readonly totalMinor: number;
  readonly address: Address;
  readonly payment: { readonly kind: 'full' } | { readonly kind: 'installments'; readonly agreement: Agreement };
}

/** Leaves out characters that are easily misread, such as 0 and O. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const newOrderReference = (): string =>
  `LB-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
