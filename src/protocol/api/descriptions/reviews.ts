import type {
  Act,
  ActList,
  Approvals,
  Review,
  ReviewCase,
  ReviewForm,
  ReviewList,
  WaitingReview,
} from '../reviewRecords.js';
import type { FieldsOf } from './FieldsOf.js';

const at = 'When it was: an ISO 8601 instant.';
const next = 'Ask for those that follow with `after`. Null: there are no more.';
const verdict = 'What a person at the lender found.';
const reason = 'Why, of a closed list. The applicant is told why they are declined.';
const note = 'For other operators. Nobody else reads it.';

const waiting = {
  reference: 'What the lender calls the application.',
  at: 'When it was applied for: an ISO 8601 instant.',
  merchant: 'The merchant’s id.',
  currency: 'ISO 4217.',
  amountMinor: 'The price of the purchase, in minor units.',
  causes:
    'Why a person looks at it: `near-cut-off`, the score; `short-history`, the credit history; `changed-income`, an income that differs from one stated within days; `asked`, the applicant’s wish after a decline.',
  until: 'Until then it can be approved: an ISO 8601 instant.',
  approvals: 'Who has approved it, and how many people have to.',
} satisfies FieldsOf<WaitingReview>;

/** What operators read and say. */
export const reviewDescriptions = {
  Review: { verdict, reason, note } satisfies FieldsOf<Review & { note?: string }>,
  Approvals: {
    needed: 'How many people have to approve: two above an amount that the lender configures.',
    by: 'The operators who have approved since the last decline.',
  } satisfies FieldsOf<Approvals>,
  WaitingReview: waiting,
  ReviewList: { reviews: 'The oldest first.', next } satisfies FieldsOf<ReviewList>,
  ReviewCase: {
    ...waiting,
    waits: 'Whether it waits for a person now.',
    status: 'Its present state, as the page is told.',
    purchase: 'What is bought.',
    choice: 'The plan that the shopper chose.',
    score: 'The probability of default that the score gave, 0 to 1. Null without a score.',
    reasons: 'Why the lender declined. Empty where it did not.',
    weighing: 'What weighed most against the applicant in the score, the heaviest first.',
    limitMinor: 'Up to how much the lender would have financed, in minor units.',
    facts: 'The facts as they stood at the decision. Null: they were erased, or never kept.',
    'facts.identified': 'Whether name and phone have been verified.',
    'facts.household': 'What the merchant’s server stated. Null: nothing.',
    'facts.claimedIncomesMinor':
      'The monthly incomes that the same person stated in earlier applications, in minor units of the purchase’s currency: another one counts at its worth in the policy.',
    'facts.owedMinor': 'What the person owed to the lender, in minor units of the purchase’s currency.',
    'facts.monthlyMinor': 'The largest sum of installments to the lender in one month.',
    'facts.inArrears': 'Whether an installment to the lender was overdue.',
    'facts.recentApplications': 'The person’s applications within 24 hours.',
    notes: 'What operators noted, the oldest first.',
    'notes.at': at,
    'notes.operator': 'Who noted it.',
    'notes.note': note,
  } satisfies FieldsOf<ReviewCase> & Record<string, string>,
  Act: {
    id: 'Counts what operators did.',
    at,
    operator: 'Who did it. Null: nobody decided, and the time for it was over.',
    kind: 'What was done. `lapse`: an application waited for a person, or its applicant asked for a review, until the time was over.',
    subject: 'The application, agreement or callback that it was about. Null: none.',
    reason: 'The reason of an approval or a decline. Null: it was neither.',
  } satisfies FieldsOf<Act>,
  ActList: { acts: 'The oldest first.', next } satisfies FieldsOf<ActList>,
  SignIn: { token: 'The operator’s token.' },
  ReviewForm: {
    verdict,
    reason: `${reason} Empty: not chosen.`,
    note: `${note} Empty: none.`,
  } satisfies FieldsOf<ReviewForm>,
};
