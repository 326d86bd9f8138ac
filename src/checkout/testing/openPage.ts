import { vi } from 'vitest';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { day, fakeLender, mapStorage, type Script, terms } from '../../lenders/testing/fakeLender.js';
import { type AttachOptions, attachLender } from '../attachLender.js';
import type { Checkout, OffersOptions } from '../Checkout.js';
import { createOffers } from '../createOffers.js';

export const cart = { amountMinor: 299_900, currency: 'CNY', order: 'A-1', day, terms };

interface PageOptions extends Omit<Partial<AttachOptions>, 'storage' | 'lender'> {
  readonly storage?: ReturnType<typeof mapStorage>;
  readonly offers?: Partial<OffersOptions>;
  readonly adapter?: Partial<LenderAdapter>;
}

/** One page with a fake lender. Two pages with one storage are reloads or tabs of each other. */
export function openPage(script: Script, { storage = mapStorage(), offers, adapter, ...options }: PageOptions = {}) {
  const fake = fakeLender(script, adapter);
  const model = createOffers({ ...cart, ...offers });
  const checkout = attachLender(model, { ...options, lender: fake.lender, storage });
  return { ...fake, model, checkout, storage, phase: () => checkout.state.value.phase };
}

export type Page = ReturnType<typeof openPage>;

export function chooseAndApply(checkout: Checkout, planId = 'six'): void {
  checkout.choose({ planId });
  checkout.apply();
}

/** Lets timers and promises of so many milliseconds happen. */
export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
