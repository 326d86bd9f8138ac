import { randomBytes } from 'node:crypto';
import type { Cart } from './Cart.js';
import { newOrderReference, type Order } from './Order.js';

/** What the shop remembers about one browser, in memory. */
export interface ShopSession {
  readonly id: string;
  readonly cart: Cart;
  readonly orders: Map<string, Order>;
  /** The reference of the order that the cart will become. The installment plan is bound to it. */
  nextOrder: string;
  /** The plan that the shopper chose last, on whatever page. Empty for none. */
  plan: string;
  /** What was typed at the checkout before the shopper changed a setting of the shop. */
  draft: Readonly<Record<string, unknown>>;
  /** The day of the test drive that the shopper has booked. Empty for none. */
  testDrive: string;
}

const idleMs = 2 * 60 * 60 * 1000;
/** Whoever has ordered comes back for months, to see what is due. */
const idleWithOrdersMs = 400 * 24 * 60 * 60 * 1000;

/** Keeps a limited number of sessions. Idle ones are dropped first, then the least recently used one. */
export class Sessions {
  readonly #sessions = new Map<string, { session: ShopSession; usedAt: number }>();

  constructor(
    private readonly now: () => number = Date.now,
    private readonly most = 1000,
  ) {}

  find(id: string | undefined): ShopSession | undefined {
    const known = id === undefined ? undefined : this.#sessions.get(id);
    if (!known || id === undefined) return undefined;
    this.#sessions.delete(id);
    if (this.#isIdle(known)) return undefined;
    this.#sessions.set(id, { session: known.session, usedAt: this.now() });
    return known.session;
  }

  create(): ShopSession {
    const session: ShopSession = {
      id: randomBytes(24).toString('base64url'),
      cart: new Map(),
      orders: new Map(),
      nextOrder: newOrderReference(),
      plan: '',
      draft: {},
      testDrive: '',
    };
    this.#sessions.set(session.id, { session, usedAt: this.now() });
    for (const [id, known] of this.#sessions) {
      if (this.#sessions.size <= this.most && !this.#isIdle(known)) break;
      this.#sessions.delete(id);
    }
    return session;
  }

  #isIdle({ session, usedAt }: { readonly session: ShopSession; readonly usedAt: number }): boolean {
    return this.now() - usedAt > (session.orders.size ? idleWithOrdersMs : idleMs);
  }
}
