import { importJWK, type JWK } from 'jose';
import { callbackShape, type MerchantCallback } from '../protocol/messages/MerchantCallback.js';
import { schemaOf } from '../protocol/messages/schemaOf.js';
import { type Parties, signatureProblemOf } from './agreementSignature.js';
import { isAway, type LenderKeys, lenderKeys } from './lenderKeys.js';

export type { MerchantCallback } from '../protocol/messages/MerchantCallback.js';

/**
 * Why a request is not a callback to act on, and the status to answer it with. The lender sends again what was not answered with a 2xx:
 * - `missing-header`: it lacks `webhook-id`, `webhook-timestamp` or `webhook-signature`
 * - `wrong-time`: it was sent more than five minutes ago, or your clock is wrong
 * - `wrong-signature`: the lender has not signed it
 * - `unreadable`: the body is not a callback of the protocol; a newer lender may send others
 * - `not-ours`: it is about another merchant, or its agreement is not a genuine one of this lender
 * - `seen-before`: it was handled already
 * - `keys-away`: the lender's keys could not be fetched
 */
export const callbackProblems = {
  'missing-header': 400,
  'wrong-time': 400,
  'wrong-signature': 400,
  unreadable: 400,
  'not-ours': 400,
  'seen-before': 204,
  'keys-away': 503,
} as const;
export type CallbackProblem = keyof typeof callbackProblems;

/** Either the callback, with every check passed, or the first problem that was found; and the status to answer with. */
export type ReadCallback =
  | { readonly callback: MerchantCallback; readonly status: 204; readonly problem?: never }
  | {
      readonly problem: CallbackProblem;
      readonly status: (typeof callbackProblems)[CallbackProblem];
      readonly callback?: never;
    };

/** A request as Express, Fastify, Koa or Node itself has it. `body` has to be what arrived, byte by byte: not parsed, not written again. */
export interface RawRequest {
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string | Uint8Array;
}

export type CallbackOptions = Parties & {
  /** Tells whether a callback was handled already, by its id. Default: none was. */
  isUsed?(callbackId: string): boolean | Promise<boolean>;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?(): number;
};

const TOLERANCE_S = 5 * 60;
const callbackSchema = schemaOf(callbackShape);

/**
 * Reads a callback of the lender: that the lender signed it (Standard Webhooks, `v1a`), that it is new, and that it is about this
 * merchant. Never throws for what was sent.
 *
 * @param request a `Request`, or its headers and its raw body
 * @example
 * const { callback, status } = await readCallback(request, {
 *   lenderUrl: 'https://lender.example',
 *   lender: 'example-bank',
 *   merchant: 'shop-1',
 *   isUsed: id => orders.hasCallback(id),
 * });
 * if (callback?.type === 'agreement') await orders.pay(callback.agreement, callback.id);
 * return new Response(null, { status });
 *
 * @throws TypeError where the body was parsed before, or an option cannot be used
 */
export async function readCallback(request: Request | RawRequest, options: CallbackOptions): Promise<ReadCallback> {
  const read = await check(request, options);
  return typeof read === 'string' ? { problem: read, status: callbackProblems[read] } : { callback: read, status: 204 };
}

async function check(
  request: Request | RawRequest,
  options: CallbackOptions,
): Promise<MerchantCallback | CallbackProblem> {
  const header = (name: string) => headerOf(request, name);
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
  if (!id || !timestamp || !signatures) return 'missing-header';
  const { now = Date.now, isUsed } = options;
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now() / 1_000 - seconds) <= TOLERANCE_S)) return 'wrong-time';
  const body = await bodyOf(request);
  const keys = lenderKeys(options);
  try {
    if (!(await isSigned(keys, joined(`${id}.${timestamp}.`, body), signatures))) return 'wrong-signature';
  } catch (error) {
    if (isAway(error)) return 'keys-away';
    throw error;
  }
  const callback = parsed(body);
  if (!callback || callback.id !== id) return 'unreadable';
  if (callback.merchant !== options.merchant) return 'not-ours';
  if (callback.type === 'agreement') {
    const problem = await signatureProblemOf(callback.agreement, options);
    if (problem) return problem === 'keys-away' ? problem : 'not-ours';
  }
  return (await isUsed?.(id)) ? 'seen-before' : callback;
}

function headerOf({ headers }: Request | RawRequest, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  // Node writes names in small letters; others may not.
  const [, value] = Object.entries(headers).find(([known]) => known.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : value?.[0];
}

const encoder = new TextEncoder();

/** @throws TypeError where the bytes that arrived are gone */
async function bodyOf(request: Request | RawRequest): Promise<Uint8Array> {
  if ('arrayBuffer' in request) return new Uint8Array(await request.arrayBuffer());
  const { body } = request;
  if (typeof body === 'string') return encoder.encode(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError(
    'readCallback needs the body as it arrived. With Express, put express.raw({ type: "application/json" }) before it.',
  );
}

function joined(head: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = encoder.encode(head);
  const all = new Uint8Array(first.length + body.length);
  all.set(first);
  all.set(body, first.length);
  return all;
}

function parsed(body: Uint8Array): MerchantCallback | undefined {
  try {
    return callbackSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return undefined;
  }
}

/** Whether one of the signatures is of one of the lender's keys. @throws the error of `isAway` */
async function isSigned(keys: LenderKeys, content: Uint8Array<ArrayBuffer>, header: string): Promise<boolean> {
  const signatures = header.split(' ').flatMap(each => {
    const [version, text = ''] = each.split(',', 2);
    return version === 'v1a' ? (bytesOf(text) ?? []) : [];
  });
  const anyHolds = async () => {
    for (const jwk of await keys.all())
      for (const signature of signatures) if (await holds(jwk, signature, content)) return true;
    return false;
  };
  // The lender may have begun to sign with a new key.
  return (await anyHolds()) || (signatures.length > 0 && (await keys.renew()) && anyHolds());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function holds(jwk: JWK, signature: Uint8Array<ArrayBuffer>, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (jwk.crv !== 'Ed25519' || jwk.use === 'enc') return false;
  const key = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
  return crypto.subtle.verify('Ed25519', key, signature, content);
}
