/** Where the books put what merchants are told. */
export interface Outbox {
  /** Whether the merchant wants to be told. */
  takes(merchant: string): boolean;
  /** Called after a transaction that put something in was committed. */
  filled(): void;
}

export const noOutbox: Outbox = { takes: () => false, filled: () => {} };
