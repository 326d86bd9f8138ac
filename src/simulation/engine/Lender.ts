import type { Books } from '../../lending/applications/Books.js';
import { createLendingService, dependenciesOf } from '../../lending/applications/createLendingService.js';
import { dayOf } from '../../lending/applications/days.js';
import type { LenderDependencies } from '../../lending/applications/LenderDependencies.js';
import type { LendingService } from '../../lending/applications/LendingService.js';
import type { LendingConfiguration } from '../../lending/decision/LendingConfiguration.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import type { LoanService } from '../../lending/loans/LoanService.js';
import type { PaymentAdapter, PaymentOrder, PaymentResult } from '../../lending/loans/PaymentAdapter.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';

/** The lender that ships, with a clock that the simulation moves. */
export class Lender {
  /** Milliseconds since 1970. */
  now = 0;
  #ids = 0;
  #base: Omit<LenderDependencies, 'books'>;

  constructor(configuration: LendingConfiguration) {
    this.#base = this.#with(configuration);
  }

  /** Decides by another configuration from now on. */
  decideBy(configuration: LendingConfiguration): void {
    this.#base = this.#with(configuration);
  }

  lending(books: Books): LendingService {
    return createLendingService({ ...this.#base, books });
  }

  loans(books: Books): LoanService {
    return createLoanService({ ...this.#base, books });
  }

  get sheetOf(): LenderDependencies['sheetOf'] {
    return this.#base.sheetOf;
  }

  #with(configuration: LendingConfiguration): Omit<LenderDependencies, 'books'> {
    const { books: _, ...base } = dependenciesOf({
      ...configuration,
      // Each person has books of their own: see `sharedBooks`.
      books: null as never,
      lender: 'simulated',
      configuration: 'simulated',
      recompute: recomputeOffers,
      now: () => this.now,
      random: length => this.#nextId(length),
      digest: text => text,
      staffed: false,
      onDelivery: ['car'],
      payments: this.#payments(),
    });
    return base;
  }

  /** Sends what is to be sent. What shoppers pay is reported, as a bank does. */
  #payments(): PaymentAdapter {
    const move = async ({ key }: PaymentOrder): Promise<PaymentResult> => ({
      kind: 'done',
      payment: `moved:${key}`,
      valueDate: dayOf(this.now),
    });
    return { id: 'simulated', collect: move, send: move, status: async () => ({ kind: 'unknown' }) };
  }

  /** Ids in a row: nobody has to guess them here, and two runs of a seed have the same. */
  #nextId(length: number): Uint8Array {
    this.#ids += 1;
    const bytes = new Uint8Array(length);
    new DataView(bytes.buffer).setUint32(length - 4, this.#ids);
    return bytes;
  }
}
