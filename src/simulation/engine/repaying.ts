import { ableFrom } from '../behaviour/ability.js';
import { intentionOf, settlesEarly } from '../behaviour/intentions.js';
import { dayNumber, isoDay } from '../days.js';
import { wholeIn } from '../draws.js';
import { helpIfAsked, planArrears } from './arrears.js';
import { agreedOf, type Loan, openOf, see } from './Loan.js';
import { planReminders } from './reminding.js';
import { planReturn } from './returning.js';
import type { World } from './World.js';

/** What happens to a loan from its first day on is put on the agenda. */
export function beginLoan(world: World, loan: Loan): void {
  const { draw, assumptions, agenda, day } = world;
  planReturn(world, loan);
  if (loan.atLender.standing.standing !== 'committed') {
    planPayment(world, loan);
    return;
  }
  const delivery = day + wholeIn(assumptions.deliveryDays, draw('delivery', loan.key));
  agenda.at(delivery, async () => {
    const { merchant, agreementId, customer } = loan;
    const token = { id: `${loan.key}-delivery`, until: world.lender.now + 1 };
    const loans = world.lender.loans(customer.books);
    await loans.disburse(merchant, token, { agreementId, reason: 'Delivered.' }, `${loan.key}-delivery`);
    loan.atLender = (await loans.account(agreementId))!;
    // The due days count from the delivery.
    loan.agreed = agreedOf(loan.atLender);
    planPayment(world, loan);
  });
}

/** Plans the shopper's next payment, and the lender's reminders of it. An earlier plan is off. */
export function planPayment(world: World, loan: Loan): void {
  const { draw, assumptions, day } = world;
  const { atLender, customer, key, agreed } = loan;
  loan.plans += 1;
  loan.forgotten = null;
  const [next] = openOf(atLender);
  if (!next) return;
  const { number } = next;
  const due = dayNumber(next.due);
  const meant = intentionOf({ draw, assumptions }, customer.person, { key, number, due });
  // Whoever has chosen the day of the wage has the money then.
  const intention = next.due === loan.movedTo ? { ...meant, day: due } : meant;
  if (intention.forgotten && intention.day > day) loan.forgotten = number;
  const paid = agreed.length - openOf(atLender).length;
  const settles = settlesEarly({ draw, assumptions }, customer.person, { key, paid, count: agreed.length });
  comeOn(world, loan, Math.max(day, settles ? Math.min(due, day + 5) : intention.day), {
    settles,
    restAfterDays: intention.restAfterDays,
  });
  planReminders(world, loan, next);
  planArrears(world, loan, due);
}

interface Visit {
  readonly settles: boolean;
  readonly restAfterDays: number | null;
}
const plainly: Visit = { settles: false, restAfterDays: null };

/** The shopper comes to pay on a day, unless they plan otherwise until then. */
export function comeOn(world: World, loan: Loan, day: number, visit: Visit = plainly): void {
  const plan = loan.plans;
  world.agenda.at(day, async () => {
    if (loan.plans === plan) await comeToPay(world, loan, visit);
  });
}

async function comeToPay(world: World, loan: Loan, visit: Visit): Promise<void> {
  const { day } = world;
  const { person, failures } = loan.customer;
  const able = ableFrom(world, person.number, failures, day);
  if (able > day) {
    await helpIfAsked(world, loan);
    loan.plans += 1;
    if (able !== Number.POSITIVE_INFINITY) comeOn(world, loan, able);
    return;
  }
  const { atLender } = loan;
  const [next, ...others] = openOf(atLender);
  if (!next) return;
  const settlement = visit.settles && atLender.settlement;
  const overdue = others.filter(({ due }) => due <= isoDay(day)).reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const owed = next.totalMinor + overdue;
  const half = visit.restAfterDays === null ? owed : Math.ceil(owed / 2);
  if (settlement) world.tally.settlements += 1;
  await pay(world, loan, settlement ? settlement.totalMinor : half, !!settlement);
  if (visit.restAfterDays === null || half === owed) return;
  // The rest of this installment, before the next is thought of.
  loan.plans += 1;
  comeOn(world, loan, day + visit.restAfterDays);
}

async function pay(world: World, loan: Loan, amountMinor: number, settles: boolean): Promise<void> {
  const { draw, assumptions, day, lender, tally, agenda } = world;
  const { agreementId, customer, key } = loan;
  loan.payments += 1;
  tally.payments += 1;
  const payment = `${key}-${loan.payments}`;
  const loans = lender.loans(customer.books);
  const paid = { payment, amountMinor, valueDate: isoDay(day), reason: 'Paid by the shopper.' };
  see(loan, await loans.pay(agreementId, { ...paid, settles }));
  await sendBack(world, loan);
  if (draw('bounces', key, loan.payments) >= assumptions.bounces) {
    planPayment(world, loan);
    return;
  }
  tally.bounces += 1;
  loan.plans += 1;
  agenda.at(day + assumptions.bounceDays, async () => {
    const valueDate = isoDay(world.day);
    see(loan, await loans.bounce(agreementId, { payment, valueDate, reason: 'Account not covered.' }));
    loan.plans += 1;
    comeOn(world, loan, world.day + assumptions.bounceDays);
  });
}

/** The lender sends what it owes the shopper. */
export async function sendBack(world: World, loan: Loan): Promise<void> {
  const { toReturnMinor } = loan.atLender;
  if (toReturnMinor <= 0) return;
  const loans = world.lender.loans(loan.customer.books);
  see(loan, await loans.returnMoney(loan.agreementId, { amountMinor: toReturnMinor, reason: 'Paid too much.' }));
}
