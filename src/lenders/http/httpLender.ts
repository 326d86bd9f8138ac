import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { decodeDecision, readAnswer } from '../decodeDecision.js';
import type { ChangeOptions, LenderAdapter, StatusQuery } from '../LenderAdapter.js';
import { LenderError } from '../LenderError.js';
import { type Ask, exchangeWith } from './exchange.js';
import type { Limit } from './Limit.js';
import { readLenderUrl } from './lenderUrl.js';
import { isProblem } from './problemError.js';
import { type RetryOptions, repeat } from './repeat.js';

export interface HttpLenderOptions {
  /**
   * Where the lender answers, "https://lender.example". Its own query goes along with every call
   * ("https://lender.example?merchant=shop-1&scenario=education"). Without TLS on this machine only. A fragment stays in
   * the page: it is the lender's name ("https://lender.example#Example%20Bank").
   */
  readonly url: string;
  /** Tells this lender from others where an application is kept for a reload. Default: the URL without its fragment. */
  readonly id?: string;
  /** Shown to the shopper. Default: the fragment of the URL, else its host. */
  readonly name?: string;
  /** What sends a request. Default: the global one of the moment. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** For whoever calls the adapter directly: a checkout decides by itself what is tried again. */
  readonly retry?: RetryOptions;
}

/** Term sheets that are kept to be asked for again by their ETag; the longest kept goes first. */
const MOST_SHEETS = 16;

/** As an HTTP header can carry it. */
const KEY = /^[\x20-\x7e]{1,255}$/;

/** @throws LenderError */
function checkKey(key: string): void {
  if (!KEY.test(key)) throw new LenderError('rejected', 'An idempotency key has 1 to 255 printable ASCII characters.');
}

/**
 * A lender that speaks the protocol over HTTP. Sends nothing until called.
 *
 * What may pass by itself (a broken connection, 409 of a key that is being answered, 429, 5xx) is tried again within the
 * call's own time. Where a change may have arrived without a usable answer, the lender is asked for it by key or reference
 * first, and the same request leaves again, under the same key, only if nothing came of it.
 *
 * @example createCheckout({ amountMinor: 299900, currency: 'CNY', lender: httpLender({ url: 'https://lender.example' }) })
 *
 * @throws TypeError where the URL cannot be used, saying what to write
 */
export function httpLender({ url, id, name, fetch, retry = {} }: HttpLenderOptions): LenderAdapter {
  const { lender, name: named } = readLenderUrl(url);
  const exchange = exchangeWith(lender, fetch);
  const sheets = new Map<string, { readonly etag: string; readonly sheet: TermSheet }>();

  const decide = async (ask: Ask, limit: Limit): Promise<Decision> => {
    const { value } = await exchange(ask, limit, json => decodeDecision(json, ask.step));
    return ownLinks(value!, lender);
  };

  const look = async (query: StatusQuery, limit: Limit): Promise<Decision | null> => {
    if ('idempotencyKey' in query) checkKey(query.idempotencyKey);
    const where =
      'reference' in query
        ? { path: `applications/${encodeURIComponent(query.reference)}` }
        : { path: 'applications', headers: { 'idempotency-key': query.idempotencyKey } };
    try {
      return await decide({ step: 'status', ...where }, limit);
    } catch (error) {
      if (isProblem(error, 'unknown-application')) return null;
      throw error;
    }
  };

  /** @param find what has become of it where its answer was lost; null: nothing, so that it may be sent (again) */
  const change = async (
    ask: Ask,
    options: ChangeOptions,
    find: (limit: Limit) => Promise<Decision | null>,
  ): Promise<Decision> => {
    const { idempotencyKey } = options;
    checkKey(idempotencyKey);
    const keyed: Ask = { ...ask, post: true, headers: { 'idempotency-key': idempotencyKey } };
    let unsure = false;
    return repeat(ask.step, options, retry, async limit => {
      let asking = unsure;
      try {
        const found = asking && (await find(limit));
        asking = false;
        return found || (await decide(keyed, limit));
      } catch (thrown) {
        const error = thrown as LenderError;
        // Once unknown it stays so until the lender refuses the change itself: what got lost may still be on its way, and who
        // may not ask knows nothing of it.
        unsure = error.outcomeUnknown || (unsure && (asking || error.kind !== 'rejected'));
        throw Object.assign(error, { outcomeUnknown: unsure });
      }
    });
  };

  return {
    id: id ?? lender.href,
    name: name ?? named,
    capabilities: { pending: true, cancel: true, actions: [], personReview: true },

    terms: ({ purchase: { currency, amountMinor }, day }, options) =>
      repeat('terms', options, retry, async limit => {
        const query = { currency, amountMinor: `${amountMinor}`, day };
        // An ETag is of one address.
        const asked = Object.values(query).join();
        const known = sheets.get(asked);
        const { value, etag } = await exchange(
          {
            step: 'terms',
            path: 'terms',
            query,
            ...(known && { headers: { 'if-none-match': known.etag } }),
          },
          limit,
          json => readAnswer('terms', () => validateTermSheet(json)),
        );
        const sheet = value ?? known!.sheet;
        if (etag) sheets.set(asked, { etag, sheet });
        if (sheets.size > MOST_SHEETS) sheets.delete(sheets.keys().next().value!);
        return sheet;
      }),

    status: (query, options) => repeat('status', options, retry, limit => look(query, limit)),

    apply: (request, options) =>
      change({ step: 'apply', path: 'applications', json: request }, options, limit =>
        look({ idempotencyKey: options.idempotencyKey }, limit),
      ),

    commit(request, options) {
      const { reference } = request;
      return change({ step: 'commit', path: pathOf(reference, 'commitment'), json: request }, options, async limit => {
        const known = await look({ reference }, limit);
        return known?.status === 'approved' ? null : known;
      });
    },

    cancel: (reference, options) =>
      change({ step: 'cancel', path: pathOf(reference, 'cancellation') }, options, async limit => {
        const known = await look({ reference }, limit);
        return known?.status === 'cancelled' ? known : null;
      }),
  };
}

/** A link from a decision opens beside the shop: one that leads to anybody but the lender is left out. */
function ownLinks(decision: Decision, lender: URL): Decision {
  if (decision.status !== 'declined' || !decision.explainUrl) return decision;
  const { explainUrl, ...rest } = decision;
  return URL.canParse(explainUrl) && new URL(explainUrl).origin === lender.origin ? decision : rest;
}

const pathOf = (reference: string, what: string) => `applications/${encodeURIComponent(reference)}/${what}`;
