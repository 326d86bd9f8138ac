import type { MerchantContext } from '../../lending/applications/LendingService.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { isoDay } from '../days.js';
import { placeIn } from '../draws.js';
import { samplePurchase } from '../population/samplePurchase.js';
import type { Customer } from './Customer.js';
import { customerOf } from './customerOf.js';
import { lend } from './lend.js';
import type { World } from './World.js';
import { scoreAlone } from './watching.js';

/** Application number `key` of the run: somebody wants to buy something, applies, perhaps takes an alternative, and perhaps agrees. */
export async function applyOnce(world: World, key: number): Promise<void> {
  world.treasury.rebalance(world.books.balances);
  const { returning, customer } = customerOf(world, key);
  const { lender, draw, assumptions, options } = world;
  const { policy } = options.configuration;
  const wanted = samplePurchase({ draw, assumptions, policy }, customer.person, key, customer.limitMinor);
  const { currency } = customer.person;
  const merchant: MerchantContext = { merchant: `shop-${wanted.scenario}`, scenario: wanted.scenario };
  const day = isoDay(world.day);
  const sheet = lender.sheetOf(merchant, currency, day);
  const purchase = { amountMinor: wanted.amountMinor, currency };
  const choice = sheet && choose(world, key, sheet, purchase);
  if (!choice) {
    world.tally.withoutPlan += 1;
    return;
  }
  world.tally.applications += 1;
  const ask = { customer, merchant, returning, key, request: { purchase, day, termsId: sheet.id, locale: 'en' } };
  const first = await apply(world, { ...ask, choice, isAlternative: false });
  const [alternative] = first.status === 'declined' ? first.alternatives : [];
  if (!alternative || draw('alternative', key) >= assumptions.takesAlternative) {
    await conclude(world, ask, first, sheet);
    return;
  }
  const { planId, downPaymentMinor } = alternative;
  const other = downPaymentMinor === undefined ? { planId } : { planId, downPaymentMinor };
  await conclude(world, ask, await apply(world, { ...ask, choice: other, isAlternative: true }), sheet);
}

interface Ask {
  readonly customer: Customer;
  readonly merchant: MerchantContext;
  readonly returning: boolean;
  readonly key: number;
  readonly request: Omit<ApplicationRequest, 'choice' | 'applicant'>;
}

/** One of the plans on offer for the purchase. Null: there is none. */
function choose({ draw, assumptions, day }: World, key: number, sheet: TermSheet, purchase: Purchase): Choice | null {
  const open = sheet.plans.filter(({ id }) => priceChoice(purchase, sheet, isoDay(day), { planId: id }));
  if (!open.length) return null;
  const weights = open.map(({ count }) => assumptions.plans[count] ?? 0);
  return { planId: open[placeIn(weights, draw('plan', key))]!.id };
}

async function apply(
  world: World,
  ask: Ask & { readonly choice: Choice; readonly isAlternative: boolean },
): Promise<Decision> {
  const { customer, merchant, returning, key, request, choice, isAlternative } = ask;
  const { stopwatch } = world.options;
  const { person, books } = customer;
  const who = { id: person.id, household: person.nameOnly ? null : person.household, identified: true };
  const service = world.lender.lending(books);
  const name = isAlternative ? `${key}-alternative` : `${key}`;
  const before = stopwatch?.();
  const outcome = await service.apply(merchant, who, { ...request, choice }, name);
  if (stopwatch && before !== undefined) world.decisionMs.push(stopwatch() - before);
  if ('refusal' in outcome) throw new Error(`An application was refused: ${outcome.refusal.message}`);
  const { decision } = outcome;
  const { verdict } = (await service.application(decision.reference))!;
  world.answers.push({
    day: world.day,
    isAlternative,
    isReturning: returning,
    starter: person.nameOnly,
    pd: verdict.pd,
    logOdds: scoreAlone(verdict.pd, world.offset),
    segment: verdict.segment,
    contributions: Object.fromEntries(verdict.contributions.map(({ input, logOdds }) => [input, logOdds])),
    approved: verdict.kind === 'approved',
    by: verdict.kind === 'declined' ? verdict.by : null,
    reasons: verdict.kind === 'declined' ? verdict.reasons : [],
  });
  return decision;
}

/** Agrees to an approval, or leaves. */
async function conclude(world: World, ask: Ask, decision: Decision, sheet: TermSheet): Promise<void> {
  if (decision.status !== 'approved') return;
  const { customer, merchant, key, request } = ask;
  const { draw, assumptions, lender } = world;
  customer.limitMinor = Math.max(customer.limitMinor, decision.limitMinor);
  const service = lender.lending(customer.books);
  const { reference, terms, choice } = decision;
  if (draw('commits', key) >= assumptions.commits) {
    world.tally.lapsed += 1;
    // The lender's own sweep releases the funds.
    world.agenda.at(world.day + 1, async () => {
      await lender.lending(customer.books).sweep();
    });
    return;
  }
  const { purchase, day } = request;
  const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice)!;
  const commitment = { reference, purchase, choice, day, reviewed: reviewedOf(offer) };
  const outcome = await service.commit(merchant, null, commitment, `${key}-commit`);
  if ('refusal' in outcome) throw new Error(`A commitment was refused: ${outcome.refusal.message}`);
  const application = (await service.application(reference))!;
  await lend(world, { key, customer, merchant, application, offer });
}
