import type { OperatorAct } from '../../../lending/applications/OperatorAct.js';
import type { DecisionFacts } from '../../../lending/decision/replay.js';
import type { Act, ActList, ReviewCase } from '../../../protocol/api/reviewRecords.js';
import type { Sealer } from '../../signing/sealer.js';
import type { Database } from '../openDatabase.js';
import { PAGE_AND_ONE, pageOf } from '../pageOf.js';
import { inTransaction, type Session, withSession } from '../Session.js';
import { type ActRow, findApprovals, findNotes, insertAct, listActs, listActsAbout } from './actStatements.js';
import { findFacts, findOldFacts, findOldNotes, sealFactsAgain, sealNoteAgain } from './factStatements.js';
import { listWaiting, type WaitingRow } from './reviewStatements.js';
import { aboutFacts, aboutNote, factsIn, sealedIn } from './sealedFacts.js';

/** Where a list of what waits goes on. */
export interface WaitingAfter {
  readonly at: number;
  readonly reference: string;
}

/** What operators see and do, besides the decision itself, which the books write. */
export interface Reviews {
  waiting(now: number, after: WaitingAfter, most: number): Promise<readonly WaitingRow[]>;
  /** Null: they were erased, or never kept. */
  facts(reference: string): Promise<DecisionFacts | null>;
  approvals(reference: string): Promise<{ readonly needed: number | null; readonly by: readonly string[] }>;
  notes(reference: string): Promise<ReviewCase['notes']>;
  enter(act: OperatorAct): Promise<void>;
  acts(query: { readonly after?: string | undefined; readonly subject?: string | undefined }): Promise<ActList>;
  /** Seals again what an older key has sealed. @returns how many */
  sealAgain(): Promise<number>;
}

const BATCH = 200;

/** @param sealer null: nothing was sealed */
export function sqlReviews({ pool }: Pick<Database, 'pool'>, sealer: Sealer | null): Reviews {
  const run = <T>(work: (session: Session) => Promise<T>) => withSession(pool, work);
  return {
    waiting: (now, after, most) =>
      run(session => listWaiting(session, { now, afterAt: after.at, afterReference: after.reference, most })),
    async facts(reference) {
      const [row] = await run(session => findFacts(session, { reference }));
      return row && sealer ? factsIn(sealer, row, reference) : null;
    },
    approvals: reference => run(async session => (await findApprovals(session, { reference }))[0]!),
    async notes(reference) {
      const rows = await run(session => findNotes(session, { reference }));
      return Promise.all(
        (sealer ? rows : []).map(async row => ({
          at: new Date(row.at).toISOString(),
          operator: row.operator,
          note: await sealer!.open(sealedIn(row), aboutNote(row.act)),
        })),
      );
    },
    async enter({ note: _, ...act }) {
      await run(session => insertAct(session, act));
    },
    acts: ({ after = '0', subject }) =>
      run(async session => {
        const asked = { after: Number(after), most: PAGE_AND_ONE };
        const rows = await (subject === undefined
          ? listActs(session, asked)
          : listActsAbout(session, { subject, ...asked }));
        const page = pageOf(rows, ({ id }) => id);
        return { acts: page.shown.map(actOf), next: page.next };
      }),
    async sealAgain() {
      if (!sealer) return 0;
      const keyId = await sealer.keyId();
      const again = async (sealed: Parameters<typeof sealedIn>[0], about: string) =>
        sealer.seal(await sealer.open(sealedIn(sealed), about), about);
      return run(session =>
        inTransaction(session, async () => {
          const facts = await findOldFacts(session, { keyId, most: BATCH });
          for (const row of facts) {
            const { reference } = row;
            await sealFactsAgain(session, { reference, ...(await again(row, aboutFacts(reference))) });
          }
          const notes = await findOldNotes(session, { keyId, most: BATCH });
          for (const row of notes) {
            const { act } = row;
            await sealNoteAgain(session, { act, ...(await again(row, aboutNote(act))) });
          }
          return facts.length + notes.length;
        }),
      );
    },
  };
}

const actOf = ({ id, at, operator, kind, subject, reason }: ActRow): Act => ({
  id: `${id}`,
  at: new Date(at).toISOString(),
  operator,
  kind,
  subject,
  reason,
});
