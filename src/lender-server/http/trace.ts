import { randomUUID } from 'node:crypto';

// Passed on by hand: with AsyncLocalStorage every await costs twice as much on Node 20.

/** What belongs together across processes (W3C Trace Context, level 1). Random numbers, which say nothing of anybody. */
export interface Trace {
  /** 32 hexadecimal digits, the same in every process that the work passes through. */
  readonly traceId: string;
  /** What this process answers and passes on as `traceparent`: the trace, and its own part of it. */
  readonly traceparent: string;
}

/** Version, trace, parent and flags. A later version may have more behind them. */
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})(-.*)?$/;

/** 32 digits, and never only zeros. Node draws UUIDs in advance, which other random bytes are not. */
const freshDigits = () => randomUUID().replaceAll('-', '');

/** Goes on with the trace of a request, or begins one where the header is absent or wrong. */
export function traceOf(traceparent?: string): Trace {
  const [, version, known, flags = '00', more] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const isValid = known !== undefined && (version !== '00' || more === undefined);
  const traceId = isValid ? known : freshDigits();
  return { traceId, traceparent: `00-${traceId}-${freshDigits().slice(16)}-${isValid ? flags : '00'}` };
}
