import type { KeptFacts } from '../../../lending/applications/Books.js';
import type { ClaimedIncome } from '../../../lending/decision/Applicant.js';
import type { DecisionFacts } from '../../../lending/decision/replay.js';
import type { Sealed, Sealer } from '../../signing/sealer.js';
import type { SealedRow } from './factStatements.js';

/** What the ciphertext belongs to: the facts of one application, and a note of one act about it. */
export const aboutFacts = (reference: string) => `facts of ${reference}`;
export const aboutNote = (act: number) => `note ${act}`;

export const sealedIn = ({ key_id: keyId, sealed }: SealedRow): Sealed => ({ keyId, sealed });

export async function sealFacts(sealer: Sealer, { reference, at, facts, approvals }: KeptFacts) {
  const sealed = await sealer.seal(JSON.stringify(facts), aboutFacts(reference));
  return { reference, factsAt: at, approvals, ...sealed };
}

/** @throws Error where the key is gone */
export const factsIn = async (sealer: Sealer, row: SealedRow, reference: string): Promise<DecisionFacts> =>
  JSON.parse(await sealer.open(sealedIn(row), aboutFacts(reference)));

/** Each income that was stated. */
export async function incomesIn(
  sealer: Sealer,
  rows: readonly (SealedRow & { readonly reference: string })[],
): Promise<readonly ClaimedIncome[]> {
  const all = await Promise.all(rows.map(row => factsIn(sealer, row, row.reference)));
  return all.flatMap(({ applicant: { household } }) => {
    const { currency, incomeMinor = null } = household ?? {};
    return currency === undefined || incomeMinor === null ? [] : { currency, incomeMinor };
  });
}
