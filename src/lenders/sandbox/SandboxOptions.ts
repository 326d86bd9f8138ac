import type { Policy } from '../../lending/policy/Policy.js';
import type { Scenario } from '../../lending/products/Products.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { PageStorage } from '../pageStorage.js';

export interface SandboxOptions {
  /** A term sheet of your own, for its currency. Default: the lender's own products for `scenario`. */
  readonly terms?: TermSheet | undefined;
  /** What the money is for. @default 'shopping' */
  readonly scenario?: Scenario;
  /** What the lender approves. Default: the reference lender's policy. */
  readonly policy?: Policy;
  /** Where the lender keeps its books for two days; null keeps them in memory. Default: `localStorage` in a page, else memory. */
  readonly storage?: Pick<PageStorage, 'getItem' | 'setItem'> | null;
  /** How long an answer takes, in ms. @default 400 */
  readonly latencyMs?: number;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** Makes references: 0 <= x < 1. Default: `crypto.getRandomValues`. */
  readonly random?: () => number;
}
