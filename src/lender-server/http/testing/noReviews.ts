import type { Reviews } from '../../storage/reviews/sqlReviews.js';

/** The reviews of a lender in memory: nothing waits, and nothing is kept. */
export const noReviews: Reviews = {
  waiting: async () => [],
  facts: async () => null,
  approvals: async () => ({ needed: null, by: [] }),
  notes: async () => [],
  enter: async () => {},
  acts: async () => ({ acts: [], next: null }),
  sealAgain: async () => 0,
};
