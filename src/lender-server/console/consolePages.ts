import type { OperatorRole } from '../../protocol/api/operatorRoles.js';
import { mayDo, type OperatorOperation } from '../http/access/rights.js';

/** The pages of the console, in the order of its navigation. */
export const consolePages = [
  'overview',
  'decisions',
  'portfolio',
  'funds',
  'reviews',
  'help',
  'reminders',
  'callbacks',
  'parameters',
  'ledger',
  'search',
  'operators',
] as const;
export type ConsolePage = (typeof consolePages)[number];

interface PageFacts {
  readonly operation: OperatorOperation;
  /** Follows the address of the console's first page. */
  readonly path: string;
}

export const pageFacts: Readonly<Record<ConsolePage, PageFacts>> = {
  overview: { operation: 'showOverview', path: '' },
  decisions: { operation: 'showDecisions', path: '/decisions' },
  portfolio: { operation: 'showPortfolio', path: '/portfolio' },
  funds: { operation: 'showFunds', path: '/funds' },
  reviews: { operation: 'showReviews', path: '/reviews' },
  help: { operation: 'showHelp', path: '/help' },
  reminders: { operation: 'showReminders', path: '/reminders' },
  parameters: { operation: 'showParameters', path: '/parameters' },
  callbacks: { operation: 'showCallbacks', path: '/callbacks' },
  ledger: { operation: 'showLedger', path: '/ledger' },
  search: { operation: 'showSearch', path: '/search' },
  operators: { operation: 'showOperators', path: '/operators' },
};

/** The page of the navigation that a page belongs to; absent: to none. */
const partOf: Readonly<Partial<Record<OperatorOperation, ConsolePage>>> = {
  ...(Object.fromEntries(consolePages.map(page => [pageFacts[page].operation, page])) as Record<
    OperatorOperation,
    ConsolePage
  >),
  showReview: 'reviews',
  reviewByForm: 'reviews',
  searchLoans: 'search',
  showStory: 'search',
};

export const pageOf = (operation: OperatorOperation): ConsolePage | null => partOf[operation] ?? null;

export const pagesFor = (roles: readonly OperatorRole[]): readonly ConsolePage[] =>
  consolePages.filter(page => mayDo(roles, pageFacts[page].operation));
