import type { Versions } from '../../../../lending/decision/Verdict.js';
import type { DeclineReason } from '../../../../protocol/messages/closedLists.js';
import type { Decision } from '../../../../protocol/messages/Decision.js';
import type { HowDecided } from '../howDecided.js';

/** The explanation in one language. */
export interface ExplanationWords {
  readonly lang: 'en' | 'zh-CN';
  /** What the links to the languages are called together. */
  readonly languages: string;
  readonly title: (lender: string) => string;
  /** The amount comes between the two, set in bold. */
  readonly asked: (day: string) => readonly [before: string, after: string];
  readonly status: Readonly<Record<Decision['status'], string>>;
  readonly reasonsTitle: string;
  /** The very words of the widget, so that nobody has to ask which of two was the reason. */
  readonly reasons: Readonly<Record<DeclineReason, string>>;
  /** Beside the words for `lender-unable`, where it is the money that is out and nothing else. */
  readonly noFunds: string;
  readonly drawnFrom: (inputs: readonly string[]) => string;
  /** How much of what spoke against the applicant this was; `percent` is whole. */
  readonly weight: (percent: number) => string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly howTitle: string;
  readonly how: Readonly<Record<HowDecided, string>>;
  readonly notUsed: string;
  readonly reviewTitle: string;
  readonly reviewOffer: string;
  readonly reviewButton: string;
  readonly reviewAsked: (day: string) => string;
  readonly reviewUpheld: string;
  readonly reviewOverturned: string;
  readonly number: string;
  /** What each of the versions that it was decided with is of. */
  readonly versions: Readonly<Record<keyof Versions, string>>;
  /** The page was opened beside the shop's. */
  readonly back: string;
}
