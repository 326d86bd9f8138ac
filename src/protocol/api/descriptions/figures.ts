import type { Agreement } from '../../messages/Agreement.js';
import type { Amendment, DueInstallment, LoanInstallment } from '../../messages/Amendment.js';
import type { Loan } from '../../messages/Loan.js';
import type { FieldsOf } from './FieldsOf.js';

/** What an installment is made of, wherever one stands. */
export const parts = {
  due: 'The civil day on which it is due, YYYY-MM-DD, without a time zone. It is in time until that day has ended everywhere.',
  principalMinor: 'What it repays of the financed amount, in minor units.',
  interestMinor: 'Interest, in minor units: the balance before it, times the rate of the period, rounded half up.',
  feeMinor: 'Fees, in minor units.',
  totalMinor: '`principalMinor + interestMinor + feeMinor`: what is paid on this day.',
} as const;

const place = {
  number:
    'Its place in the plan, counted from 1. What a withdrawal leaves to be paid, and a payment that the bank took back, have the numbers after the last.',
  ...parts,
};

/** The figures of an agreement or an amendment that the lender has signed. */
const signed = {
  lender: 'The id of the lender that signs. It must be the one that you deal with.',
  merchant:
    'The id of the merchant in the lender’s configuration. An agreement made at another merchant does not pay at yours.',
  order: 'The merchant’s own name for the purchase, as the application had it.',
  currency: 'ISO 4217. Every amount is in its minor units.',
  signature:
    'A compact JWS (RFC 7515). Its payload is every other field of this object as canonical JSON: see “What is signed” above. Absent only where a lender does not sign.',
};

export const figureDescriptions = {
  AgreementInstallment: parts satisfies FieldsOf<Agreement['installments'][number]>,
  Agreement: {
    ...signed,
    id: 'The agreement’s name. It pays for one order only: keep it, and refuse it a second time.',
    reference: 'The application that it came from.',
    jurisdiction: 'The law under which it was priced: CN, US, EU, DE, UK, JP or INTL.',
    termsId: 'The term sheet by which it was priced.',
    planId: 'The plan that the shopper chose.',
    amountMinor: 'The price of the purchase, in minor units.',
    downPaymentMinor: 'Paid today, before anything is financed.',
    financedMinor:
      'What is lent: the price less the down payment, plus an upfront fee that is financed. It is the sum of the principals.',
    financeChargeMinor: 'All interest and all fees.',
    totalMinor: 'Everything that the shopper pays: `amountMinor + financeChargeMinor`.',
    apr: 'The annual percentage rate as the shopper saw it: digits with a point and without a sign, in percent, such as "13.84". See “The annual rate” above.',
    installments: 'Every installment, the first one first.',
    committedAt: 'When the shopper agreed: an ISO 8601 instant in UTC.',
  } satisfies FieldsOf<Agreement>,
  DueInstallment: place satisfies FieldsOf<DueInstallment>,
  LoanInstallment: {
    ...place,
    paidAt: 'When it was paid. Absent while it is to be paid: then the amounts are what is left of it.',
    paidMinor: 'What of it is paid already. Absent: all of it, or nothing.',
  } satisfies FieldsOf<LoanInstallment>,
  Amendment: {
    ...signed,
    id: 'The amendment’s name.',
    agreementId: 'The agreement that it changes. That one stays as it was.',
    number: 'Its place among the amendments of the agreement, counted from 1. The last one is the one that counts.',
    kind: '`void`: undone before the goods left. `refund`: a part of the price, or all of it, was given back. `withdrawal`: the shopper has withdrawn. `delivery`: the goods were delivered, and the due dates count from that day. `due-dates`, `hardship` and `settlement` are between the shopper and the lender, who alone see them: other days, more time, and an early settlement.',
    reason: 'Why, in the words of whoever asked for it. The shopper reads it.',
    amendedAt: 'When: an ISO 8601 instant in UTC.',
    refundedMinor: 'How much of the price this amendment takes back.',
    amountMinor: 'The price that is left.',
    financeChargeMinor: 'The interest and fees that are left.',
    totalMinor:
      'Everything that the shopper pays now: `amountMinor + financeChargeMinor`, which is `paidMinor - returnMinor + owedMinor`.',
    paidMinor: 'What the shopper has paid so far, the down payment included, less what earlier amendments return.',
    returnMinor: 'Paid above what is now owed: to be returned to the shopper.',
    owedMinor: 'Still to be paid, as `installments` lists it.',
    installments: 'What is still to be paid, in place of every unpaid installment before it.',
  } satisfies FieldsOf<Amendment>,
  Loan: {
    state:
      '`committed`: agreed, and the merchant is paid once the goods are delivered. `active`: something is owed. `settled`: all was paid. `voided`, `withdrawn`, `refunded`: an amendment has ended it, though something may still be owed after a withdrawal.',
    agreement: 'As it was made. It never changes.',
    amendments:
      'What has changed it since and concerns the merchant, the oldest first. What the shopper and the lender agree between themselves is left out.',
    installments: 'What was paid, at the figures of its day, and what is still to be paid.',
    owedMinor: 'Still to be paid, in minor units.',
    returnMinor: 'What the amendments return to the shopper, in all.',
    disbursedOn:
      'The day on which the merchant was paid, where that waits for the delivery. Absent: it did not wait, or still does.',
  } satisfies FieldsOf<Loan>,
};
