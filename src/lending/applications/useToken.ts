import type { TokenPurpose } from '../../protocol/api/applicantToken.js';
import type { Applicant } from '../decision/Applicant.js';
import type { BooksTransaction } from './Books.js';
import type { LenderDependencies } from './LenderDependencies.js';

/**
 * Counts a use of the applicant's token in the transaction that it is for.
 *
 * @returns whether the token is good for it; always where nobody vouches for the applicant
 */
export async function useToken(
  { approvalMs, reviewMs }: Pick<LenderDependencies, 'approvalMs' | 'reviewMs'>,
  transaction: BooksTransaction,
  { token }: Pick<Applicant, 'token'>,
  purpose: TokenPurpose,
): Promise<boolean> {
  if (!token) return true;
  const { id, most, until } = token;
  // A token commits to what was applied for with it for as long as the approval lasts.
  return transaction.useToken({ token: id, purpose, most: most[purpose], until: until + reviewMs + approvalMs });
}
