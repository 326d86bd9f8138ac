import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The script of the page of receipts, which the build puts beside the program. */
const built = new URL('./pages/receipts.js', import.meta.url);

interface PageScript {
  readonly text: string;
  /** As a Content Security Policy names it. */
  readonly hash: string;
}
let script: PageScript | null | undefined;

/** Null where the lender runs from its sources. The page then says how a receipt is checked without it. */
export function receiptScript(): PageScript | null {
  script ??= existsSync(built) ? scriptOf(readFileSync(built, 'utf8')) : null;
  return script;
}

function scriptOf(text: string): PageScript {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
