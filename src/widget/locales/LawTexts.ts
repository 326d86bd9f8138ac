import type { DisclosureCode } from '../../pricing/jurisdictions/Disclosure.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { DisclosureText } from './LaterMessages.js';

/** What several laws say in the same words, in the long texts. */
export type CommonName = 'overdue-interest' | 'late-charge' | 'prepayment-charge' | 'contingent-costs';

/** The names of the texts of a law: its codes without "cn.". A code that is new needs a text of its own in every language. */
type NameOf<Prefix extends string> = DisclosureCode extends infer Code
  ? Code extends `${Prefix}.${infer Name}`
    ? Exclude<Name, CommonName>
    : never
  : never;

export type CnTexts = Readonly<Record<NameOf<'cn'>, DisclosureText>> & {
  /** The cost table: its caption, what the lender is called in it, and the heads of its five columns. */
  readonly costs: readonly [caption: string, lender: string, ...heads: [string, string, string, string, string]];
  /** Why the shopper cannot agree yet: the table has to come into view, and has to be read for so many seconds more. */
  readonly reading: readonly [unseen: string, seen: (seconds: number) => string];
};
export type UsTexts = Readonly<Record<NameOf<'us'>, DisclosureText>>;
export type EuropeTexts = Readonly<Record<NameOf<'eu'>, DisclosureText>>;
/** The words of the EU, because both rules come from one directive; but the UK has another name for the rate, and rules of its own. */
export type UkTexts = EuropeTexts & Readonly<Record<NameOf<'uk'>, DisclosureText>>;

/** For the first view: the warning, and the names of two figures. */
export type NoticeTexts = readonly [warning: string, credit: string, fixedRate: string];

export interface EuropePart {
  readonly law: EuropeTexts;
  readonly notice: NoticeTexts;
}

/** The texts of the laws in one language. A page loads those of one law. */
export interface LawParts {
  cn(): Promise<{ readonly law: CnTexts }>;
  us(): Promise<{ readonly law: UsTexts }>;
  europe(): Promise<EuropePart>;
  uk(): Promise<{ readonly law: UkTexts }>;
}

/** The texts of a jurisdiction; those without one have nothing to say. */
export const LAW_OF: Readonly<Record<Jurisdiction, keyof LawParts | null>> = {
  CN: 'cn',
  US: 'us',
  EU: 'europe',
  DE: 'europe',
  UK: 'uk',
  JP: null,
  INTL: null,
};

/** What a law says, by the names of its texts, with the common ones. */
export type SaidByLaw = Readonly<Record<string, DisclosureText>>;

/** The text for a code: "eu.duration" is "duration". */
export const lawText = (texts: SaidByLaw, code: DisclosureCode): DisclosureText => texts[code.slice(3)]!;
