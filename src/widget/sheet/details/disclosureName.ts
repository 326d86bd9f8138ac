import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import type { SharedDisclosure } from '../../locales/LaterMessages.js';

/** The codes of the UK with the EU's words. The UK's annual rate has its own name. */
const LIKE_THE_EU = [
  'borrowing-rate',
  'credit-amount',
  'duration',
  'total-payable',
  'installments',
  'advance-payment',
  'withdrawal',
] as const satisfies readonly SharedDisclosure[];

/** For each law, the codes with words that it shares. An empty list shares nothing. */
const SHARED: Readonly<Record<Jurisdiction, readonly SharedDisclosure[]>> = {
  CN: [],
  US: ['apr'],
  EU: ['apr', ...LIKE_THE_EU],
  UK: LIKE_THE_EU,
  INTL: [],
};

/** The name of the text for a code such as "eu.duration": "duration" if the law shares those words, otherwise the code itself. */
export function disclosureName(jurisdiction: Jurisdiction, code: string): string {
  const shared = code.slice(code.indexOf('.') + 1);
  return SHARED[jurisdiction].find(each => each === shared) ?? code;
}
