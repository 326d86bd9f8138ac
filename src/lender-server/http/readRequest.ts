import type * as z from 'zod/mini';
import { ProblemError } from './ProblemError.js';
import type { LenderContext } from './Visit.js';

const DEEPEST = 32;
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Names that reach an object's prototype where somebody copies carelessly. */
const hostileNames = new Set(['__proto__', 'constructor', 'prototype']);

const malformed = (detail: string) => new ProblemError('malformed-request', detail);
const tooLarge = (most: number) =>
  new ProblemError('body-too-large', `A body may have ${most} bytes.`, { connection: 'close' });

/**
 * The JSON body of a request, as its schema has it. What is wrong is named by its path, never by its value, which may be
 * personal.
 *
 * @throws ProblemError `unsupported-media-type`, `body-too-large`, `malformed-request`
 */
export async function readJson<Schema extends z.ZodMiniType>(
  c: LenderContext,
  schema: Schema,
  most: number,
): Promise<z.output<Schema>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type))
    throw new ProblemError('unsupported-media-type', 'Send the body as application/json, in UTF-8.');
  const bytes = await readBytes(c, most);
  return parse(schema, valueIn(bytes), '');
}

/** Checks what has been read already: a path's or a query's parameters. @throws ProblemError `malformed-request` */
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

async function readBytes(c: LenderContext, most: number): Promise<Uint8Array> {
  const stated = c.req.header('content-length');
  if (stated !== undefined && c.req.header('transfer-encoding') === undefined) {
    if (Number(stated) > most) throw tooLarge(most);
    // Node reads no more than what was stated.
    return new Uint8Array(await c.req.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length;
    if (length > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function valueIn(bytes: Uint8Array): unknown {
  if (!bytes.length) throw malformed('The body is empty.');
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
  checkDepth(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text; only the position is told on.
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw malformed(`The body is not JSON${at === undefined ? '' : ` (position ${at})`}.`);
  }
  checkTexts(value, '');
  return value;
}

/** Before the parser recurses. Brackets in strings do not count. */
function checkDepth(bytes: Uint8Array): void {
  let depth = 0;
  let quoted = false;
  for (let k = 0; k < bytes.length; k++) {
    const byte = bytes[k];
    if (quoted) {
      if (byte === 0x5c) k++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEEPEST) throw malformed(`The body is nested deeper than ${DEEPEST} levels.`);
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
}

/** What no database keeps and no name may be. Half a surrogate pair would come back as another text. */
function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || /\p{Surrogate}/u.test(value))
      throw malformed(`${path || 'the body'} must be a text without NUL and half characters`);
  } else if (Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) checkTexts(value[k], `${path}[${k}]`);
  } else if (value !== null && typeof value === 'object') {
    for (const name of Object.keys(value)) {
      if (hostileNames.has(name)) throw malformed(`${path || 'the body'} has a field that is not allowed`);
      const known = /^\w{1,40}$/.test(name) ? name : '?';
      checkTexts((value as Record<string, unknown>)[name], path ? `${path}.${known}` : known);
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
      return `${path} is not what it must be`;
  }
}
