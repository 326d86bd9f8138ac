import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { idempotencyKey } from '../../protocol/api/apiFormats.js';
import type { LenderContext } from './Handler.js';
import { ProblemError } from './ProblemError.js';

const DEEPEST = 32;
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Names that reach an object's prototype where somebody copies carelessly. */
const hostileNames = new Set(['__proto__', 'constructor', 'prototype']);

const malformed = (detail: string) => new ProblemError('malformed-request', detail);

/** Checks the parameters of a path or a query. @throws ProblemError `malformed-request` */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, place: string): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw malformed(
    read.error.issues
      .slice(0, 5)
      .map(issue => `${place}${inWords(issue)}`)
      .join('; '),
  );
}

/** The bodies that a route may take, by their media type. */
const bodyKinds = {
  'application/json': {
    type: /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i,
    fix: 'Send the body as application/json, in UTF-8.',
    valueIn: valueInJson,
  },
  'application/x-www-form-urlencoded': {
    type: /^application\/x-www-form-urlencoded(\s*;\s*charset="?utf-8"?)?\s*$/i,
    fix: 'Send the form as a browser does.',
    // A browser sends line ends as two characters.
    valueIn: (text: string) =>
      Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])),
  },
} as const;
export type BodyType = keyof typeof bodyKinds;

/**
 * Reads the body of a request as its schema has it. A fault is named by its path, never by its value, which may be
 * personal.
 *
 * @param most bytes
 * @param check looks at the bytes first
 * @throws ProblemError `unsupported-media-type`, `body-too-large`, `malformed-request`
 */
export async function readBody<Schema extends z.ZodMiniType>(
  c: LenderContext,
  { schema, type: bodyType = 'application/json' }: { readonly schema: Schema; readonly type?: BodyType },
  most: number,
  check: (bytes: ArrayBuffer) => void = () => {},
): Promise<z.output<Schema>> {
  const type = c.req.header('content-type') ?? '';
  const kind = bodyKinds[bodyType];
  if (!kind.type.test(type)) throw new ProblemError('unsupported-media-type', kind.fix);
  const refuse = () => {
    throw new ProblemError('body-too-large', `Send at most ${most} bytes.`, { connection: 'close' });
  };
  const stated = c.req.header('content-length');
  if (stated === undefined || c.req.header('transfer-encoding') !== undefined)
    await bodyLimit({ maxSize: most, onError: refuse })(c, async () => {});
  // Node reads no more than what was stated. Hono's `bodyLimit` would open a stream, which costs a quarter of the call.
  else if (Number(stated) > most) refuse();
  const bytes = await c.req.arrayBuffer();
  check(bytes);
  const value = kind.valueIn(textIn(bytes));
  checkValue(value, '', 0);
  return parse(schema, value, '');
}

/**
 * Reads the key of a call that changes something: 1 to 255 printable ASCII characters, plain or as a structured field's string
 * (RFC 8941: in quotes, with `\"` and `\\`).
 *
 * @throws ProblemError `key-missing`
 */
export function idempotencyKeyOf(header: string | undefined): string {
  if (header === undefined || header === '')
    throw new ProblemError('key-missing', 'Send the header Idempotency-Key, with a new value for each new request.');
  const key = header.startsWith('"') ? unquoted(header) : header;
  if (key === null || !idempotencyKey.safeParse(key).success)
    throw new ProblemError('key-missing', 'Idempotency-Key must be 1 to 255 printable ASCII characters.');
  return key;
}

function unquoted(header: string): string | null {
  const inner = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  return inner === undefined ? null : inner.replace(/\\(.)/g, '$1');
}

function textIn(bytes: ArrayBuffer): string {
  if (!bytes.byteLength) throw malformed('The body is empty.');
  try {
    return decoder.decode(bytes);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
}

function valueInJson(text: string): unknown {
  try {
    // Parsing before the depth is checked is safe: V8's JSON.parse does not recurse on nesting, and a body is at most 1 MiB.
    return JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, so only the position is passed on.
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw malformed(`The body is not JSON${at === undefined ? '' : ` (position ${at})`}.`);
  }
}

/** Refuses what no database stores, what no field may be called, and what later code might recurse into too deeply. */
function checkValue(value: unknown, path: string, depth: number): void {
  const place = path || 'the body';
  if (typeof value === 'string') {
    // Half a surrogate pair would come back from the database as another text.
    if (value.includes('\0') || /\p{Surrogate}/u.test(value))
      throw malformed(`${place} must be a text without NUL and without half characters`);
  } else if (value !== null && typeof value === 'object') {
    if (depth === DEEPEST) throw malformed(`The body is nested deeper than ${DEEPEST} levels.`);
    if (Array.isArray(value)) for (const [k, each] of value.entries()) checkValue(each, `${path}[${k}]`, depth + 1);
    else
      for (const [name, each] of Object.entries(value)) {
        if (hostileNames.has(name)) throw malformed(`${place} has a field that is not allowed`);
        const known = /^\w{1,40}$/.test(name) ? name : '?';
        checkValue(each, path ? `${path}.${known}` : known, depth + 1);
      }
  }
}

function inWords(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.') || 'the body';
  switch (issue.code) {
    case 'invalid_type':
      return `${path} must be ${issue.expected}`;
    case 'invalid_value':
      return `${path} must be one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `${path} is not in its format`;
    case 'too_small':
      return `${path} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${path} must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    default:
      return `${path} is not as the API document describes it`;
  }
}
