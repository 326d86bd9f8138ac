import type { PlanTerms } from '../../pricing/index.js';
import type { Agreement } from '../../protocol/Agreement.js';
import type { Choice } from '../../protocol/Choice.js';
import type { DeclineReason } from '../../protocol/closedLists.js';
import type { Purchase } from '../../protocol/Purchase.js';

export type SandboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One application in the sandbox's books. */
export interface SandboxApplication {
  readonly reference: string;
  readonly key: string;
  /** The test token, or "guest". */
  readonly person: string;
  /** The request as text: the same key may only ever come with the same one. */
  readonly payload: string;
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: string;
  readonly at: number;
  /** Until then a person looks at it. */
  readonly readyAt: number;
  readonly outcome:
    | {
        readonly status: 'approved';
        readonly terms: PlanTerms;
        readonly financedMinor: number;
        readonly limitMinor: number;
        readonly until: number;
      }
    | {
        readonly status: 'declined';
        readonly reasons: readonly DeclineReason[];
        readonly alternatives: readonly Choice[];
      };
  readonly cancelled?: boolean;
  readonly commitment?: { readonly key: string; readonly payload: string; readonly agreement: Agreement };
}

const bookKey = 'fenqi.sandbox.1';
const KEPT_MS = 48 * 60 * 60_000;

/** The sandbox's books: kept where the page keeps things, so that a reload and a second tab meet the same lender. */
export interface SandboxBook {
  all(): readonly SandboxApplication[];
  find(by: (application: SandboxApplication) => boolean): SandboxApplication | undefined;
  /** Adds an application, or replaces the one with the same reference. */
  put(application: SandboxApplication): void;
}

export function sandboxBook(storage: SandboxStorage | null, now: () => number): SandboxBook {
  /** What could not be written. */
  let memory: string | null = null;
  const all = (): SandboxApplication[] => {
    try {
      const known: SandboxApplication[] = JSON.parse(memory ?? storage?.getItem(bookKey) ?? '[]');
      return known.filter(({ at }) => at > now() - KEPT_MS);
    } catch {
      // A toy's books that cannot be read are begun anew.
      return [];
    }
  };
  return {
    all,
    find: by => all().find(by),
    put(application) {
      const text = JSON.stringify([
        ...all().filter(({ reference }) => reference !== application.reference),
        application,
      ]);
      memory = text;
      try {
        if (!storage) return;
        storage.setItem(bookKey, text);
        memory = null;
      } catch {}
    },
  };
}
