import { afterEach, beforeEach, vi } from 'vitest';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { LenderError } from '../../lenders/LenderError.js';
import { approved, committed } from '../../lenders/testing/decisions.js';
import { type Call, day, fakeLender, mapStorage, type Script, terms } from '../../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { type AttachOptions, attachLender } from '../attachLender.js';
import type { LenderCheckout, OffersOptions } from '../Checkout.js';
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

export function chooseAndApply(checkout: LenderCheckout, planId = 'six'): void {
  checkout.choose({ planId });
  checkout.apply();
}

/** Answers every step in the shopper's favour. */
export const friendly: Script = ({ name, about }) =>
  name === 'apply' ? approved() : name === 'commit' ? committed(about as CommitRequest) : undefined;

/** The request may have reached the lender. */
export const lost = () => new LenderError('network', 'Lost.', { outcomeUnknown: true });
/** The request never left. */
export const away = () => new LenderError('network', 'Away.');

export const keysOf = (calls: readonly Call[]) => [...new Set(calls.map(({ key }) => key))];

export const NOW = Date.parse('2026-11-23T10:00:00Z');

/** For all tests of a file: time stands at `NOW` until it is passed. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Lets the timers and promises of so many milliseconds happen. */
export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
