import type { Receipt } from '../../../../protocol/proof/Receipt.js';
import type { ReceiptPageWords } from '../words/ReceiptPageWords.js';

type Said = 'proven' | 'checking' | 'allProven' | 'someWaiting' | 'notProven' | 'unreachable' | 'problems';

/** What the page gives its script. */
export interface ReceiptData {
  /** By the number in `data-receipt`. */
  readonly receipts: readonly Receipt[];
  readonly words: Pick<ReceiptPageWords, Said>;
  /** Addresses, relative to the page. */
  readonly keys: string;
  readonly head: string;
  readonly consistency: string;
}

/** The ids and classes by which page and script find each other. */
export const parts = {
  data: 'data',
  summary: 'summary',
  open: 'open',
  file: 'file',
  paste: 'paste',
  check: 'check',
  result: 'result',
  statement: 'statement',
} as const;
