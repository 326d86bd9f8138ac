import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { configurationOf, lendingIn } from '../../../cli/lender/configurationOf.js';
import { openParameters } from '../../../cli/lender/openParameters.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { DAY_MS, dayOf } from '../../../lending/applications/days.js';
import { currentLender } from '../../../lending/applications/testing/currentLender.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../../lending/products/currentProducts.js';
import { currentRisk, type RiskSettings } from '../../../lending/risk/GuardRails.js';
import { parametersOf, type RiskParameters } from '../../../lending/risk/RiskParameters.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import { testShopper } from '../../../lending/test-shoppers/testShoppers.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { riskOverviewSchema } from '../../../protocol/api/riskRecords.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { digestOf } from '../../http/access/operators.js';
import { openLender } from '../../http/testing/openLender.js';
import { watchRisk } from '../../jobs/risk/watchRisk.js';
import { replayDecision } from '../../ops/replayDecision.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { keepConfiguration } from '../keepConfiguration.js';
import { sqlDecisions } from '../reviews/sqlDecisions.js';
import { sqlReviews } from '../reviews/sqlReviews.js';
import { setFunds } from '../setFunds.js';
import { testSealer } from '../testing/testSealer.js';
import { emptyBooks, emptyRisk, withDatabases } from '../testing/withDatabases.js';
import type { Proposed } from './proposals.js';
import { sqlRisk } from './sqlRisk.js';

const configuration = { products: currentProducts, policy: currentPolicy, model: currentModel };
const own = parametersOf(configuration);
const start = Date.parse('2026-02-02T10:00:00Z');
const ann = { operator: 'ann', now: start };
const ben = { operator: 'ben', now: start + 1 };
const household = testShopper('test_approved', 'CNY')!.household;

withDatabases('Risk', database => {
  const { sealer } = testSealer();
  const books = () => sqlRisk(database(), currentRisk.rails);
  beforeEach(() => emptyRisk(database()));
  const withBooks = async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 1e12, surge: 0, reserve: 1e12 } });
  };
  const configured = () =>
    books().enterConfigured({ model: currentModel.version, parameters: own }, start - 100 * DAY_MS);
  const stateOf = (proposed: Proposed) => ('kind' in proposed ? proposed.kind : proposed.state);
  const idOf = (proposed: Proposed) => ('id' in proposed ? proposed.id : '');
  const activeNumber = async () => (await books().active()).parameters.number;
  const with_ = (over: Partial<RiskParameters>): RiskParameters => ({ ...own, ...over });

  /** A lender that takes up a set at once, and its service. */
  async function openService(now: () => number = () => start) {
    const file = { ...configuration, texts: {}, risk: currentRisk };
    const kept = {
      risk: books,
      keepConfiguration: (each: Parameters<typeof keepConfiguration>[1]) => keepConfiguration(database(), each),
    };
    const parametersInUse = await openParameters(kept, file, { info: () => {} }, 0);
    const { digest, products } = configurationOf(file);
    const lender = currentLender({
      ...configuration,
      products,
      configuration: digest,
      parametersInUse,
      books: sqlBooks(database(), undefined, sealer),
      now,
    });
    return createLendingService(lender);
  }
  const shop = { merchant: 'shop', scenario: 'shopping' };
  async function apply(service: Awaited<ReturnType<typeof openService>>, person: string, day = dayOf(start)) {
    const sheet = service.terms(shop, 'CNY', day)!;
    const purchase = { amountMinor: 2_000_00, currency: 'CNY' };
    const choice = { planId: '3-interest-free' };
    const request = { purchase, choice, termsId: sheet.id, day, locale: 'en' };
    const outcome = await service.apply(
      shop,
      { id: person, identified: true, household },
      request,
      `key ${person} ${day}`,
    );
    if (!('decision' in outcome)) throw new Error(outcome.refusal.kind);
    return { decision: outcome.decision, purchase, choice, day };
  }
  async function lend(service: Awaited<ReturnType<typeof openService>>, person: string, day: string) {
    const { decision, purchase, choice } = await apply(service, person, day);
    if (decision.status !== 'approved') throw new Error(decision.status);
    const sheet = { id: 'x', jurisdiction: 'CN', currency: 'CNY', plans: [decision.terms] } as const;
    const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);
    const { reference } = decision;
    await service.commit(shop, null, { reference, purchase, choice, day, reviewed }, `commit ${person}`);
  }

  it('A decision names the parameter set that made it, is made again under that one after others, and goes back with it', async () => {
    await withBooks();
    const service = await openService();
    const first = (await apply(service, 'anna')).decision;
    expect(first.status).toBe('approved');
    const tight = with_({ cutoff: 0.01, reviewFrom: 0.01 });
    const proposed = await books().propose(tight, ann);
    expect(proposed).toMatchObject({
      state: 'open',
      beyond: ['cutoff', 'fair', 'time'],
      needed: 2,
      approvedBy: ['ann'],
    });
    expect((await apply(service, 'bert')).decision.status).toBe('approved');
    expect(await books().approve(idOf(proposed), ben)).toMatchObject({ state: 'applied', approvedBy: ['ann', 'ben'] });
    // Sent twice, because an answer was lost.
    expect(await books().propose(tight, ben)).toMatchObject({ kind: 'active-already' });
    const second = (await apply(service, 'chen')).decision;
    expect(second.status).toBe('declined');
    expect(stateOf(await books().activate(1, ann))).toBe('open');
    expect(stateOf(await books().activate(1, ben))).toBe('applied');
    expect((await apply(service, 'dora')).decision.status).toBe('approved');

    const decisions = sqlDecisions(database(), sealer);
    const again = replayDecision({ configuration: decisions.configuration, read: lendingIn, isPast: () => false });
    const numbers: (number | undefined)[] = [];
    for await (const decision of decisions.since(0)) {
      expect(await again(decision)).toEqual({ result: 'same', fields: [] });
      numbers.push(decision.verdict.versions.parameters);
    }
    expect(numbers.sort()).toEqual([1, 1, 1, 2]);
  });

  it('A configuration with other parameters becomes the active set, and one that stays the same changes nothing', async () => {
    await configured();
    expect(await configured()).toMatchObject({ number: 1 });
    await Promise.all(
      ['ann', 'ben'].map(operator => books().propose(with_({ offset: 0.1 }), { operator, now: start })),
    );
    expect(await configured()).toMatchObject({ number: 2, offset: 0.1 });
    const stricter = { model: currentModel.version, parameters: with_({ cutoff: 0.4, reviewFrom: 0.4 }) };
    const entered = await Promise.all([1, 2, 3].map(() => books().enterConfigured(stricter, start)));
    expect(entered.map(({ number }) => number)).toEqual([3, 3, 3]);
  });

  it('Two people approve a set, the same person counts once, whatever they send, and one is enough to decline', async () => {
    await configured();
    const proposed = await books().propose(with_({ cutoff: 0.43 }), ann);
    const id = idOf(proposed);
    expect(await books().propose(with_({ cutoff: 0.43 }), ann)).toEqual(proposed);
    expect(await books().approve(id, ann)).toEqual(proposed);
    expect(stateOf(await books().decline(id, ann))).toBe('proposal-closed');
    const { kysely } = database();
    await expect(
      kysely.insertInto('risk_votes').values({ proposal: +id, operator: 'ann', verdict: 'approve', at: 1 }).execute(),
    ).rejects.toThrow(/risk_votes_pkey|duplicate/);
    const basis = (await books().active()).activation;
    const set = {
      number: 2,
      parent: 1,
      model: 'm',
      parameters: '{}',
      changes: '[]',
      author: 'operator',
      operator: 'ann',
      at: 1,
      proposal: +id,
    } as const;
    await kysely.insertInto('parameter_sets').values(set).execute();
    await expect(
      kysely.insertInto('parameter_activations').values({ number: 2, replaces: basis, proposal: +id, at: 1 }).execute(),
    ).rejects.toThrow(/Fewer people/);
    await expect(
      kysely
        .insertInto('parameter_activations')
        .values({ number: 2, replaces: basis, proposal: null, at: 1 })
        .execute(),
    ).rejects.toThrow(/nobody has proposed/);
    const other = idOf(await books().propose(with_({ offset: 0.1 }), ann));
    expect(await books().decline(other, ben)).toMatchObject({ state: 'declined', declinedBy: 'ben' });
    expect(stateOf(await books().approve(other, { operator: 'cem', now: start }))).toBe('proposal-closed');
    await expect(
      database()
        .kysely.insertInto('risk_votes')
        .values({ proposal: +other, operator: 'cem', verdict: 'approve', at: 1 })
        .execute(),
    ).rejects.toThrow(/decided already/);
    expect(stateOf(await books().approve('999', ann))).toBe('unknown-proposal');
    expect(await activeNumber()).toBe(1);
  });

  it('Of two sets that are approved at once one becomes active, and the other is over', async () => {
    await configured();
    const ids = [
      idOf(await books().propose(with_({ offset: 0.1 }), ann)),
      idOf(await books().propose(with_({ offset: 0.2 }), ann)),
    ];
    const states = await Promise.all(ids.map(async id => stateOf(await books().approve(id, ben))));
    expect(states.sort()).toEqual(['applied', 'proposal-closed']);
    expect(await activeNumber()).toBe(2);
    // Nor does the database let a second one replace the same.
    const [first] = await database().kysely.selectFrom('parameter_activations').selectAll().orderBy('id').execute();
    const twice = { number: 1, replaces: first!.id, proposal: null, at: 1 };
    await expect(database().kysely.insertInto('parameter_activations').values(twice).execute()).rejects.toThrow(
      /replaces the last/,
    );
    await expect(
      database()
        .kysely.insertInto('parameter_activations')
        .values({ ...twice, replaces: null })
        .execute(),
    ).rejects.toThrow(/replaces the last/);
  });

  it('Nothing unsound is proposed, no set of another model comes back, and nothing is changed or deleted', async () => {
    await configured();
    const factors = { 'segment-1': 0.5, 'segment-2': 0.9, 'segment-3': 0.4 };
    for (const wrong of [{ cutoff: 1 }, { reviewFrom: 0.5 }, { segmentFactors: factors }, { segmentFactors: {} }])
      expect(stateOf(await books().propose(with_(wrong), ann))).toBe('unsound-parameters');
    expect(stateOf(await books().activate(1, ann))).toBe('active-already');
    expect(stateOf(await books().activate(7, ann))).toBe('unknown-parameter-set');
    await books().propose(with_({ offset: 0.1 }), ann);
    for (const table of ['parameter_sets', 'parameter_activations', 'risk_proposals', 'risk_votes'])
      for (const change of [`update ${table} set at = 0`, `delete from ${table}`, `truncate ${table} cascade`])
        await expect(sql.raw(change).execute(database().kysely), change).rejects.toThrow(/stays|never emptied|emptied/);
    await books().enterConfigured({ model: 'other', parameters: own }, start);
    expect(stateOf(await books().activate(1, ann))).toBe('unsound-parameters');
  });

  it('The job reports a day once, however many try, and applies a step only where the configuration says so', async () => {
    let at = start;
    await withBooks();
    await configured();
    const service = await openService(() => at);
    for (const person of ['a', 'b', 'c', 'd']) await lend(service, person, dayOf(at));
    at += 200 * DAY_MS;
    await apply(service, 'e', dayOf(at));
    at += DAY_MS;
    const rails = { ...currentRisk.rails, leastOutcomes: 4, fair: { floor: 0, ceiling: 1 } };
    const round = (settings: RiskSettings, now: number) => watchRisk({ books: books(), configuration, settings }, now);
    const settings = { ...currentRisk, rails };
    await expect(books().isReported(dayOf(at))).resolves.toBe(false);
    const results = await Promise.all([1, 2, 3].map(() => round(settings, at)));
    expect(results.sort()).toEqual(['proposed', 'reported', 'reported']);
    const { report, proposals } = await books().overview();
    expect(report).toMatchObject({
      day: dayOf(at),
      approvals: [{ day: dayOf(at - DAY_MS), applications: 1, approved: 1 }],
      calibration: { observed: { count: 4, of: 4 } },
      arrears: { scored: { count: 4, of: 4 } },
      stability: { against: 'training', score: { count: 1 } },
    });
    const vintage = report!.vintages.filter(({ monthsOnBook }) => monthsOnBook <= 3);
    // The first installment is due on 2 March, and 30 days late on 1 April, a day before the loan is two months old.
    expect(vintage.map(({ loans, late }) => [loans, late])).toEqual([
      [4, 0],
      [4, 4],
      [4, 4],
    ]);
    // CNY 2,000 are 250 units, and nothing was paid.
    expect(vintage.at(-1)).toMatchObject({ financed: 1_000, owedLate: 1_000 });
    expect(proposals).toMatchObject([{ state: 'open', operator: null, needed: 1, beyond: [] }]);
    expect(proposals[0]!.changes[0]).toMatchObject({
      parameter: 'offset',
      to: 0.15,
      reason: expect.stringContaining('4 of 4 loans'),
    });
    expect(await activeNumber()).toBe(1);
    // It stands for a week, and then the next one takes its place.
    expect(await round(settings, at + DAY_MS)).toBe('nothing');
    expect(await round({ ...settings, apply: 'automatic' }, at + 8 * DAY_MS)).toBe('applied');
    expect(await books().active()).toMatchObject({ parameters: { number: 2, offset: 0.15 } });
    expect(await round({ ...settings, apply: 'automatic' }, at + 9 * DAY_MS)).toBe('nothing');
    const unfair = { ...settings, apply: 'automatic', rails: { ...rails, fair: currentRisk.rails.fair } } as const;
    expect(await round(unfair, at + 90 * DAY_MS)).toBe('proposed');
    const [last] = (await books().overview()).proposals;
    expect(last).toMatchObject({ state: 'open', needed: 2, beyond: ['fair'] });
    // A decline counts as a step.
    await books().decline(last!.id, { operator: 'ann', now: at + 91 * DAY_MS });
    expect(await round(unfair, at + 100 * DAY_MS)).toBe('nothing');
  });

  it('Operators see the report and the sets over HTTP, and what they approve or decline is in their trail', async () => {
    await configured();
    const lender = await openLender({
      risk: books(),
      reviews: sqlReviews(database(), null),
      operators: [
        { name: 'ann', tokenSha256: digestOf('operator-ann') },
        { name: 'ben', tokenSha256: digestOf('operator-ben') },
      ],
    });
    const ask = async (who: string, path: string, body?: object) => {
      const init = body
        ? { method: 'POST', body: JSON.stringify(body) }
        : { method: path.endsWith('risk') ? 'GET' : 'POST' };
      const headers = { authorization: `Bearer operator-${who}`, 'content-type': 'application/json' };
      const answer = await lender.ask(`/v1/risk${path === 'risk' ? '' : path}`, { ...init, headers });
      return { status: answer.status, body: await answer.json() };
    };
    expect((await lender.ask('/v1/risk')).status).toBe(401);
    const proposed = await ask('ann', '/proposals', with_({ offset: 0.1 }));
    expect(proposed).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await ask('ben', `/proposals/${proposed.body.id}/approve`)).toMatchObject({ body: { state: 'applied' } });
    expect(await ask('ben', `/proposals/${proposed.body.id}/decline`)).toMatchObject({ status: 409 });
    expect(await ask('ben', '/parameters/1/activate')).toMatchObject({ body: { state: 'open', activates: 1 } });
    expect(await ask('ann', '/parameters/1/activate')).toMatchObject({ body: { state: 'applied' } });
    const { body } = await ask('ann', 'risk');
    expect(riskOverviewSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ active: { number: 1 }, report: null });
    expect(body.activations.map(({ number }: { number: number }) => number)).toEqual([1, 2, 1]);
    const { acts } = await sqlReviews(database(), null).acts({});
    expect(acts.map(({ operator, kind, subject }) => [operator, kind, subject])).toEqual([
      ['ann', 'propose-parameters', proposed.body.id],
      ['ben', 'approve-parameters', proposed.body.id],
      ['ben', 'activate-parameters', '1'],
      ['ann', 'activate-parameters', '1'],
    ]);
    await lender.close();
  });
});
