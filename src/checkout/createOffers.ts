import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { defaultTermSheet } from '../pricing/offers/defaultTermSheet.js';
import type { Offer, PricedPlan } from '../pricing/offers/Offer.js';
import { priceOffers } from '../pricing/offers/priceOffers.js';
import type { IsoDate, TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { priceChoice } from '../protocol/messages/priceChoice.js';
import type { Offers, OffersOptions } from './Checkout.js';
import type { ShopperEvent } from './CheckoutEvent.js';
import type { CheckoutState } from './CheckoutState.js';
import { localDay } from './localDay.js';
import { newKey } from './newKey.js';
import { sameChoice, shopperTransition } from './shopperTransition.js';

/** Everything that is priced, replaced as one. */
export interface Quote {
  readonly purchase: Purchase;
  readonly sheet: TermSheet;
  readonly day: IsoDate;
  readonly plans: readonly PricedPlan[];
  /** True if the merchant gave the sheet, so that the lender's own is not wanted. */
  readonly fixed: boolean;
  /** True if nobody gave it: these are estimates. */
  readonly estimated: boolean;
}

/** What `attachLender` works on. The widget's first script may use all of it; merchants see `Offers`. */
export interface OffersModel extends Offers {
  readonly quote: ReadonlySignal<Quote>;
  /** Of which purchase, person and lender the state is; the context writes it, so that the next lender knows what is not its own. */
  home?: string;
  /** The one way in which the state changes: by a pure step from one state to the next. */
  move(step: (state: CheckoutState) => CheckoutState): void;
  send(event: ShopperEvent): void;
  /** The shopper's click. It may come before any lender is attached: the state then waits in `applying`. */
  apply(): void;
  /** Back to choosing. */
  cancel(): void;
  /** A lender's own sheet (null: none any more): replaces the default one, never one that the merchant gave. @throws PricingError, and nothing has changed then. */
  useLenderTerms(sheet: TermSheet | null): void;
  /** The choice priced for this purchase now; null where the plan is not offered. */
  price(choice: Choice): Offer | null;
}

/** Stage one of a checkout: prices, and remembers what was chosen. Knows no lender. @throws PricingError */
export function createOffers(given: OffersOptions): OffersModel {
  let options = given;
  let lenderSheet: TermSheet | null = null;

  const priced = (
    { amountMinor, currency, order, terms, day = localDay(new Date()) }: OffersOptions,
    lenders: TermSheet | null,
  ): Quote => {
    const given = terms ?? (lenders?.currency === currency ? lenders : null);
    const sheet = given ?? defaultTermSheet(currency);
    return {
      purchase: { amountMinor, currency, ...(order && { order }) },
      sheet,
      day,
      plans: priceOffers({ amountMinor, currency, terms: sheet, day }),
      fixed: !!terms,
      estimated: !given,
    };
  };

  const quote = signal(priced(options, null));
  const state = signal<CheckoutState>({ phase: 'choosing', choice: null });

  const move: OffersModel['move'] = step => {
    state.value = step(state.peek());
  };
  const send = (event: ShopperEvent) => move(now => shopperTransition(now, event));

  const price = (choice: Choice) => {
    const { purchase, sheet, day } = quote.value;
    return priceChoice(purchase, sheet, day, choice);
  };

  /** The choice as far as it still exists: a down payment that no longer fits is let go before the plan is. */
  const kept = (choice: Choice | null) => choice && ([choice, { planId: choice.planId }].find(price) ?? null);

  const reprice = (next: OffersOptions, lenders = lenderSheet) => {
    const before = quote.peek();
    const after = priced(next, lenders);
    options = next;
    lenderSheet = lenders;
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const same = JSON.stringify(before.purchase) === JSON.stringify(after.purchase);
    batch(() => {
      // The same purchase stays the same object, so that nothing that watches it is woken by a new day or sheet.
      quote.value = same ? { ...after, purchase: before.purchase } : after;
      const { phase, choice } = state.peek();
      const still = kept(choice);
      // A new sheet or day leaves a decision alone: it is about the purchase, and carries terms of its own.
      if (phase === 'choosing' ? sameChoice(still, choice) : same && (phase !== 'expired' || still)) return;
      send({
        type: 'repriced',
        choice: still,
        notice: still ? 'repriced' : 'plan-gone',
        newPurchase: before.purchase.order !== after.purchase.order,
      });
    });
  };

  return {
    quote,
    state,
    purchase: computed(() => quote.value.purchase),
    plans: computed(() => quote.value.plans),
    offer: computed(() => {
      const now = state.value;
      if (now.phase === 'committed' || 'offer' in now) return now.offer ?? null;
      return now.choice && price(now.choice);
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
    update: changes => reprice({ ...options, ...changes }),
    useLenderTerms: sheet => reprice(options, sheet),
  };
}
