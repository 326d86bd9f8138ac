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
};
export type UsTexts = Readonly<Record<NameOf<'us'>, DisclosureText>>;
/** The rules of the EU and of the UK come from one directive, but the UK calls its rate another name. */
export type EuropeTexts = Readonly<Record<NameOf<'eu'> | NameOf<'uk'> | 'uk.apr', DisclosureText>>;

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
}

/** The texts of a jurisdiction; those without one have nothing to say. */
export const LAW_OF: Readonly<Record<Jurisdiction, keyof LawParts | null>> = {
  CN: 'cn',
  US: 'us',
  EU: 'europe',
  DE: 'europe',
  UK: 'europe',
  JP: null,
  INTL: null,
};

/** What a law says, by the names of its texts, with the common ones. */
export type SaidByLaw = Readonly<Record<string, DisclosureText>>;

/** The text for a code: "eu.duration" is "duration", unless the texts have one of its own for it. */
export const lawText = (texts: SaidByLaw, code: DisclosureCode): DisclosureText =>
  (texts[code] ?? texts[code.slice(3)])!;
