import { wholeIn } from '../draws.js';
import type { Loan } from './Loan.js';
import { planPayment, sendBack } from './repaying.js';
import type { World } from './World.js';

/** Goods that go back, and agreements that the shopper withdraws from, are put on the agenda. */
export function planReturn(world: World, loan: Loan): void {
  const { draw, assumptions, agenda, day } = world;
  const { key } = loan;
  // Nobody sends back or withdraws before the delivery here.
  if (loan.atLender.standing.standing === 'committed') return;
  if (draw('refund', key) < assumptions.refunds)
    agenda.at(day + wholeIn(assumptions.refundDays, draw('refund-days', key)), () => refund(world, loan));
  else if (loan.atLender.withdrawal && draw('withdraws', key) < assumptions.withdraws)
    agenda.at(day + wholeIn(assumptions.withdrawalDays, draw('withdrawal-days', key)), () => withdraw(world, loan));
}

async function refund(world: World, loan: Loan): Promise<void> {
  const { draw, assumptions, lender, tally } = world;
  const { customer, merchant, agreementId, key } = loan;
  const { amountMinor } = loan.atLender.loan.agreement;
  const uniform = draw('refund-share', key);
  const isWhole = uniform < assumptions.refundsWhole;
  // A part is anything up to half of the price.
  const share = isWhole ? 1 : (0.5 * (uniform - assumptions.refundsWhole)) / (1 - assumptions.refundsWhole);
  const refunded = Math.max(1, Math.floor(amountMinor * share));
  const loans = lender.loans(customer.books);
  const token = { id: `${key}-refund`, until: lender.now + 1 };
  const request = { agreementId, amountMinor: refunded, reason: 'Goods went back.' };
  const outcome = await loans.refund(merchant, token, request, `${key}-refund`);
  if ('refusal' in outcome) throw new Error(`Loan ${key}: ${outcome.refusal.message}`);
  tally.refunds += 1;
  await goOn(world, loan);
}

async function withdraw(world: World, loan: Loan): Promise<void> {
  const { customer, application } = loan;
  const outcome = await world.lender.loans(customer.books).withdrawAtLender(application.reference, 'No reason given.');
  // Somebody who has repaid everything meanwhile has nothing to withdraw from.
  if ('kind' in outcome) return;
  world.tally.withdrawals += 1;
  await goOn(world, loan);
}

async function goOn(world: World, loan: Loan): Promise<void> {
  loan.undone = true;
  loan.atLender = (await world.lender.loans(loan.customer.books).account(loan.agreementId))!;
  await sendBack(world, loan);
  planPayment(world, loan);
}
