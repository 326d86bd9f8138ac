import { type Kysely, sql } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import { unsoundParameters } from '../../../lending/risk/beyondRails.js';
import type { GuardRails } from '../../../lending/risk/GuardRails.js';
import type { ProposedStep } from '../../../lending/risk/propose.js';
import { OWN_REFERENCE, type Reference, referenceOf } from '../../../lending/risk/Reference.js';
import type { ParameterSet, RiskParameters } from '../../../lending/risk/RiskParameters.js';
import type { Watch } from '../../../lending/risk/watch.js';
import type { RiskOverview } from '../../../protocol/api/riskRecords.js';
import { canonicalText } from '../../../protocol/messages/canonicalText.js';
import { type Database, transact } from '../openDatabase.js';
import type { Schema } from '../Schema.js';
import { type ActiveParameters, activeParameters, enterConfigured, holdSets } from './parameterSets.js';
import { type AskedBy, applyIfApproved, openProposal, type Proposed, refuse, vote } from './proposals.js';
import { riskOverview } from './riskOverview.js';
import { type ProposalRow, selectProposals } from './riskRecords.js';
import { watchedApplications, watchedLoans } from './watchedRows.js';

type Books = Kysely<Schema>;

/** For how long people can look at a proposal of the job before a newer one takes its place. */
const OPEN_MS = 7 * DAY_MS;

/** Everything about risk that the books hold. */
export interface RiskBooks {
  enterConfigured(
    configured: { readonly model: string; readonly parameters: RiskParameters },
    at: number,
  ): Promise<ParameterSet>;
  /** The set that decides now. @throws Error where none was ever entered */
  active(): Promise<ActiveParameters>;
  overview(): Promise<RiskOverview>;
  propose(parameters: RiskParameters, by: AskedBy): Promise<Proposed>;
  approve(id: string, by: AskedBy): Promise<Proposed>;
  decline(id: string, by: AskedBy): Promise<Proposed>;
  /** Goes back to an earlier set, once a second operator asks for the same. */
  activate(number: number, by: AskedBy): Promise<Proposed>;
  isReported(day: string): Promise<boolean>;
  /** When the rule may count its days from: the last step, or the last time that a person declined one. */
  lastStep(active: ActiveParameters): Promise<number>;
  applications: (...asked: Tail<Parameters<typeof watchedApplications>>) => ReturnType<typeof watchedApplications>;
  loans: (...asked: Tail<Parameters<typeof watchedLoans>>) => ReturnType<typeof watchedLoans>;
  /** The lender's own reference of a model, from its first applications on; null: there are too few. */
  reference(model: string): Promise<Reference | null>;
  /** Enters the report of a day and what comes of it, once. @returns what became of the step; `reported`: another process has entered it */
  report(round: Round): Promise<'reported' | 'nothing' | 'proposed' | 'applied'>;
}
type Tail<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest] ? Rest : never;

export interface Round {
  readonly report: Watch;
  readonly active: ActiveParameters;
  readonly step: ProposedStep | null;
  readonly apply: 'propose' | 'automatic';
  readonly at: number;
}

export function sqlRisk({ kysely }: Pick<Database, 'kysely'>, rails: GuardRails): RiskBooks {
  /** Everything about sets happens one after the other, so that nothing changes between a look and a step. */
  const change = <T>(work: (books: Books) => Promise<T>): Promise<T> =>
    transact({ kysely }, async books => {
      await holdSets(books);
      return work(books);
    });
  /** A look through old books takes longer than a decision may. */
  const look = <T>(work: (books: Books) => Promise<T>): Promise<T> =>
    transact({ kysely }, async books => {
      await sql`set local statement_timeout = 0`.execute(books);
      return work(books);
    });
  const active = async (books: Books = kysely): Promise<ActiveParameters> => {
    const found = await activeParameters(books);
    if (!found) throw new Error('The lender has no parameter set yet. Start it once.');
    return found;
  };

  return {
    enterConfigured: (...entered) => enterConfigured(kysely, ...entered),
    active: () => active(),
    overview: () => transact({ kysely }, riskOverview),

    propose: (parameters, by) =>
      change(async books => {
        const faults = unsoundParameters(parameters);
        const from = await active(books);
        const known = Object.keys(from.parameters.segmentFactors).sort().join(', ');
        if (Object.keys(parameters.segmentFactors).sort().join(', ') !== known)
          return refuse('unsound-parameters', `segmentFactors must name ${known}.`);
        if (faults.length) return refuse('unsound-parameters', `${faults.join('; ')}.`);
        const asked = canonicalText(parameters);
        const { number, ...current } = from.parameters;
        // As for whoever has sent it twice, because the first answer was lost.
        if (canonicalText(current) === asked)
          return refuse('active-already', `They are those of the set ${number}, which is active.`);
        const same = (row: ProposalRow) => row.parameters !== null && canonicalText(row.parameters) === asked;
        return openProposal(books, rails, from, by, { same, parameters, to: parameters, kind: 'propose-parameters' });
      }),

    activate: (number, by) =>
      change(async books => {
        const from = await active(books);
        if (from.parameters.number === number)
          return refuse('active-already', 'Nothing has to be done. GET /v1/risk says which set is active.');
        const set = await books
          .selectFrom('parameter_sets')
          .selectAll()
          .where('number', '=', number)
          .executeTakeFirst();
        if (!set) return refuse('unknown-parameter-set', 'Take the number from GET /v1/risk.');
        if (set.model !== from.model)
          return refuse('unsound-parameters', `The set goes with the model ${set.model}, and ${from.model} is in use.`);
        const same = (row: ProposalRow) => row.activates === number;
        return openProposal(books, rails, from, by, {
          same,
          activates: number,
          to: set.parameters,
          kind: 'activate-parameters',
        });
      }),

    approve: (id, by) => change(books => vote(books, Number(id), 'approve', by)),
    decline: (id, by) => change(books => vote(books, Number(id), 'decline', by)),

    async isReported(day) {
      return !!(await kysely.selectFrom('risk_reports').select('day').where('day', '=', day).executeTakeFirst());
    },
    async lastStep({ at }) {
      const declined = await kysely
        .selectFrom('risk_votes as v')
        .innerJoin('risk_proposals as p', 'p.id', 'v.proposal')
        .select(({ fn }) => fn.max('v.at').as('at'))
        .where('v.verdict', '=', 'decline')
        .where('p.day', 'is not', null)
        .executeTakeFirst();
      return Math.max(at, declined?.at ?? 0);
    },
    applications: (...asked) => look(books => watchedApplications(books, ...asked)),
    loans: (...asked) => look(books => watchedLoans(books, ...asked)),

    async reference(model) {
      const find = async () =>
        (await kysely.selectFrom('risk_references').select('reference').where('model', '=', model).executeTakeFirst())
          ?.reference ?? null;
      const kept = await find();
      if (kept) return kept;
      const first = await look(books =>
        watchedApplications(books, model, { from: 0, until: Number.MAX_SAFE_INTEGER, most: OWN_REFERENCE }),
      );
      if (first.length < OWN_REFERENCE) return null;
      const reference = JSON.stringify(referenceOf(model, 'own', first));
      await kysely
        .insertInto('risk_references')
        .values({ model, reference })
        .onConflict(conflict => conflict.doNothing())
        .execute();
      return find();
    },

    report: ({ report, active: seen, step, apply, at }) =>
      change(async books => {
        const entered = await books
          .insertInto('risk_reports')
          .values({ day: report.day, at, number: seen.parameters.number, report: JSON.stringify(report) })
          .onConflict(conflict => conflict.doNothing())
          .returning('day')
          .executeTakeFirst();
        if (!entered) return 'reported';
        // Figures of another set than the active one say nothing about its next step. Tomorrow's do.
        if (!step || (await active(books)).activation !== seen.activation) return 'nothing';
        const [open] = (await selectProposals(books)).filter(({ day, state }) => day !== null && state === 'open');
        if (open && at - open.at < OPEN_MS) return 'nothing';
        const needed = step.beyond.length ? 2 : apply === 'automatic' ? 0 : 1;
        const { id } = await books
          .insertInto('risk_proposals')
          .values({
            at,
            basis: seen.activation,
            day: report.day,
            operator: null,
            parameters: JSON.stringify(step.parameters),
            activates: null,
            changes: JSON.stringify(step.changes),
            beyond: JSON.stringify(step.beyond),
            needed,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return (await applyIfApproved(books, id, at)) ? 'applied' : 'proposed';
      }),
  };
}
