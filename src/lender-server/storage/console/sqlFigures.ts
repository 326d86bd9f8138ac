import { dayOf } from '../../../lending/applications/days.js';
import { lastDayInTime } from '../../../lending/loans/lastDayInTime.js';
import type { Act } from '../../../protocol/api/reviewRecords.js';
import type { Database } from '../openDatabase.js';
import { type Gauges, readGauges } from '../readGauges.js';
import { type Session, withSession } from '../Session.js';
import { findLastSignIns, listNewestActs } from './actFigures.js';
import { type Counts, countByMinute, type DecisionShape, shapeOfNewest } from './decisionFigures.js';
import { findLedgerFigures, type LedgerFigures } from './ledgerFigures.js';
import { type ArrearsRow, countArrears, countOthers, countVintages, type VintageRow } from './portfolioFigures.js';
import {
  type FoundApplication,
  findByAgreementId,
  findByMerchant,
  findByOrder,
  findByPerson,
  findByReference,
} from './searchStatements.js';
import { findStory, type Story } from './storyStatements.js';

export interface PortfolioFigures {
  readonly vintages: readonly VintageRow[];
  readonly arrears: readonly ArrearsRow[];
  readonly others: readonly { readonly currency: string; readonly undelivered: number; readonly writtenOff: number }[];
}

/** What is searched for. A person is named by what stands for them in the books. */
export type Wanted =
  | { readonly by: 'reference' | 'agreement'; readonly text: string }
  | { readonly by: 'order'; readonly text: string; readonly merchants: readonly string[] }
  | { readonly by: 'merchant'; readonly merchant: string }
  | { readonly by: 'person'; readonly person: string };

/** What the console shows. Each costs about the same however many loans there are, but for what its statement says. */
export interface Figures {
  gauges(): Promise<Gauges>;
  /** How many were decided in each minute from an instant on. `minute` counts from 1970. */
  decisionsByMinute(from: number): Promise<readonly (Counts & { readonly minute: number })[]>;
  shapeOfDecisions(from: number): Promise<DecisionShape>;
  portfolio(): Promise<PortfolioFigures>;
  story(reference: string, agreementId: string | null): Promise<Story>;
  search(wanted: Wanted): Promise<readonly FoundApplication[]>;
  ledger(): Promise<LedgerFigures>;
  /** What operators did last, the newest first. */
  newestActs(): Promise<readonly Act[]>;
  /** When each operator signed in last, in ms since 1970. */
  lastSignIns(operators: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The most decisions whose shape is shown. */
export const MOST_DECISIONS = 5_000;
const MOST_FOUND = 50;
const MOST_OF_STORY = 200;
const MOST_LINES = 20;
const MOST_ACTS = 100;

export function sqlFigures(database: Pick<Database, 'pool' | 'kysely'>, now: () => number = Date.now): Figures {
  const run = <T>(work: (session: Session) => Promise<T>) => withSession(database.pool, work);
  return {
    gauges: () => readGauges(database, now()),
    decisionsByMinute: from => run(session => countByMinute(session, { from })),
    shapeOfDecisions: async from => (await run(session => shapeOfNewest(session, { from, most: MOST_DECISIONS })))[0]!,
    portfolio: () =>
      run(async session => ({
        vintages: await countVintages(session, {}),
        arrears: await countArrears(session, { inTime: lastDayInTime(now()), today: dayOf(now()) }),
        others: await countOthers(session, {}),
      })),
    story: async (reference, agreementId) =>
      (await run(session => findStory(session, { reference, agreementId, most: MOST_OF_STORY })))[0]!,
    search: wanted => run(session => find(session, wanted)),
    ledger: async () => (await run(session => findLedgerFigures(session, { most: MOST_LINES })))[0]!,
    newestActs: async () =>
      (await run(session => listNewestActs(session, { most: MOST_ACTS }))).map(({ id, at, ...act }) => ({
        ...act,
        id: `${id}`,
        at: new Date(at).toISOString(),
      })),
    lastSignIns: async operators =>
      new Map(
        (await run(session => findLastSignIns(session, { operators }))).map(({ operator, at }) => [operator, at]),
      ),
  };
}

function find(session: Session, wanted: Wanted): Promise<FoundApplication[]> {
  const most = MOST_FOUND;
  switch (wanted.by) {
    case 'reference':
      return findByReference(session, { text: wanted.text, most });
    case 'agreement':
      return findByAgreementId(session, { text: wanted.text, most });
    case 'order':
      return findByOrder(session, { text: wanted.text, merchants: wanted.merchants, most });
    case 'merchant':
      return findByMerchant(session, { merchant: wanted.merchant, most });
    case 'person':
      return findByPerson(session, { person: wanted.person, most });
  }
}
