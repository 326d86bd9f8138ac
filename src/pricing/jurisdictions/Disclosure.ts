import type { CnFigures } from './cn.disclosures.js';
import type { EuFigures } from './eu.disclosures.js';
import type { UkFigures } from './uk.disclosures.js';
import type { UsFigures } from './us.disclosures.js';

/**
 * Every code that some jurisdiction makes an offer say, with its figures: `…Minor` are minor units, `…Percent` plain digits, days
 * "YYYY-MM-DD".
 */
export type DisclosureFigures = CnFigures & UsFigures & EuFigures & UkFigures;

/** Stable, e.g. "cn.annualised-rate": texts are keyed by it. */
export type DisclosureCode = keyof DisclosureFigures;

/** One sentence that the jurisdiction asks for. The widget has its text, the core its figures. */
export interface Disclosure<Code extends DisclosureCode = DisclosureCode> {
  readonly code: Code;
  readonly figures: Readonly<DisclosureFigures[Code]>;
}

/** Adds a disclosure; the compiler knows which figures its code has. */
export type Say = <Code extends DisclosureCode>(code: Code, figures: Readonly<DisclosureFigures[Code]>) => void;
