import { computed, signal } from '@preact/signals';
import { attachLender } from '../../checkout/attachLender.js';
import type { CheckoutOptions, LenderCheckout } from '../../checkout/Checkout.js';
import { CheckoutError } from '../../checkout/CheckoutError.js';
import type { CheckoutOutcome } from '../../checkout/CheckoutOutcome.js';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { checkOptions } from '../../checkout/checkOptions.js';
import { type CheckoutActions, checkoutActions } from '../../checkout/checkoutActions.js';
import { createOffers, type OffersModel } from '../../checkout/createOffers.js';
import type { LenderError } from '../../lenders/LenderError.js';
import type { Offer, PricedPlan } from '../../pricing/offers/Offer.js';
import type { PricingError } from '../../pricing/PricingError.js';

/** What a component draws. The same object until something changes. */
export interface CheckoutSnapshot {
  readonly state: CheckoutState;
  /** Every plan of the term sheet, priced or with the reason why it is not offered. */
  readonly plans: readonly PricedPlan[];
  /** The offer that the state is about: the personal one once approved, else the chosen plan's. Null while nothing is chosen. */
  readonly offer: Offer | null;
  /** True while the offers are local estimates, because the lender's own terms have not arrived. */
  readonly estimated: boolean;
  /** Why the lender's terms did not come, for the merchant's developers. */
  readonly termsProblem: LenderError | null;
  /** Why the options cannot be used, or how to write them where a component makes a new object in each render. Until they can, there are neither plans nor an offer, and every action is ignored. */
  readonly error: CheckoutError | PricingError | null;
}

/** The actions of a checkout in React: none throws, because a throw in an effect would take the shop's page down. */
export interface HookActions extends Omit<CheckoutActions, 'choose'> {
  /**
   * Chooses a plan; null takes the choice back.
   *
   * @returns null, or why the plan cannot be chosen. The choice is as it was then, and the console says why.
   */
  choose(...given: Parameters<CheckoutActions['choose']>): CheckoutError | null;
}

interface Opened extends ReturnType<typeof checkoutActions> {
  readonly model: OffersModel;
}

export interface CheckoutStore {
  /** The same functions for the life of the component. */
  readonly actions: HookActions;
  read(): CheckoutSnapshot;
  subscribe(listener: () => void): () => void;
  /** Takes the options of the latest render. */
  update(options: CheckoutOptions): void;
  /** Lets the lender work. @returns how to stop it */
  attach(): () => void;
}

/** The options that are compared by identity: the checkout starts anew with each object. */
const BY_IDENTITY = ['lender', 'storage'] as const;

/** So often in a row may a render that the checkout itself asked for bring a new one. It would ask for the next render, without end. */
const MOST_NEW = 5;

const nothing: Pick<CheckoutSnapshot, 'state' | 'plans'> = { state: { phase: 'choosing', choice: null }, plans: [] };

/**
 * A checkout between the renders of a component. Making it and reading it has no effect outside, as a server and StrictMode
 * require: the lender is attached by an effect.
 */
export function checkoutStore(first: CheckoutOptions): CheckoutStore {
  let latest = first;
  /** The last options that could be used. */
  let used = first;
  const seen = new WeakSet<object>();
  let newInARow = 0;
  let drawn: CheckoutSnapshot | undefined;
  let wanted = false;
  /** True of a component that was hidden: its actions have ended. */
  let ended = false;
  const opened = signal<Opened | null>(null);
  const lender = signal<LenderCheckout | null>(null);
  const error = signal<CheckoutSnapshot['error']>(null);

  const open = (model: OffersModel) => {
    opened.value = { model, ...checkoutActions(model) };
  };
  const take = (options: CheckoutOptions) => {
    latest = options;
    try {
      checkOptions('useCheckout', options);
      checkIdentities(options);
      const { lender: _, applicant, locale, storage, ...offers } = options;
      if (opened.peek()) (lender.peek() ?? opened.peek()!.model).update(changesOf(used, options));
      else open(createOffers(offers));
      used = options;
      error.value = null;
    } catch (thrown) {
      const now = thrown as CheckoutError | PricingError;
      const before = error.peek();
      // An equal error is the same one: a new one would ask for a render, which would make the next.
      if (before?.kind !== now.kind || before.message !== now.message) error.value = now;
    }
  };
  const checkIdentities = (options: CheckoutOptions) => {
    const made = BY_IDENTITY.filter(name => options[name] && !seen.has(options[name]));
    for (const name of made) seen.add(options[name]!);
    // Renders that others ask for may bring as many as they like: they end by themselves.
    const own = drawn !== snapshot.peek();
    drawn = snapshot.peek();
    if (!made.length) newInARow = 0;
    else if (own) newInARow++;
    if (newInARow > MOST_NEW)
      throw new CheckoutError(
        'invalid-option',
        `useCheckout: \`${made[0]}\` is a new object in each render. Make it once, outside the component.`,
      );
  };

  const serve = () => {
    tell(error.peek());
    const { model } = opened.peek() ?? {};
    if (wanted && model && !lender.peek()) lender.value = attachLender(model, used);
  };

  const snapshot = computed((): CheckoutSnapshot => {
    const { model } = opened.value ?? {};
    const bad = error.value;
    return {
      state: model?.state.value ?? nothing.state,
      plans: (!bad && model?.plans.value) || nothing.plans,
      offer: (!bad && model?.offer.value) || null,
      estimated: model?.quote.value.estimated ?? true,
      termsProblem: lender.value?.termsProblem.value ?? null,
      error: bad,
    };
  });
  take(first);

  const act = async (name: Exclude<keyof CheckoutActions, 'choose'>): Promise<CheckoutOutcome> => {
    const bad = error.peek();
    if (!bad) return opened.peek()!.actions[name]();
    const why = bad instanceof CheckoutError ? bad : new CheckoutError('invalid-option', bad.message);
    return { status: 'ignored', state: snapshot.peek().state, error: why };
  };

  return {
    read: () => snapshot.value,
    subscribe(listener) {
      let isNews = false;
      return snapshot.subscribe(() => {
        if (isNews) listener();
        isNews = true;
      });
    },
    update(options) {
      if (!newInARow && !Object.keys(changesOf(latest, options)).length) return;
      take(options);
      serve();
    },
    attach() {
      wanted = true;
      const { model } = opened.peek() ?? {};
      if (ended && model) open(model);
      ended = false;
      serve();
      return () => {
        wanted = false;
        // StrictMode attaches again at once, in the same task.
        queueMicrotask(() => {
          if (wanted) return;
          lender.peek()?.dispose();
          lender.value = null;
          opened.peek()?.end();
          ended = true;
        });
      };
    },
    actions: {
      choose(choice) {
        try {
          const bad = error.peek();
          if (bad) throw new CheckoutError('invalid-option', bad.message);
          opened.peek()!.actions.choose(choice);
          return null;
        } catch (thrown) {
          tell(thrown as CheckoutError);
          return thrown as CheckoutError;
        }
      },
      apply: () => act('apply'),
      review: () => act('review'),
      back: () => act('back'),
      commit: () => act('commit'),
      cancel: () => act('cancel'),
      retry: () => act('retry'),
    },
  };
}

/** The options that differ. One that is no longer given has its default again. */
function changesOf(before: CheckoutOptions, now: CheckoutOptions): Partial<CheckoutOptions> {
  const names = Object.keys({ ...before, ...now }) as (keyof CheckoutOptions)[];
  const changed = names.filter(name => !Object.is(before[name], now[name]));
  return Object.fromEntries(changed.map(name => [name, now[name] ?? (name === 'locale' ? 'en' : undefined)]));
}

const told = new WeakSet<Error>();
function tell(error: Error | null): void {
  if (!error || told.has(error)) return;
  told.add(error);
  // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
  console.error(`Fenqi: ${error.message}`);
}
