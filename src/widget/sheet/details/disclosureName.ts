import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import type { SharedDisclosure } from '../../locales/LaterMessages.js';

/** The codes of the UK that have the EU's words. Its annual rate has a name of its own. */
const LIKE_THE_EU = [
  'borrowing-rate',
  'credit-amount',
  'duration',
  'total-payable',
  'installments',
  'advance-payment',
  'withdrawal',
] as const satisfies readonly SharedDisclosure[];

/** The codes that each law says in words shared with another law. A law that is not to have another's words has an empty list. */
const SHARED: Readonly<Record<Jurisdiction, readonly SharedDisclosure[]>> = {
  CN: [],
  US: ['apr'],
  EU: ['apr', ...LIKE_THE_EU],
  UK: LIKE_THE_EU,
  INTL: [],
};

/** The name of the text for a code such as "eu.duration": that of the shared words ("duration") where the law shares them, else the code itself. */
export function disclosureName(jurisdiction: Jurisdiction, code: string): string {
  const shared = code.slice(code.indexOf('.') + 1);
  return SHARED[jurisdiction].find(each => each === shared) ?? code;
}
