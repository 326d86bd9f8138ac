import type { DeclineReason } from '../../../protocol/closedLists.js';
import type { Decision } from '../../../protocol/Decision.js';

/** The explanation in one language. */
export interface ExplanationWords {
  readonly lang: 'en' | 'zh-CN';
  readonly otherLanguage: string;
  readonly title: (lender: string) => string;
  readonly asked: (amount: string) => string;
  readonly status: Readonly<Record<Decision['status'], string>>;
  readonly reasonsTitle: string;
  readonly reasons: Readonly<Record<DeclineReason, string>>;
  /** Instead of the words for `lender-unable`, where it is the money that is out and nothing else. */
  readonly noFunds: string;
  /** Before the inputs of one reason. */
  readonly drawnFrom: string;
  /** How much of what spoke against the applicant this was; `percent` is whole. */
  readonly weight: (percent: number) => string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly howTitle: string;
  readonly how: string;
  /** Instead of `how`, where a person has declined. */
  readonly howByPerson: string;
  readonly notUsed: string;
  readonly versions: (model: string, policy: string, products: string) => string;
  readonly reviewTitle: string;
  readonly reviewOffer: string;
  readonly reviewButton: string;
  readonly reviewAsked: (day: string) => string;
  readonly reviewUpheld: string;
  readonly reviewOverturned: string;
  readonly number: string;
}
