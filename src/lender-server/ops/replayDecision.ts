import { differencesOf, type VerdictField } from '../../lending/applications/differencesOf.js';
import type { LendingConfiguration } from '../../lending/decision/LendingConfiguration.js';
import { replay } from '../../lending/decision/replay.js';
import type { Verdict } from '../../lending/decision/Verdict.js';
import { PricingError } from '../../pricing/PricingError.js';
import type { KeptDecision } from '../storage/reviews/sqlDecisions.js';

/** What making a decision again can show, and whether something is wrong then. */
export const replayResults = {
  same: { says: 'the same', isFault: false },
  differs: { says: 'differs', isFault: true },
  'facts-erased': { says: 'cannot be made again: its facts were erased by rule', isFault: false },
  'facts-forgotten': {
    says: 'cannot be made again: its facts were erased because the person asked for it',
    isFault: false,
  },
  'facts-missing': {
    says: 'cannot be made again: its facts were never kept, or are gone before their time',
    isFault: true,
  },
  'facts-unreadable': { says: 'cannot be made again: no key of the lender opens its facts', isFault: true },
  'configuration-missing': { says: 'cannot be made again: its configuration is not kept', isFault: true },
  'configuration-unreadable': {
    says: 'cannot be made again: its configuration is not one that this version decides by',
    isFault: true,
  },
  'no-plan': { says: 'cannot be made again: its configuration has no such plan', isFault: true },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly isFault: boolean }>>;
export type ReplayResult = keyof typeof replayResults;

export interface Replayed {
  readonly result: ReplayResult;
  /** The fields in which the answers differ. Names alone: values would tell of the person. */
  readonly fields: readonly VerdictField[];
}

export interface ReplayOptions {
  /** The configuration that a decision names, as it was kept. Null: it was not. */
  configuration(digest: string): Promise<unknown>;
  /** Null: it is not a configuration of this version. */
  read(kept: unknown): LendingConfiguration | null;
  /** Whether the facts of a decision are so old that the rules may have erased them. */
  isPast(decision: KeptDecision): boolean;
}

/** Makes a decision again from what was kept, and compares. Configurations are read once. */
export function replayDecision({ configuration, read, isPast }: ReplayOptions) {
  const found = new Map<string, Promise<LendingConfiguration | 'configuration-missing' | 'configuration-unreadable'>>();
  const find = async (digest: string) => {
    const kept = await configuration(digest);
    return kept === null ? 'configuration-missing' : (read(kept) ?? 'configuration-unreadable');
  };
  const alone = (result: ReplayResult): Replayed => ({ result, fields: [] });
  return async (decision: KeptDecision): Promise<Replayed> => {
    const { facts, verdict, isForgotten } = decision;
    if (facts === 'none') {
      if (isForgotten) return alone('facts-forgotten');
      return alone(isPast(decision) ? 'facts-erased' : 'facts-missing');
    }
    if (facts === 'unreadable') return alone('facts-unreadable');
    const name = verdict.versions.configuration;
    const kept = found.get(name) ?? find(name);
    found.set(name, kept);
    const lending = await kept;
    if (typeof lending === 'string') return alone(lending);
    const { parameters } = verdict.versions;
    const under = { ...lending, ...(parameters !== undefined && { parameters }) };
    const again = madeAgain(() => replay(facts, under, name));
    if (!again) return alone('no-plan');
    const fields = differencesOf(decision, again);
    return { result: fields.length ? 'differs' : 'same', fields };
  };
}

/** What cannot be priced was never decided on. */
function madeAgain(make: () => Verdict | null): Verdict | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof PricingError) return null;
    throw error;
  }
}
