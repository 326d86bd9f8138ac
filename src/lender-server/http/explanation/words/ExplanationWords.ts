import type { FoundCause, Versions } from '../../../../lending/decision/Verdict.js';
import type { ScoreInputName } from '../../../../lending/score/scoreInputs.js';
import type { Locale } from '../../../../protocol/Locale.js';
import type { DeclineReason } from '../../../../protocol/messages/closedLists.js';
import type { Decision } from '../../../../protocol/messages/Decision.js';
import type { HowDecided } from '../decisionFacts.js';

/** The digest of the configuration tells a shopper nothing. */
export type ShownVersion = Exclude<keyof Versions, 'configuration' | 'parameters'>;

/** How all of the lender's pages speak and write in one language. */
export interface PageLanguage {
  readonly lang: Locale;
  /** The language in its own words, for the link to it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences. */
  readonly space: string;
  readonly dateStyle: 'medium' | 'long';
  /** What the links to the languages are called together. */
  readonly languages: string;
  /** What the number of the application is called. */
  readonly number: string;
  /** The page was opened beside the shop's. */
  readonly back: string;
}

/** The explanation in one language. */
export interface ExplanationWords extends PageLanguage {
  readonly title: (lender: string) => string;
  /** The amount comes between the two, in bold. */
  readonly asked: (day: string) => readonly [before: string, after: string];
  readonly status: Readonly<Record<Decision['status'], string>>;
  /** The heading where a person was to decide, and nobody did in time. */
  readonly undecided: string;
  readonly reasonsTitle: string;
  /** Exactly the words of the widget, so that nobody wonders which of two was the reason. */
  readonly reasons: Readonly<Record<DeclineReason, string>>;
  /** Stands beside the words for `lender-unable` where only the money has run out. */
  readonly noFunds: string;
  readonly drawnFrom: (inputs: readonly string[]) => string;
  /** How much of what counted against the applicant this was. `percent` is a whole number. */
  readonly weight: (percent: number) => string;
  readonly inputs: Readonly<Record<ScoreInputName, string>>;
  readonly howTitle: string;
  readonly how: Readonly<Record<HowDecided, string>>;
  /** Of several incomes that were stated, the lowest was counted. */
  readonly lowerIncome: string;
  /** Why a person looks at it before it is answered. */
  readonly causes: Readonly<Record<FoundCause, string>>;
  readonly notUsed: string;
  readonly reviewTitle: string;
  readonly reviewOffer: string;
  /** Follows the offer: the instant until which it stands. */
  readonly reviewUntil: (until: string) => string;
  /** Nobody has asked, and it is too late now. What follows leads to a person. */
  readonly reviewTooLate: string;
  /** The way to a person where the lender has nobody who reviews. */
  readonly noReview: string;
  readonly reviewButton: string;
  /** When the applicant asked, and until when a person has to have decided. */
  readonly reviewAsked: (day: string, until: string) => string;
  /** The applicant asked, and nobody decided in time. What follows leads to a person. */
  readonly reviewLapsed: string;
  readonly reviewUpheld: string;
  readonly reviewOverturned: string;
  /** What each version belongs to. */
  readonly versions: Readonly<Record<ShownVersion, string>>;
  /** The link to the shop. */
  readonly backTo: (shop: string) => string;
}
