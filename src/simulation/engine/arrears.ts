import { ARREARS_DAYS, DEFAULT_DAYS } from '../../lending/risk/Watched.js';
import { dayNumber, isoDay } from '../days.js';
import { type Loan, openOf, see } from './Loan.js';
import type { World } from './World.js';

/** What becomes of an installment that stays open: it is late, then a default, and at last the lender writes off what is owed. */
export function planArrears(world: World, loan: Loan, due: number): void {
  const { agenda, assumptions } = world;
  const isOpen = (days: number) => {
    const [oldest] = openOf(loan.atLender);
    return oldest !== undefined && world.day - dayNumber(oldest.due) >= days;
  };
  const onceOpen = (days: number, act: () => Promise<void> | void) =>
    agenda.at(Math.max(world.day, due + days), async () => {
      if (isOpen(days)) await act();
    });
  onceOpen(ARREARS_DAYS, () => {
    if (loan.lateOn !== null) return;
    loan.lateOn = world.day;
    loan.leftLateMinor = loan.position.left.at(-1)?.minor ?? 0;
  });
  onceOpen(DEFAULT_DAYS, () => {
    loan.defaultedOn ??= world.day;
  });
  onceOpen(assumptions.writeOffDays, () => writeOff(world, loan));
}

async function writeOff(world: World, loan: Loan): Promise<void> {
  const { assumptions, tally, lender, treasury } = world;
  const loans = lender.loans(loan.customer.books);
  const { standing, daysPastDue } = (await loans.account(loan.agreementId))!.standing;
  if (standing !== 'in-arrears' || daysPastDue < assumptions.writeOffDays) return;
  const reason = `Overdue for ${assumptions.writeOffDays} days.`;
  let outcome = await loans.writeOff(loan.agreementId, reason);
  if ('refusal' in outcome && outcome.refusal.kind === 'no-funds') {
    treasury.addToReserve(loan.currency, loan.position.lentMinor);
    outcome = await loans.writeOff(loan.agreementId, reason);
  }
  see(loan, outcome);
  tally.writeOffs += 1;
}

/** Some of those who cannot pay ask for help. The lender puts off what is due, once. */
export async function helpIfAsked(world: World, loan: Loan): Promise<void> {
  const { draw, assumptions, lender, tally, day } = world;
  const { customer, application, agreementId, key } = loan;
  const { loan: shown, standing } = loan.atLender;
  if (loan.helpAsked || shown.state !== 'active' || standing.standing === 'written-off') return;
  loan.helpAsked = true;
  if (draw('asks-for-help', key) >= assumptions.asksForHelp) return;
  tally.helpAsked += 1;
  const loans = lender.loans(customer.books);
  see(loan, await loans.askForHelp(application.reference, 'more-time'));
  const time = { from: isoDay(day + assumptions.pauseDays), reason: 'The shopper cannot pay now.' };
  see(loan, await loans.giveTime(agreementId, time, `${key}-time`));
  const [next] = openOf(loan.atLender);
  if (next) planArrears(world, loan, dayNumber(next.due));
}
