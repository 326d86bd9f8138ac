import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import type { ByLanguage } from '../../protocol/Locale.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { KEY_PATTERN } from '../../protocol/messages/formats.js';
import { checkedIdentity } from '../checkedIdentity.js';
import { decodeDecision, readAnswer } from '../decodeDecision.js';
import type { ChangeOptions, LenderAdapter, StatusQuery } from '../LenderAdapter.js';
import { isRefusal, LenderError } from '../LenderError.js';
import type { RetryOptions } from '../retryPolicy.js';
import { tryOrUndefined } from '../tryOrUndefined.js';
import { type Ask, exchangeWith, type HttpAnswer } from './exchange.js';
import { readLenderUrl } from './lenderUrl.js';
import { isProblem } from './problemError.js';

export interface HttpLenderOptions {
  /**
   * Where the lender answers, "https://lender.example". Every call carries the query of this URL
   * ("https://lender.example?merchant=shop-1&scenario=education"). Only localhost may do without TLS. A fragment stays in
   * the page: it is the lender's name until the lender has told its own ("https://lender.example#Example%20Bank").
   */
  readonly url: string;
  /** Tells this lender from others where an application is kept for a reload. Default: the URL without its fragment. */
  readonly id?: string;
  /** Shown to the shopper. Default: what the lender says with its terms; until then the fragment of the URL, else its host. */
  readonly name?: string | ByLanguage;
  /** What sends a request. Default: the global `fetch` at the time of the call. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** For those who call the adapter directly. A checkout decides by itself what is repeated. */
  readonly retry?: RetryOptions;
}

/** So many term sheets are kept, to be asked for again by their ETag. The oldest goes first. */
const MOST_SHEETS = 16;

// biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
const warn = (wrong: string) => console.warn(`Fenqi: lender ${wrong}`);

/** @throws LenderError */
function checkKey(key: string): void {
  if (!KEY_PATTERN.test(key)) throw new LenderError('rejected', 'A key has 1 to 255 ASCII characters.');
}

/**
 * A lender that speaks the protocol over HTTP. Sends nothing until called.
 *
 * A failure that may pass by itself is retried within the time of the call: a broken connection, a key that is being
 * answered (409), 429 and 5xx. Where a change may have arrived without a usable answer, the lender is first asked for it
 * by key or reference. The same request is sent again, under the same key, only if nothing came of it.
 *
 * @example createCheckout({ amountMinor: 299900, currency: 'CNY', lender: httpLender({ url: 'https://lender.example' }) })
 *
 * @throws TypeError where the URL cannot be used; it says what to write
 */
export function httpLender({ url, id, name, fetch, retry = {} }: HttpLenderOptions): LenderAdapter {
  const { lender, name: named } = readLenderUrl(url);
  const { send, once } = exchangeWith(lender, retry, fetch);
  const sheets = new Map<string, { readonly etag: string; readonly sheet: TermSheet }>();

  /** What the lender has said of itself. It says it with all its terms; the first time counts. */
  let told: Partial<LenderAdapter> | undefined;

  const readTerms = (json: unknown): TermSheet => {
    const { lender: identity, ...sheet } = Object(json);
    const read = readAnswer('terms', () => validateTermSheet(sheet));
    told ??= identity && {
      ...checkedIdentity(identity, warn),
      capabilities: { cancel: true, personReview: identity.personReview === true },
    };
    Object.assign(adapter, told, name && { name });
    return read;
  };

  const readDecision = (step: string) => (json: unknown) => ownLinks(decodeDecision(json, step), lender);

  const lookUp = (query: StatusQuery): Ask => {
    const { idempotencyKey: key } = query;
    if (key === undefined) return { step: 'status', path: `applications/${encodeURIComponent(query.reference)}` };
    checkKey(key);
    return { step: 'status', path: 'applications', headers: { 'idempotency-key': key } };
  };

  /** Null where the lender says that it does not know the application. */
  const orUnknown = async (answer: Promise<HttpAnswer<Decision>>): Promise<Decision | null> => {
    try {
      return (await answer).value!;
    } catch (error) {
      if (isProblem(error, 'unknown-application')) return null;
      throw error;
    }
  };

  /**
   * @param query finds what became of the change where its answer was lost
   * @param isDone whether what was found is the answer; otherwise the change may be sent (again)
   */
  const change = async (
    ask: Ask,
    options: ChangeOptions,
    query: StatusQuery,
    isDone: (known: Decision) => boolean,
  ): Promise<Decision> => {
    const { idempotencyKey } = options;
    checkKey(idempotencyKey);
    const keyed: Ask = { ...ask, post: true, headers: { 'idempotency-key': idempotencyKey } };
    let unsure = false;
    let asking = false;
    const { value } = await send(keyed, options, readDecision(ask.step), {
      async before(deadline) {
        asking = unsure;
        const known =
          asking &&
          (await orUnknown(once({ ...lookUp(query), headers: keyed.headers! }, deadline, readDecision('status'))));
        asking = false;
        return known && isDone(known) ? known : null;
      },
      failed(error) {
        // Once unknown, the outcome stays unknown until the lender refuses the change itself: what got lost may still be on
        // its way, and a refused question says nothing about it.
        unsure = error.outcomeUnknown || (unsure && (asking || !isRefusal(error.kind)));
        Object.assign(error, { outcomeUnknown: unsure });
      },
    });
    return value!;
  };

  const adapter: LenderAdapter = {
    id: id ?? lender.href,
    name: name ?? named,
    capabilities: { cancel: true, personReview: false },

    async terms({ purchase: { currency, amountMinor }, day }, options) {
      const query = { currency, amountMinor: `${amountMinor}`, day };
      // An ETag belongs to one address.
      const address = Object.values(query).join();
      const known = sheets.get(address);
      const headers = known && { headers: { 'if-none-match': known.etag } };
      const { value, etag } = await send({ step: 'terms', path: 'terms', query, ...headers }, options, readTerms);
      const sheet = value ?? known!.sheet;
      if (etag) sheets.set(address, { etag, sheet });
      if (sheets.size > MOST_SHEETS) sheets.delete(sheets.keys().next().value!);
      return sheet;
    },

    status: async (query, options) => orUnknown(send(lookUp(query), options, readDecision('status'))),

    apply: (request, options) =>
      change(
        { step: 'apply', path: 'applications', json: request },
        options,
        { idempotencyKey: options.idempotencyKey },
        () => true,
      ),

    commit: (request, options) =>
      change(
        { step: 'commit', path: pathOf(request.reference, 'commitment'), json: request },
        options,
        { reference: request.reference },
        ({ status }) => status !== 'approved',
      ),

    cancel: (reference, options) =>
      change(
        { step: 'cancel', path: pathOf(reference, 'cancellation') },
        options,
        { reference },
        ({ status }) => status === 'cancelled',
      ),
  };
  return adapter;
}

/** A link from a decision opens beside the shop. A link that does not lead to the lender is left out. */
function ownLinks(decision: Decision, lender: URL): Decision {
  const links = decision as { explainUrl?: string; contractUrl?: string };
  for (const name of ['explainUrl', 'contractUrl'] as const)
    if (name in links && tryOrUndefined(() => new URL(links[name]!))?.origin !== lender.origin) delete links[name];
  return decision;
}

const pathOf = (reference: string, what: string) => `applications/${encodeURIComponent(reference)}/${what}`;
