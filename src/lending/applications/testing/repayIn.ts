import { repay } from '../../loans/repay.js';
import type { Books } from '../Books.js';
import { testDependencies } from './testDependencies.js';

/** Pays what is left of one installment at an instant. @throws Error where the lender refuses it */
export async function repayIn(books: Books, agreementId: string, installment: number, at: number): Promise<void> {
  const refusal = await repay(testDependencies(books, { now: () => at }), agreementId, installment);
  if (refusal) throw new Error(refusal.message);
}
