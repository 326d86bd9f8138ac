import { toJson } from '../../../protocol/messages/toJson.js';
import { emptyLedger, type Ledger, withoutOlder } from './Ledger.js';
import type { Shelf } from './Shelf.js';

export interface StorageShelfOptions {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is older is forgotten. */
  readonly keptMs: number;
}

/** Books that lie where the page keeps things: a reload and a second tab meet the same lender. */
export function storageShelf({ storage, key, now, keptMs }: StorageShelfOptions): Shelf {
  /** What could not be written. */
  let unwritten: string | null = null;
  const stored = () => {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  return {
    take() {
      const text = unwritten ?? stored();
      return {
        ledger: withoutOlder(read(text), now() - keptMs),
        replace(next) {
          if (unwritten === null && stored() !== text) return false;
          unwritten = toJson(next);
          try {
            storage.setItem(key, unwritten);
            unwritten = null;
          } catch {
            // Full, or forbidden: from now on these books are this page's own.
          }
          return true;
        },
      };
    },
  };
}

/** Books that cannot be read are begun anew. */
function read(text: string | null): Ledger {
  try {
    const { applications, answers, entries, payments } = JSON.parse(text ?? '') as Ledger;
    return [applications, answers, entries, payments].every(Array.isArray)
      ? { applications, answers, entries, payments }
      : emptyLedger;
  } catch {
    return emptyLedger;
  }
}
