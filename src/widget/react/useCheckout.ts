'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CheckoutOptions } from '../../checkout/Checkout.js';
import { type CheckoutSnapshot, checkoutStore, type HookActions } from './checkoutStore.js';
import { useLayout } from './useLayout.js';

/** What `useCheckout` returns: what to draw, and what the shopper can do. */
export interface UsedCheckout extends CheckoutSnapshot, HookActions {}

/**
 * The whole purchase without the widget, for React 18 and 19. The actions are the same functions in every render, and each but
 * `choose` returns a promise of its outcome that never rejects. Options may change with any render, and bad ones are the
 * `error`: nothing is thrown.
 *
 * A server renders the offers and asks no lender. Give `day` there, or a server in another time zone may render another day.
 * When the component goes, requests and timers stop; what was applied for can be resumed, as it is after a reload.
 *
 * `lender` and `storage` are compared by identity: make each once, outside of the component. A new one in every render is an
 * `error`. Other options may be written inline.
 *
 * @example
 * const { state, plans, choose, apply } = useCheckout({ amountMinor: 299_900, currency: 'CNY', lender });
 */
export function useCheckout(options: CheckoutOptions): UsedCheckout {
  const [store] = useState(() => checkoutStore(options));
  const snapshot = useSyncExternalStore(store.subscribe, store.read, store.read);
  useLayout(() => store.update(options));
  useEffect(() => store.attach(), [store]);
  return useMemo(() => ({ ...snapshot, ...store.actions }), [snapshot, store]);
}
