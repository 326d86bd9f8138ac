import type { MerchantCallback } from '../../protocol/messages/MerchantCallback.js';
import { type Application, newId } from './Application.js';
import type { LenderDependencies } from './LenderDependencies.js';

/** Each member of a union without these fields. */
type Without<Union, Names extends PropertyKey> = Union extends unknown ? Omit<Union, Names> : never;

/** What is told of an application, by its type. */
export type Happening = Without<MerchantCallback, 'id' | 'at' | 'merchant' | 'reference' | 'sequence' | 'order'>;

/** Something that the merchant's server is told. The books number the events of an application. */
export type MerchantEvent = Happening & {
  readonly id: string;
  /** Ms since 1970. The event is not told before. */
  readonly at: number;
  readonly merchant: string;
  readonly reference: string;
  readonly order: string | null;
};

export function eventOf(
  { merchant, reference, request }: Application,
  at: number,
  { random }: Pick<LenderDependencies, 'random'>,
  happening: Happening,
): MerchantEvent {
  return { ...happening, id: newId('evt', random), at, merchant, reference, order: request.purchase.order ?? null };
}
