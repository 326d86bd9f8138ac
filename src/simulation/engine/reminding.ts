import { checkReminder } from '../../lending/reminders/checkReminder.js';
import { currentLateness } from '../../lending/reminders/lateness/currentLateness.js';
import { paceOf } from '../../lending/reminders/lateness/LatenessModel.js';
import { paymentHistory } from '../../lending/reminders/lateness/PaymentHistory.js';
import { type ReminderStep, reminderSteps, stepDays } from '../../lending/reminders/reminderSteps.js';
import type { LoanInstallment } from '../../protocol/messages/Amendment.js';
import { dayNumber, isoDay } from '../days.js';
import { wholeIn } from '../draws.js';
import { type Loan, openOf, see } from './Loan.js';
import { comeOn, planPayment } from './repaying.js';
import type { World } from './World.js';

/** The lender's reminders of an installment are put on the agenda, step by step. */
export function planReminders(world: World, loan: Loan, installment: LoanInstallment): void {
  if (world.options.reminders) planStep(world, loan, installment, 0);
}

function planStep(world: World, loan: Loan, installment: LoanInstallment, from: number): void {
  const due = dayNumber(installment.due);
  const place = reminderSteps.findIndex((step, at) => at >= from && due + stepDays[step] > world.day);
  const step = reminderSteps[place];
  if (!step) return;
  world.agenda.at(due + stepDays[step], async () => {
    const [next] = openOf(loan.atLender);
    if (next?.number !== installment.number || next.due !== installment.due) return;
    planStep(world, loan, installment, place + 1);
    await remind(world, loan, installment, step);
  });
}

/** Asks the lender's own rules whether a reminder is sent. */
async function remind(world: World, loan: Loan, { number, due }: LoanInstallment, step: ReminderStep): Promise<void> {
  const { lender, assumptions, tally } = world;
  const { books, borrowed } = loan.customer;
  const records = (await Promise.all(borrowed.map(each => books.loan(each)))).filter(record => record !== null);
  const record = records.find(({ application }) => application.reference === loan.application.reference)!;
  const pace = paceOf(currentLateness, paymentHistory(records, lender.now));
  const about = { zones: [assumptions.markets[loan.currency]!.zone], pace, lastAt: loan.remindedAt };
  const checked = checkReminder(record, { number, due, step }, about, lender.now);
  if (checked.kind !== 'send') return;
  loan.remindedAt = lender.now;
  tally.reminders += 1;
  await react(world, loan, { number, due, step });
}

/** A reminder brings back what was forgotten, and offers another date in time. It puts no money into an empty account. */
async function react(
  world: World,
  loan: Loan,
  { number, due, step }: { readonly number: number; readonly due: string; readonly step: ReminderStep },
): Promise<void> {
  const { draw, assumptions, day } = world;
  const { key, customer } = loan;
  if (loan.forgotten === number) {
    if (draw('reminded', key, number, reminderSteps.indexOf(step)) >= assumptions.reactsToReminder) return;
    loan.forgotten = null;
    loan.plans += 1;
    comeOn(world, loan, Math.max(day, dayNumber(due)));
    return;
  }
  // Only who may be late hears so early.
  if (
    step === 'T-7' &&
    customer.person.habit === 'short-of-cash' &&
    draw('moves-date', key, number) < assumptions.movesDate
  )
    await moveDate(world, loan, number, due);
}

async function moveDate(world: World, loan: Loan, number: number, due: string): Promise<void> {
  const { draw, assumptions, lender, tally } = world;
  const { atLender, customer, application, key } = loan;
  const { movable } = atLender;
  const wage = isoDay(dayNumber(due) + wholeIn(assumptions.cashDays, draw('lateness', key, number)));
  if (movable?.number !== number || wage > movable.until) return;
  const loans = lender.loans(customer.books);
  see(loan, await loans.moveDate(application.reference, wage, atLender.version));
  tally.datesMoved += 1;
  loan.movedTo = wage;
  planPayment(world, loan);
}
