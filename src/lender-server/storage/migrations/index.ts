import type { Migration } from 'kysely';
import * as books from './0001-books.js';
import * as orders from './0002-orders.js';
import * as jobs from './0003-jobs.js';
import * as tokenUses from './0004-token-uses.js';
import * as configurations from './0005-configurations.js';
import * as reviews from './0006-reviews.js';
import * as erasures from './0007-erasures.js';
import * as lapses from './0009-lapses.js';
import * as loanEvents from './0010-loan-events.js';
import * as ledger from './0011-ledger.js';
import * as forgottenAnswers from './0012-forgotten-answers.js';
import * as funds from './0013-funds.js';
import * as reminders from './0014-reminders.js';
import * as risk from './0015-risk.js';
import * as loanCounts from './0017-loan-counts.js';
import * as paymentIntents from './0018-payment-intents.js';
import * as console from './0019-console.js';

/** In the order of their names. They are listed, because a bundled lender has no folder to read. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-books': books,
  '0002-orders': orders,
  '0003-jobs': jobs,
  '0004-token-uses': tokenUses,
  '0005-configurations': configurations,
  '0006-reviews': reviews,
  '0007-erasures': erasures,
  '0009-lapses': lapses,
  '0010-loan-events': loanEvents,
  '0011-ledger': ledger,
  '0012-forgotten-answers': forgottenAnswers,
  '0013-funds': funds,
  '0014-reminders': reminders,
  '0015-risk': risk,
  '0017-loan-counts': loanCounts,
  '0018-payment-intents': paymentIntents,
  '0019-console': console,
};
