import type * as z from 'zod/mini';
import type {
  bounceSchema,
  deliverySchema,
  LoanAccount,
  moreTimeSchema,
  paymentSchema,
  returnSchema,
} from '../loanRecords.js';
import type { FieldsOf } from './FieldsOf.js';

const reason = 'Why, in your words.';
const payment =
  'The name that the bank or the payment service gave it. The books know each once, so that the same report may be sent again.';
const valueDate = 'The day that it counts from, YYYY-MM-DD.';

const ofAccount = {
  loan: 'The loan, with every amendment.',
  standing:
    'Where it stands: `committed` waits for the delivery, `repaying` is in time, `in-arrears` is overdue, `paused` has more time, `settled` is paid, `written-off` is no longer expected. The others are ends.',
  daysPastDue: 'Whole days since the oldest unpaid installment was due. 0 while it is in time.',
  bucket: 'The same in the steps of credit reporting.',
  overdueMinor: 'What is overdue, in minor units.',
  owedMinor: 'What is still to be paid in all.',
  toReturnMinor: 'What the lender owes the shopper and has not sent yet.',
  oversentMinor:
    'What the lender has sent for payments that bounced since. The shopper owes it beside the schedule; what is paid too much makes up for it.',
  settlement: 'What settles it today. Null: nothing is left, or nothing is due before the delivery.',
  'settlement.day': 'The day for which the figure holds.',
  'settlement.principalMinor': 'The principal that is left.',
  'settlement.chargeMinor':
    'Interest and fees of what is due, and the interest that has accrued by days since the last due day.',
  'settlement.givenBackMinor': 'Interest and fees that were paid ahead for later days, and are given back.',
  'settlement.totalMinor': 'What is paid to settle it.',
  'settlement.returnMinor': 'What of that is sent to the shopper, because it is more than the principal that is left.',
  'settlement.savedMinor': 'Interest and fees that are no longer owed then.',
  wish: 'What the shopper has asked for and nobody has answered. Null: nothing.',
  payments: 'What came in, the oldest report first.',
  'payments.payment': payment,
  'payments.amountMinor': 'How much, in minor units.',
  'payments.valueDate': valueDate,
  'payments.bounced': 'Whether the bank took it back.',
} satisfies FieldsOf<LoanAccount> & Record<string, string>;

/** What the lender's people and systems report of loans, and see of them. */
export const loanDescriptions = {
  Payment: {
    payment,
    amountMinor: 'How much came in, in minor units.',
    valueDate: `${valueDate} Whether an installment was paid in time follows from it.`,
    reason,
    settles:
      'The shopper wants to settle early: where the amount is enough for the figure of its value date, nothing else is owed. Default: no.',
  } satisfies FieldsOf<z.infer<typeof paymentSchema>>,
  Bounce: { payment: 'The name of the payment that was taken back.', valueDate, reason } satisfies FieldsOf<
    z.infer<typeof bounceSchema>
  >,
  Return: {
    amountMinor: 'How much is sent, in minor units: at most `toReturnMinor`.',
    reason,
    payment: 'The name of a transfer that was made elsewhere. Absent: the lender’s payment service sends it.',
  } satisfies FieldsOf<z.infer<typeof returnSchema>>,
  Because: { reason },
  MoreTime: {
    from: 'The first day on which something is due again, YYYY-MM-DD: at most half a year from today.',
    count: 'Into how many installments the rest is split. Default: as many as are left.',
    reason: 'Why, in your words. It is signed and shown to the shopper.',
  } satisfies FieldsOf<z.infer<typeof moreTimeSchema>>,
  Delivery: {
    reason: 'In your words. It is signed and shown to the shopper: nothing personal.',
    deliveredOn: 'The day of the delivery, YYYY-MM-DD. Default: today (UTC).',
  } satisfies FieldsOf<z.infer<typeof deliverySchema>>,
  LoanAccount: ofAccount,
  LoanStory: {
    ...ofAccount,
    reminders: 'What the shopper was and will be reminded of, the oldest first.',
  },
  HelpList: { loans: 'Their loans, the oldest first.' },
  PayForm: {
    amountMinor: 'The amount that the page showed, in minor units.',
    settles: 'Whether it is today’s figure for settling early.',
    version: 'How much had happened to the loan when the page was shown. A form of an older page changes nothing.',
  },
  DateForm: {
    to: 'The new day, YYYY-MM-DD.',
    version: 'How much had happened to the loan when the page was shown. A form of an older page changes nothing.',
  },
  HelpForm: { wish: 'What the shopper asks for.' },
};
