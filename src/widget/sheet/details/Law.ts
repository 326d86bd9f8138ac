import type { CnTexts, SaidByLaw } from '../../locales/LawTexts.js';
import type { CostTable } from './CostTable.js';

/** The law of an offer, as the sheet needs it. */
export interface Law {
  readonly texts: SaidByLaw;
  /** Where the law wants a table of all costs. */
  readonly costs?: { readonly Table: typeof CostTable; readonly texts: CnTexts['costs'] } | undefined;
}
