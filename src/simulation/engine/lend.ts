import type { Application } from '../../lending/applications/Application.js';
import type { MerchantContext } from '../../lending/applications/LendingService.js';
import { factsOf } from '../../lending/decision/factsOf.js';
import { monthsOf } from '../../lending/policy/limitsOf.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { failureOf } from '../behaviour/ability.js';
import { trueRiskOf } from '../population/trueRisk.js';
import type { Customer } from './Customer.js';
import { agreedOf, type Loan, newPosition } from './Loan.js';
import { beginLoan } from './repaying.js';
import type { World } from './World.js';
import { scoreAlone } from './watching.js';

interface Agreed {
  readonly key: number;
  readonly customer: Customer;
  readonly merchant: MerchantContext;
  readonly application: Application;
  readonly offer: Offer;
}

/** A loan begins: whether and when it fails is drawn now, and nobody knows it. */
export async function lend(world: World, { key, customer, merchant, application, offer }: Agreed): Promise<void> {
  const { person, books } = customer;
  const { policy } = world.options.configuration;
  const agreementId = application.commitment!.agreement.id;
  const facts = factsOf(person.household, application.request.purchase, offer, policy);
  const risk = trueRiskOf(facts, world.assumptions.frailty, person.frailty);
  const failure = failureOf(world, key, { risk, day: world.day, months: Math.ceil(monthsOf(offer.terms)) });
  if (failure) customer.failures.push(failure);
  customer.borrowed.push(application.reference);
  const atLender = (await world.lender.loans(books).account(agreementId))!;
  const loan: Loan = {
    key,
    customer,
    application,
    agreementId,
    merchant,
    day: world.day,
    currency: person.currency,
    financedMinor: offer.financedMinor,
    logOdds: scoreAlone(application.verdict.pd, world.offset),
    agreed: agreedOf(atLender),
    position: world.positions.get(application.reference) ?? newPosition(),
    atLender,
    plans: 0,
    payments: 0,
    forgotten: null,
    helpAsked: false,
    remindedAt: null,
    movedTo: null,
    lateOn: null,
    leftLateMinor: 0,
    defaultedOn: null,
    undone: false,
  };
  world.loans.push(loan);
  beginLoan(world, loan);
}
