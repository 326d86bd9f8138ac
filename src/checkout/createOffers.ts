import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { defaultTermSheet } from '../pricing/offers/defaultTermSheet.js';
import type { Offer, PricedPlan } from '../pricing/offers/Offer.js';
import { priceChecked } from '../pricing/offers/priceChecked.js';
import type { IsoDate, TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { priceChoice } from '../protocol/messages/priceChoice.js';
import type { Offers, OffersOptions } from './Checkout.js';
import type { CheckoutEvent } from './CheckoutEvent.js';
import { type CheckoutState, isUncertain, planOf, sameChoice } from './CheckoutState.js';
import { newKey } from './identifiers.js';
import { localDay } from './localDay.js';
import { transition } from './transition.js';

/** Everything that is priced, replaced as a whole. */
export interface Quote {
  readonly purchase: Purchase;
  readonly sheet: TermSheet;
  readonly day: IsoDate;
  readonly plans: readonly PricedPlan[];
  /** True if the merchant gave the term sheet, so that the lender is not asked for its own. */
  readonly fixed: boolean;
  /** True if neither the merchant nor the lender gave the term sheet: these are estimates. */
  readonly estimated: boolean;
}

/** What `attachLender` and the widget work on. Merchants see `Offers`. */
export interface OffersModel extends Offers {
  readonly quote: ReadonlySignal<Quote>;
  /** Stands for the purchase, person and lender that the state is about. Written by the lender's side, which checks it on attaching. */
  home?: string;
  /** Replaces the state by what a pure step makes of it. */
  move(step: (state: CheckoutState) => CheckoutState): void;
  send(event: CheckoutEvent): void;
  /** The shopper's click. It may come before a lender is attached; the state then waits in `applying`. */
  apply(): void;
  cancel(): void;
  /**
   * Uses a lender's own term sheet in place of the default one, but never in place of the merchant's. Null stops using it.
   *
   * @throws PricingError where the sheet cannot be priced; nothing has changed then
   */
  useLenderTerms(sheet: TermSheet | null): void;
  /** The choice, priced for the purchase as it is now. Null where the plan is not offered. */
  price(choice: Choice): Offer | null;
}

/**
 * Stage one of a checkout: prices the plans and remembers the choice. It knows no lender.
 *
 * @throws PricingError where amount, currency, day or terms cannot be priced
 */
export function createOffers(given: OffersOptions): OffersModel {
  let options = given;
  /** Newer options. While there may be a loan, the page shows all of what may be agreed, and nothing of a newer purchase beside it. */
  let waiting: OffersOptions | false = false;
  let lenderSheet: TermSheet | null = null;

  const quoteFor = (
    { amountMinor, currency, order, terms, day = localDay(new Date()) }: OffersOptions,
    ofLender: TermSheet | null,
  ): Quote => {
    const given = terms ?? (ofLender?.currency === currency ? ofLender : null);
    const sheet = given ?? defaultTermSheet(currency);
    return {
      purchase: { amountMinor, currency, ...(order && { order }) },
      sheet,
      day,
      plans: priceChecked({ amountMinor, currency, terms: sheet, day }),
      fixed: !!terms,
      estimated: !given,
    };
  };

  const quote = signal(quoteFor(options, null));
  const state = signal<CheckoutState>({ phase: 'choosing', choice: null });

  const move: OffersModel['move'] = step => {
    state.value = step(state.peek());
    // What waits for the outcome has its turn once everybody has seen it.
    if (waiting) update({});
  };
  const send = (event: CheckoutEvent) => move(now => transition(now, event));

  const price = (choice: Choice) => {
    const { purchase, sheet, day } = quote.value;
    return priceChoice(purchase, sheet, day, choice);
  };

  /** The choice as far as it is still offered: a down payment that no longer fits is dropped before the plan is. */
  const stillOffered = (choice: Choice | null) => choice && ([choice, { planId: choice.planId }].find(price) ?? null);

  const reprice = (next: OffersOptions, ofLender = lenderSheet) => {
    const before = quote.peek();
    const after = quoteFor(next, ofLender);
    options = next;
    lenderSheet = ofLender;
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const samePurchase = JSON.stringify(before.purchase) === JSON.stringify(after.purchase);
    batch(() => {
      // The same purchase stays the same object: a new day or term sheet wakes nobody who watches the purchase.
      quote.value = samePurchase ? { ...after, purchase: before.purchase } : after;
      const now = state.peek();
      const { phase, choice } = now;
      const kept = stillOffered(samePurchase ? choice : planOf(now));
      // A new term sheet or day leaves a decision alone: it is about the purchase, and has its own terms.
      // So has an alternative, which ends with the purchase.
      const isPlain = samePurchase || now.offered === undefined;
      if (phase === 'choosing' ? isPlain && sameChoice(kept, choice) : samePurchase && (phase !== 'expired' || kept))
        return;
      const { order, ...unnamed } = after.purchase;
      // An order that is only named late is still the same purchase.
      const isNamed = JSON.stringify(before.purchase) === JSON.stringify(unnamed);
      send({
        type: 'repriced',
        choice: kept,
        notice: kept ? 'repriced' : 'plan-gone',
        newPurchase: before.purchase.order !== order && !isNamed,
      });
    });
  };

  const update = (changes: Partial<OffersOptions>) => {
    const next = { ...options, ...waiting, ...changes };
    const waits = isUncertain(state.peek());
    // What cannot be priced is refused at once.
    if (waits) quoteFor(next, lenderSheet);
    waiting = waits && next;
    if (!waiting) reprice(next);
  };

  return {
    quote,
    state,
    purchase: computed(() => quote.value.purchase),
    plans: computed(() => quote.value.plans),
    offer: computed(() => {
      const now = state.value;
      if (now.phase === 'committed' || 'offer' in now) return now.offer ?? null;
      return now.offered ?? (now.choice && price(now.choice));
    }),
    move,
    send,
    price,
    choose(choice) {
      if (!choice) return send({ type: 'choose', choice });
      const { planId, downPaymentMinor } = choice;
      // Copied: what a caller does to its object afterwards must not reach the state.
      if (price(choice))
        send({ type: 'choose', choice: { planId, ...(downPaymentMinor !== undefined && { downPaymentMinor }) } });
    },
    apply: () => send({ type: 'apply', key: newKey() }),
    cancel: () => send({ type: 'cancel' }),
    update,
    useLenderTerms: sheet => reprice(options, sheet),
  };
}
