import type { Jurisdiction } from '../offers/TermSheet.js';
import { cn } from './cn.js';
import { de } from './de.js';
import { eu } from './eu.js';
import { intl } from './intl.js';
import { jp } from './jp.js';
import type { RateRules } from './RateRules.js';
import { uk } from './uk.js';
import { us } from './us.js';

/**
 * What each law says about the annual rate. Its disclosures are in a file beside it (`cn.disclosures.ts`), because a page's first
 * script prices without them. The merchant and the lender stay responsible.
 */
export const JURISDICTIONS: Readonly<Record<Jurisdiction, RateRules>> = {
  CN: cn,
  US: us,
  EU: eu,
  DE: de,
  UK: uk,
  JP: jp,
  INTL: intl,
};
