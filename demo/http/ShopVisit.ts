import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { itemCount, linesOf } from '../shop/Cart.js';
import { lenderAttribute, ownToken, scenarioOf } from '../shop/Lender.js';
import { money } from '../shop/Money.js';
import { type Preferences, readPreferences } from '../shop/Preferences.js';
import type { Sessions, ShopSession } from '../shop/Sessions.js';
import type { ShopMemory } from '../shop/ShopMemory.js';
import { wordsIn } from '../words/wordsIn.js';
import type { Words } from '../words/zh.js';

/** What a page needs to know about the request that it answers. */
export interface ShopVisit extends Preferences {
  readonly path: string;
  readonly words: Words;
  readonly session: ShopSession | undefined;
  readonly cartCount: number;
  /** False if only the sandbox is available. */
  readonly lenderOverHttp: boolean;
  /** The widget's `lender` and `applicant` for this visitor. */
  readonly lenderAttribute: string;
  readonly applicant: string | undefined;
  /** Formats an amount in the visit's currency and language. */
  price(minor: number): string;
}

const cookie = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;
const sessionCookie = 'session';

export function visitOf(c: Context, { sessions, lender: behindHttp }: ShopMemory): ShopVisit {
  const wished = readPreferences(getCookie(c), {
    acceptLanguage: c.req.header('accept-language'),
    lender: behindHttp ? 'http' : 'sandbox',
  });
  const preferences: Preferences = behindHttp ? wished : { ...wished, lender: 'sandbox' };
  const { shopper, lender } = preferences;
  const session = sessions.find(getCookie(c, sessionCookie));
  const inCart = session ? linesOf(session.cart, preferences.currency).map(({ product }) => product) : [];
  return {
    ...preferences,
    path: c.req.path,
    words: wordsIn(preferences.language),
    session,
    lenderOverHttp: behindHttp !== null,
    lenderAttribute:
      behindHttp && lender === 'http' ? lenderAttribute(behindHttp.lenderUrl, scenarioOf(inCart)) : lender,
    applicant: shopper && session && lender === 'http' ? ownToken(shopper, session.id) : shopper || undefined,
    cartCount: session ? itemCount(session.cart) : 0,
    price: minor => money(minor, preferences.currency, preferences.language),
  };
}

/** Returns the visit's session, or creates one and sets its cookie. Only a change of the cart needs a session. */
export function sessionOf(c: Context, visit: ShopVisit, sessions: Sessions): ShopSession {
  if (visit.session) return visit.session;
  const session = sessions.create();
  setCookie(c, sessionCookie, session.id, cookie);
  return session;
}

export function rememberPreferences(c: Context, preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    setCookie(c, name, value, { ...cookie, maxAge: 30 * 24 * 60 * 60 });
  }
}
