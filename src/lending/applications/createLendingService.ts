import { judge } from '../decision/judge.js';
import type { LendingConfiguration } from '../decision/LendingConfiguration.js';
import { sweep } from '../funds/fundReservation.js';
import type { PaymentAdapter } from '../loans/PaymentAdapter.js';
import { repay } from '../loans/repay.js';
import { approvalsNeeded } from '../policy/approvalsNeeded.js';
import { claimsIn } from '../policy/claimsIn.js';
import { hasPurchasingUnit } from '../policy/purchasingUnits.js';
import { recordIn } from '../policy/recordIn.js';
import { sheetOf } from '../products/sheetOf.js';
import type { Application } from './Application.js';
import { apply } from './apply.js';
import { cancel } from './cancel.js';
import { commit } from './commit.js';
import { DAY_MS } from './days.js';
import { decisionAt } from './decisionAt.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { LendingService, MerchantContext } from './LendingService.js';
import { review } from './review.js';
import { askForReview, lapseReviews } from './reviewRequest.js';

/** A lender whose parameters move while it runs. */
export interface ParametersInUse {
  /** What decides now, and what verdicts call it. */
  current(): { readonly configuration: LendingConfiguration; readonly name: string };
  takeUp(): Promise<void>;
}

/** The parts of a lender: score, policy and products are data, everything else comes from outside. */
export interface LenderOptions
  extends Pick<
      LenderDependencies,
      'books' | 'recompute' | 'sign' | 'now' | 'random' | 'digest' | 'explainUrl' | 'contractUrl' | 'lender'
    >,
    LendingConfiguration {
  /** What verdicts call products, policy and model together: a digest, where they are kept. */
  readonly configuration: string;
  /** Whether the lender has operators, who review applications. Default: it has none. */
  readonly staffed?: boolean;
  /** The purposes for which the merchant is paid once the goods are delivered. Default: none, merchants are paid at once. */
  readonly onDelivery?: readonly string[];
  /** After how many days without a delivery a loan is undone. @default 180 */
  readonly deliveryDays?: number;
  /** Default: the lender collects nothing itself. */
  readonly payments?: PaymentAdapter | null;
  /** The parameter set that decides. Default: policy and model stay as they are. */
  readonly parametersInUse?: ParametersInUse;
  /** Whether there are funds in a currency. Without them, or a purchasing unit, the currency is neither offered nor decided on. Default: every currency has funds. */
  lendsIn?(currency: string): boolean;
}

/**
 * The dependencies of a lender with this score, this policy and these products. Every verdict names their versions.
 *
 * @example createLendingService(dependenciesOf({ books, lender: 'bank', products: currentProducts, policy: currentPolicy, model: currentModel, configuration: 'built-in', recompute: recomputeOffers, now: Date.now, random, digest }))
 */
export function dependenciesOf(options: LenderOptions): LenderDependencies {
  const { products, policy, model, configuration, lendsIn, parametersInUse, staffed = false, ...others } = options;
  const { onDelivery = [], deliveryDays = 180, payments = null, ...parts } = others;
  return {
    ...parts,
    sheetOf: ({ scenario, jurisdiction }, currency, day) =>
      lendsIn?.(currency) === false || !hasPurchasingUnit(currency, policy)
        ? null
        : sheetOf(products, { scenario, jurisdiction, currency, day }),
    judge: question => {
      const inUse = parametersInUse?.current() ?? { configuration: { products, policy, model }, name: configuration };
      return judge(question, inUse.configuration, inUse.name);
    },
    ...(parametersInUse && { takeUp: parametersInUse.takeUp }),
    recordIn: (history, currency) => recordIn(history, currency, policy),
    claimsIn: (claims, currency) => claimsIn(claims, currency, policy),
    knowsWorth: currency => hasPurchasingUnit(currency, policy),
    staffed,
    claimsMs: policy.changedIncome.days * DAY_MS,
    approvalsNeeded: purchase => approvalsNeeded(purchase, policy),
    approvalMs: policy.approvalMs,
    reviewMs: policy.reviewMs,
    daysAway: 1,
    paysOnDelivery: ({ scenario }) => onDelivery.includes(scenario),
    deliveryMs: deliveryDays * DAY_MS,
    payments,
  };
}

/** The lending service. A merchant never sees an application that a shopper made at another merchant. */
export function createLendingService(dependencies: LenderDependencies): LendingService {
  const { books } = dependencies;
  const own = ({ merchant }: MerchantContext, application: Application | null) =>
    application?.merchant === merchant ? application : null;
  return {
    terms: (...asked) => dependencies.sheetOf(...asked),
    apply: (...asked) => apply(dependencies, ...asked),
    commit: (...asked) => commit(dependencies, ...asked),
    cancel: (...asked) => cancel(dependencies, ...asked),
    async status(merchantContext, query) {
      const found =
        'reference' in query
          ? await books.application(query.reference)
          : await books.applicationByKey({ merchant: merchantContext.merchant, key: query.key });
      const application = own(merchantContext, found);
      // The key says that it is the page that applied. A reference says nothing.
      return application && decisionAt(application, dependencies.now(), 'key' in query ? dependencies : {});
    },
    async agreement(merchantContext, id) {
      return own(merchantContext, await books.agreementApplication(id))?.commitment?.agreement ?? null;
    },
    application: reference => books.application(reference),
    askForReview: reference => askForReview(dependencies, reference),
    review: (reference, word) => review(dependencies, reference, word),
    repay: (agreementId, installment) => repay(dependencies, agreementId, installment),
    async sweep() {
      await books.forgetTokens(dependencies.now());
      return sweep(dependencies);
    },
    lapseReviews: () => lapseReviews(dependencies),
  };
}
