import { LOCALES } from '../../Locale.js';
import type { ApplicationRequest } from '../../messages/ApplicationRequest.js';
import type { Choice } from '../../messages/Choice.js';
import type { CommitRequest } from '../../messages/CommitRequest.js';
import { documentKinds } from '../../messages/closedLists.js';
import type { Approved, Declined, LenderAction } from '../../messages/Decision.js';
import type { Purchase } from '../../messages/Purchase.js';
import type { FieldsOf } from './FieldsOf.js';

const reference = 'What the lender calls the application. It is no secret: orders, logs and e-mails have it.';
const contractUrl =
  'The lender’s page with the contract of this application, to be opened or printed, and to withdraw. Whoever has the address can do so: give it to the shopper alone. It stands beside the agreement and is not signed. Absent where the call does not come from the page that applied.';
const applicant =
  'A short-lived token of the merchant’s server, which says who the shopper is: see “The applicant’s token” above. Without one the lender does not know the shopper, and approves nothing.';

const inEachLanguage = (path: string, what: string) =>
  Object.fromEntries(LOCALES.map(locale => [`${path}.${locale}`, `${what} in ${locale}.`]));

/** What a page sends and is answered. */
export const callDescriptions = {
  Purchase: {
    amountMinor: 'The price, in minor units of `currency`: 299900 is CNY 2,999.00.',
    currency: 'ISO 4217: three capital letters.',
    order:
      'The merchant’s own name for the purchase. An order has at most one loan; without a name it is not bound to one.',
  } satisfies FieldsOf<Purchase>,
  Choice: {
    planId: 'The `id` of a plan of the term sheet.',
    downPaymentMinor:
      'A down payment above what the plan asks for: an alternative of the lender’s that the shopper took. Left out otherwise.',
  } satisfies FieldsOf<Choice>,
  ApplicationRequest: {
    purchase: 'What is bought.',
    choice: 'The plan that the shopper chose.',
    termsId:
      'The `id` of the term sheet that priced the offers which the shopper saw. One that is not of the day is refused (`stale-terms`).',
    day: 'The first day of the plan, YYYY-MM-DD: today at the shopper’s. At most a day away from the lender’s own (UTC).',
    applicant,
    locale: 'The language of texts that the lender sends to the shopper (BCP 47): "en", "zh-CN".',
  } satisfies FieldsOf<ApplicationRequest>,
  CommitRequest: {
    reference: 'As in the address.',
    purchase: 'As in the application.',
    choice: 'As in the application.',
    day: 'As in the application.',
    applicant:
      'The applicant’s token, where the application had one: the same person has to agree. It may have expired.',
    reviewed:
      'Exactly what the shopper reviewed and agrees to: the plan of the decision’s `terms`, priced as “How a plan is priced” above says. The lender prices it twice on its own, and refuses a difference of one minor unit (`figures-differ`, with the name of the first figure).',
    'reviewed.financedMinor': 'What is lent: the price less the down payment, plus an upfront fee that is financed.',
    'reviewed.financeChargeMinor': 'All interest and all fees.',
    'reviewed.totalMinor': 'Everything that the shopper pays: the price plus `financeChargeMinor`.',
    'reviewed.apr':
      'The annual percentage rate as it was shown: digits with a point, in percent, such as "13.84". See “The annual rate” above.',
    'reviewed.installments': 'Every installment, the first one first.',
  } satisfies FieldsOf<CommitRequest> & Record<string, string>,
  Approved: {
    status: 'The lender approves.',
    reference,
    choice: 'The plan that is approved, as it was applied for.',
    terms:
      'The shopper’s personal terms of that plan. Price them again: they may be better than those of the term sheet.',
    limitMinor: 'How much the lender would finance for this shopper, in minor units.',
    expiresAt: 'Until then the shopper can agree: an ISO 8601 instant.',
    contractUrl,
  } satisfies FieldsOf<Approved>,
  Pending: {
    status: 'The lender has not decided yet.',
    reference,
    pollAfterMs: 'After how many milliseconds to ask again, where the events are not followed.',
    expectedBy: 'When an answer is expected at the latest: an ISO 8601 instant.',
  },
  NeedsAction: {
    status: 'The shopper has to do something at the lender’s.',
    reference,
    action: 'Where, and who may answer.',
  },
  Declined: {
    status: 'The lender declines. This is an answer, not an error.',
    reference,
    reasons: 'The principal reasons, the heaviest first. Show them in the shopper’s language.',
    alternatives: 'What the lender would approve now, the best first.',
    'alternatives.planId': 'The `id` of a plan of the term sheet.',
    'alternatives.downPaymentMinor':
      'The down payment that it needs, in minor units. Absent: what the plan asks for anyway.',
    'alternatives.terms': 'The personal terms that an approval would have. Absent: those of the term sheet.',
    explainUrl:
      'The lender’s own page for the applicant: the reasons in words, and how to object: where the lender has operators, a form that asks for a person. Give it to the shopper alone. Absent where the call does not come from the page that applied.',
  } satisfies FieldsOf<Declined> & Record<string, string>,
  Expired: { status: 'The approval was not used in time.', reference },
  Cancelled: { status: 'The application was called off.', reference },
  Committed: {
    status: 'The shopper has agreed.',
    reference,
    agreement: 'The loan as the lender states and signs it.',
    contractUrl,
  },
  LenderAction: {
    kind: 'How the page leads there: it leaves for it, opens a window, shows a frame, or shows a QR code.',
    url: 'Where.',
    origin: 'Only this origin may answer.',
    nonce: 'Only with this may it answer.',
  } satisfies FieldsOf<LenderAction>,
  LenderIdentity: {
    name: 'Shown to the shopper: one text, or one for each language.',
    ...inEachLanguage('name', 'The name'),
    logo: 'A small picture beside the name: https, or a data URL of an image. Only ever the `src` of an `<img>`.',
    documents: 'What a shopper can read before an agreement: https addresses, one each or one for each language.',
    'documents.contract':
      'A model of the contract. The contract of one application comes with its decision, as `contractUrl`.',
    'documents.consent': 'The consent to a credit check.',
    'documents.privacy': 'What happens with the shopper’s data.',
    ...Object.assign({}, ...documentKinds.map(kind => inEachLanguage(`documents.${kind}`, 'Its address'))),
    personReview: 'A person reviews a decision on request. Where this is not true, no shopper is told to ask for one.',
  } as Readonly<Record<string, string>>,
};
