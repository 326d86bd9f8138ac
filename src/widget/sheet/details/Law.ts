import type { CnTexts, SaidByLaw } from '../../locales/LawTexts.js';
import type { CostReading } from './costs/costReading.js';

/** The law of an offer, as the sheet needs it. */
export interface Law {
  readonly texts: SaidByLaw;
  /** Where the law wants a table of all costs, and time to read it. */
  readonly costs?: CostLaw | undefined;
}

export interface CostLaw {
  readonly part: typeof import('./costs/costPart.js');
  readonly texts: Pick<CnTexts, 'costs' | 'reading'>;
  readonly reading: CostReading;
}
