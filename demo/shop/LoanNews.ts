import type { MerchantCallback } from 'fenqi/merchant';
import type { Agreement } from 'fenqi/protocol';

/** What a lender tells the shop of an agreement. */
export const loanNews = ['agreement', 'void', 'refund', 'withdrawal'] as const;
export type LoanNews = (typeof loanNews)[number];

/** What the lender has told. Every callback comes at least once, and one that was sent again by hand may come late. */
export class ToldByLender {
  readonly #handled = new Set<string>();
  readonly #last = new Map<string, { readonly sequence: number; readonly news: LoanNews }>();

  readonly isHandled = (callbackId: string): boolean => this.#handled.has(callbackId);

  take(callback: MerchantCallback): void {
    this.#handled.add(callback.id);
    switch (callback.type) {
      case 'agreement':
        this.#note(callback.agreement.id, callback.sequence, callback.type);
        break;
      case 'void':
      case 'refund':
      case 'withdrawal':
        this.#note(callback.agreementId, callback.sequence, callback.type);
        break;
      default:
        // The page shows the shopper what was decided, and the shop has said itself that it has handed over.
        callback.type satisfies 'decision' | 'disbursement' | 'expiry';
    }
  }

  /** The newest of an agreement. Undefined: the lender has told nothing yet. */
  of({ id }: Pick<Agreement, 'id'>): LoanNews | undefined {
    return this.#last.get(id)?.news;
  }

  #note(agreementId: string, sequence: number, news: LoanNews): void {
    if (sequence > (this.#last.get(agreementId)?.sequence ?? 0)) this.#last.set(agreementId, { sequence, news });
  }
}
