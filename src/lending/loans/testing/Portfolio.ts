import { expect } from 'vitest';
import { addUnits } from '../../../pricing/calendar/addUnits.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { Books } from '../../applications/Books.js';
import { createLendingService } from '../../applications/createLendingService.js';
import { DAY_MS, dayOf } from '../../applications/days.js';
import { testDependencies } from '../../applications/testing/testDependencies.js';
import type { AtLenderOutcome, LoanAtLender } from '../LoanService.js';
import { sandboxPayments } from '../sandboxPayments.js';
import type { Life, LifeStep } from './lifeSteps.js';
import { signedLoanService } from './signedLoanService.js';

const merchant = 'shop';

interface Lent {
  readonly life: Life;
  readonly reference: string;
  readonly agreementId: string;
}

/** Many loans in one set of books, each of which lives its life through the lender's own services. */
export class Portfolio {
  readonly lent: Lent[] = [];
  /** What happened and was not refused. */
  readonly reached = new Set<LifeStep['kind']>();
  /** What bounced, which may leave a tier above its cap. */
  bouncedMinor = 0;
  readonly clock: { now: number };
  readonly #sheet: TermSheet;
  readonly #lending: ReturnType<typeof createLendingService>;
  readonly #loans: ReturnType<typeof signedLoanService>;
  #names = 0;

  constructor(books: Books, sheet: TermSheet) {
    const dependencies = testDependencies(books, { sheetOf: () => sheet });
    this.clock = dependencies.clock;
    const withPayments = { ...dependencies, payments: sandboxPayments(() => this.clock.now) };
    this.#sheet = sheet;
    this.#lending = createLendingService(withPayments);
    this.#loans = signedLoanService(withPayments);
  }

  /** Applies for a loan, and does with the approval what the life says. */
  async open(life: Life, person: string): Promise<void> {
    const { amountMinor, scenario } = life;
    const { currency, plans, id: termsId } = this.#sheet;
    const day = this.#day();
    const [purchase, choice] = [{ amountMinor, currency }, { planId: plans[0]!.id }];
    const offer = priceChoice(purchase, this.#sheet, day, choice);
    if (!offer) return;
    const at = { merchant, scenario };
    const who = { id: person, household: null, identified: true };
    const request = { purchase, choice, day, termsId, locale: 'en' };
    const applied = await this.#lending.apply(at, who, request, `apply ${person}`);
    if (!('decision' in applied) || applied.decision.status !== 'approved') return;
    const { reference } = applied.decision;
    switch (life.approval) {
      case 'lapsed':
        return;
      case 'cancelled':
        await this.#lending.cancel(at, reference, `cancel ${person}`);
        return;
      case 'committed': {
        const commitment = { reference, purchase, choice, day, reviewed: reviewedOf(offer) };
        const agreed = await this.#lending.commit(at, null, commitment, `commit ${person}`);
        if ('decision' in agreed && agreed.decision.status === 'committed')
          this.lent.push({ life, reference, agreementId: agreed.decision.agreement.id });
      }
    }
  }

  /** Lets days pass, and then does to every loan what happens to it in this round. */
  async live(round: number, daysLater: number): Promise<void> {
    this.clock.now += daysLater * DAY_MS;
    for (const each of this.lent) {
      const step = each.life.steps[round];
      if (step) await this.#happen(each, step);
    }
    await this.#lending.sweep();
    await this.#loans.lapseUndelivered();
  }

  async #happen(of: Lent, step: LifeStep): Promise<void> {
    const seen = await this.#loans.account(of.agreementId);
    const outcome = seen && (await this.#perform(of, seen, step));
    if (!outcome || 'refusal' in outcome || ('kind' in outcome && 'message' in outcome)) return;
    this.reached.add(step.kind);
  }

  #perform(of: Lent, seen: LoanAtLender, step: LifeStep): Promise<object> | null {
    const loans = this.#loans;
    const { agreementId, reference } = of;
    const { owedMinor } = seen.standing;
    const reason = step.kind;
    const own = { valueDate: this.#day(), reason, payment: this.#name() };
    const key = this.#name();
    const atMerchant = { merchant, scenario: of.life.scenario };
    switch (step.kind) {
      case 'pay': {
        const amountMinor = Math.ceil(Math.max(1, owedMinor) * step.share);
        return loans.pay(agreementId, { ...own, amountMinor, valueDate: this.#day(-step.daysAgo) });
      }
      case 'pay-next': {
        const amountMinor = seen.loan.installments.find(({ paidAt }) => paidAt === undefined)?.totalMinor;
        return amountMinor ? loans.pay(agreementId, { ...own, amountMinor }) : null;
      }
      case 'pay-now': {
        const amountMinor = Math.ceil(owedMinor * step.share);
        return loans.payNow(reference, { amountMinor, settles: false, version: seen.version });
      }
      case 'settle': {
        const amountMinor = seen.settlement?.totalMinor;
        if (!amountMinor) return null;
        return this.#settled(
          step.now
            ? loans.payNow(reference, { amountMinor, settles: true, version: seen.version })
            : loans.pay(agreementId, { ...own, amountMinor, settles: true }),
        );
      }
      case 'pay-again': {
        const paid = seen.payments[step.place % Math.max(1, seen.payments.length)];
        if (!paid) return null;
        const { payment, valueDate } = paid;
        return loans.pay(agreementId, { reason, payment, valueDate, amountMinor: paid.amountMinor + step.moreMinor });
      }
      case 'bounce': {
        const paid = seen.payments[step.place % Math.max(1, seen.payments.length)];
        if (!paid) return null;
        if (!paid.bounced) this.bouncedMinor += paid.amountMinor;
        return loans.bounce(agreementId, { ...own, payment: paid.payment });
      }
      case 'return': {
        const amountMinor = Math.ceil(seen.toReturnMinor * step.share);
        return amountMinor ? loans.returnMoney(agreementId, { amountMinor, reason }) : null;
      }
      case 'refund': {
        const left = seen.loan.amendments.at(-1)?.amountMinor ?? seen.loan.agreement.amountMinor;
        const amountMinor = Math.ceil(left * step.share);
        return amountMinor ? loans.refund(atMerchant, { agreementId, reason, amountMinor }, key) : null;
      }
      case 'void':
        return loans.void(atMerchant, { agreementId, reason }, key);
      case 'withdraw':
        return step.atLender
          ? loans.withdrawAtLender(reference, reason)
          : loans.withdraw(atMerchant, { agreementId, reason }, key);
      case 'deliver':
        return loans.disburse(atMerchant, { agreementId, reason, deliveredOn: this.#day(-step.daysAgo) }, key);
      case 'move':
        return seen.movable
          ? loans.moveDate(reference, addUnits(seen.movable.due, 'day', step.days), seen.version)
          : null;
      case 'ask-help':
        return loans.askForHelp(reference, step.wish);
      case 'answer-help':
        return loans.answerHelp(agreementId, reason);
      case 'more-time': {
        const { days, count } = step;
        const time = { from: this.#day(days), reason, ...(count !== undefined && { count }) };
        return loans.giveTime(agreementId, time, key);
      }
      case 'write-off':
        return loans.writeOff(agreementId, reason);
    }
  }

  /** The figure of the day settles the loan, to the cent. */
  async #settled(paying: Promise<AtLenderOutcome>): Promise<AtLenderOutcome> {
    const outcome = await paying;
    if ('atLender' in outcome) expect(outcome.atLender.standing.owedMinor).toBe(0);
    return outcome;
  }

  #day(daysLater = 0): string {
    return dayOf(this.clock.now + daysLater * DAY_MS);
  }

  #name(): string {
    return `name ${this.#names++}`;
  }
}
