import { type LedgerBreak, LedgerCheck } from '../../../lending/proof/checkLedger.js';
import { canonicalText } from '../../../protocol/messages/canonicalText.js';
import { fromBase64url } from '../../../protocol/proof/base64url.js';
import type { TreeHead } from '../../../protocol/proof/Receipt.js';
import { headProblemOf, type PublicKeys } from '../../../protocol/proof/verifyReceipt.js';
import { findHeads, findLines, findNotEntered } from '../ledger/ledgerStatements.js';
import { sha256 } from '../ledger/sqlLedger.js';
import type { Database } from '../openDatabase.js';
import { type Session, withSession } from '../Session.js';

export interface LedgerVerification {
  readonly entries: number;
  readonly heads: number;
  /** Undefined: nothing is broken. */
  readonly broken: LedgerBreak | undefined;
}

const BATCH = 1_000;

/**
 * Follows the ledger from its first line to the first that is broken: each line, the chain of each loan, what the books say that a line
 * stands for, every head that was signed, and whether everything that has happened was entered. A lender may run meanwhile.
 *
 * @param keys those that the lender publishes
 * @param kept heads that were kept elsewhere: against whoever can write the whole database and sign
 */
export function verifyLedger(
  { pool }: Pick<Database, 'pool'>,
  keys: PublicKeys,
  kept: readonly TreeHead[] = [],
): Promise<LedgerVerification> {
  return withSession(pool, async session => {
    const check = new LedgerCheck(sha256);
    let heads = 0;
    const done = (broken?: LedgerBreak): LedgerVerification => ({ entries: check.entries, heads, broken });
    const elsewhere = [...kept].sort((a, b) => a.size - b.size);
    for (let lines = await linesAfter(session, check); lines.length; lines = await linesAfter(session, check)) {
      const known = (await findHeads(session, { after: check.entries, to: check.entries + lines.length })).map(
        ({ head }) => head,
      );
      for (const { entry, salt, leaf, statement } of lines) {
        const broken = check.row({
          entry,
          salt: salt === null ? null : fromBase64url(salt),
          leaf: fromBase64url(leaf),
          statement: statement === null ? null : canonicalText(statement),
        });
        if (broken) return done(broken);
        for (const of of [known, elsewhere])
          while (of[0] && of[0].size <= check.entries) {
            const head = of.shift()!;
            const wrong = (await headBreak(head, keys)) ?? check.head(head);
            if (wrong) return done(wrong);
            heads++;
          }
      }
    }
    const [longer] = [
      ...(await findHeads(session, { after: check.entries, to: Number.MAX_SAFE_INTEGER })).map(({ head }) => head),
      ...elsewhere,
    ];
    // Lines that were entered since the last look have heads that are longer, and so has a ledger that lost its end.
    if (longer && !(await linesAfter(session, check)).length) return done(check.head(longer));
    const [missing] = await findNotEntered(session, {});
    return done(missing && { fault: 'not-entered', index: check.entries, ...missing });
  });
}

const linesAfter = (session: Session, { entries }: LedgerCheck) =>
  findLines(session, { after: entries - 1, most: BATCH });

async function headBreak(head: TreeHead, keys: PublicKeys): Promise<LedgerBreak | undefined> {
  return (await headProblemOf(head, keys)) ? { fault: 'head-not-signed', index: head.size } : undefined;
}
