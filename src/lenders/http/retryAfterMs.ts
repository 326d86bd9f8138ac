const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** The `Retry-After` header, in seconds or as an HTTP date. What is neither, or past, counts as missing. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : HTTP_DATE.test(header) ? Date.parse(header) - now : -1;
  return ms >= 0 ? ms : undefined;
}
