import { toJson } from '../../../protocol/messages/toJson.js';
import { emptyLedger, type Ledger, withoutOlder } from './Ledger.js';
import type { Shelf } from './Shelf.js';

export interface StorageShelfOptions {
  /** Where the ledger is kept as one text; `storedText` of the page's storage. Neither call may throw. */
  readonly text: {
    read(): string | null;
    write(text: string): unknown;
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is older, in milliseconds, is forgotten. */
  readonly keptMs: number;
}

/** Books in the page's storage: a reload and a second tab meet the same lender. */
export function storageShelf({ text, now, keptMs }: StorageShelfOptions): Shelf {
  return {
    take() {
      const taken = text.read();
      return {
        ledger: withoutOlder(read(taken), now() - keptMs),
        replace(next) {
          if (text.read() !== taken) return false;
          text.write(toJson(next));
          return true;
        },
      };
    },
  };
}

/** Books that cannot be read are begun anew. */
function read(text: string | null): Ledger {
  try {
    const ledger = JSON.parse(text ?? '') as Ledger;
    return Object.keys(emptyLedger).every(part => Array.isArray(ledger[part as keyof Ledger])) ? ledger : emptyLedger;
  } catch {
    return emptyLedger;
  }
}
