import { tryOrUndefined } from './tryOrUndefined.js';

/** The calls of Web Storage that this package uses. `localStorage` and `sessionStorage` have them. */
export interface PageStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The page's `localStorage`; null in plain Node, and where the shopper has forbidden it, because reading it throws then. */
export const pageStorage = (): PageStorage | null =>
  tryOrUndefined(() => (typeof document === 'object' ? localStorage : null)) ?? null;

/** One text under one key of a storage, which a reload and the other tabs find again. No call throws. */
export interface StoredText {
  /** Null where nothing is stored. */
  read(): string | null;
  /** False where the storage is missing, full or forbidden. The text is then kept for this page alone. */
  write(text: string): boolean;
}

export function storedText(storage: Pick<PageStorage, 'getItem' | 'setItem'> | null, key: string): StoredText {
  /** What the storage did not take. */
  let unwritten: string | null = null;
  return {
    read: () => unwritten ?? tryOrUndefined(() => storage?.getItem(key)) ?? null,
    write(text) {
      unwritten = text;
      tryOrUndefined(() => {
        if (!storage) return;
        storage.setItem(key, text);
        unwritten = null;
      });
      return unwritten === null;
    },
  };
}
