import { expect } from 'vitest';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Decision, DecisionStatus } from '../../../protocol/messages/Decision.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import type { Loan } from '../../../protocol/messages/Loan.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { TrialBalance } from '../../funds/Funds.js';
import { holdsOrder } from '../../loans/LoanRecord.js';
import type { LoanOutcome } from '../../loans/LoanService.js';
import { wholeLoanOf } from '../../loans/loanOf.js';
import { moneyOf } from '../../loans/moneyOf.js';
import { type SignedLoanService, signedLoanService } from '../../loans/testing/signedLoanService.js';
import { createLendingService } from '../createLendingService.js';
import { DAY_MS, dayOf } from '../days.js';
import { isKept } from '../idempotently.js';
import type { LendingService, Outcome } from '../LendingService.js';
import { approves, declines } from './reviewWords.js';
import type { HistoryStep } from './steps.js';
import type { testDependencies } from './testDependencies.js';

const merchantContext = { merchant: 'shop', scenario: 'shopping' };

type LifeStep = Extract<
  HistoryStep,
  { does: 'repay' | 'pay' | 'bounce' | 'return' | 'write-off' | 'deliver' | 'more-time' | 'move' }
>;

interface Call {
  readonly key: string;
  send(key: string): Promise<Outcome | LoanOutcome>;
  answer: string | null;
}

/** What must be true of an application with a given decision. `reserved` null: either may be true. */
const truths: Readonly<Record<DecisionStatus, { readonly reserved: boolean | null; readonly isFinal: boolean }>> = {
  approved: { reserved: true, isFinal: false },
  pending: { reserved: true, isFinal: false },
  action: { reserved: false, isFinal: false },
  declined: { reserved: false, isFinal: false },
  // A sweep releases the funds later.
  expired: { reserved: null, isFinal: true },
  cancelled: { reserved: false, isFinal: true },
  committed: { reserved: false, isFinal: true },
};

/** The figures of a loan add up, and what is still to be paid never grows. */
function expectConsistent({ agreement, amendments, installments, owedMinor, returnMinor, state }: Loan): void {
  const unpaid = installments.filter(({ paidAt }) => paidAt === undefined);
  for (const row of unpaid) {
    expect(row.principalMinor + row.interestMinor + row.feeMinor).toBe(row.totalMinor);
    expect(row.totalMinor).toBeGreaterThan(0);
  }
  expect(unpaid.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(owedMinor);
  for (const [index, each] of amendments.entries()) {
    // A settlement that was not paid after all is undone, and nothing else ever costs more again.
    const undoes = each.kind === 'due-dates' && amendments[index - 1]?.kind === 'settlement';
    const { amountMinor, financeChargeMinor, totalMinor } = amendments[index - (undoes ? 2 : 1)] ?? agreement;
    expect(each.paidMinor - each.returnMinor + each.owedMinor).toBe(each.totalMinor);
    expect(each.amountMinor + each.financeChargeMinor).toBe(each.totalMinor);
    expect(each.amountMinor + each.refundedMinor).toBe(amountMinor);
    expect(each.financeChargeMinor).toBeLessThanOrEqual(financeChargeMinor);
    expect(each.totalMinor).toBeLessThanOrEqual(totalMinor);
    expect(each.returnMinor).toBeGreaterThanOrEqual(0);
  }
  expect(amendments.reduce((sum, each) => sum + each.returnMinor, 0)).toBe(returnMinor);
  if (state === 'voided' || state === 'refunded') expect(amendments.at(-1)?.owedMinor).toBe(0);
}

/** A lending service that is held to everything that it has answered so far. */
export class History {
  readonly reached = new Set<string>();
  readonly #dependencies: ReturnType<typeof testDependencies>;
  readonly #service: LendingService;
  readonly #loans: SignedLoanService;
  readonly #calls: Call[] = [];
  readonly #applications: { readonly reference: string; readonly request: ApplicationRequest }[] = [];
  /** Final decisions, whose text must stay the same. */
  readonly #final = new Map<string, string>();
  /** The applications that became loans. */
  readonly #committed = new Set<string>();
  #twins = 0;
  #bouncedMinor = 0;

  constructor(dependencies: ReturnType<typeof testDependencies>) {
    this.#dependencies = dependencies;
    this.#service = createLendingService(dependencies);
    this.#loans = signedLoanService(dependencies);
  }

  /** Performs all steps of a round at the same time. */
  async perform(round: readonly HistoryStep[]): Promise<void> {
    await Promise.all(round.map(step => this.#perform(step)));
  }

  async #perform(step: HistoryStep): Promise<unknown> {
    const service = this.#service;
    switch (step.does) {
      case 'apply':
        return this.#apply(step);
      case 'sweep':
        return Promise.all([service.sweep(), service.lapseReviews()]);
      case 'wait':
        this.#dependencies.clock.now += step.ms;
        return;
      case 'repeat':
      case 'reuse':
      case 'twin':
        return this.#again(step);
    }
    const application = this.#pick(this.#applications, step.pick);
    if (!application) return;
    const { reference } = application;
    switch (step.does) {
      case 'commit': {
        const request = this.#commitment(application, step.wrongBy);
        return request && this.#call(key => service.commit(merchantContext, null, request, key));
      }
      case 'cancel':
        return this.#call(key => service.cancel(merchantContext, reference, key));
      case 'ask':
        return service.askForReview(reference);
      case 'approve':
      case 'decline':
        return service.review(reference, step.does === 'approve' ? approves() : declines());
      case 'void':
      case 'withdraw':
      case 'refund':
        return this.#change(reference, step);
      case 'repay':
      case 'pay':
      case 'bounce':
      case 'return':
      case 'write-off':
      case 'deliver':
      case 'more-time':
      case 'move': {
        const decision = await service.status(merchantContext, { reference });
        if (decision?.status !== 'committed') return;
        const outcome = await this.#live(reference, decision.agreement.id, step);
        if (outcome && 'atLender' in outcome) this.reached.add(step.does);
        return;
      }
    }
  }

  /** What the merchant's server does to a loan. The agreement itself never changes. */
  async #change(
    reference: string,
    step: Extract<HistoryStep, { does: 'void' | 'withdraw' | 'refund' }>,
  ): Promise<void> {
    const decision = await this.#service.status(merchantContext, { reference });
    if (decision?.status !== 'committed') return;
    const { id: agreementId, amountMinor } = decision.agreement;
    const loans = this.#loans;
    const request = { agreementId, reason: step.does };
    const before = await loans.loan(merchantContext, agreementId);
    const left = before?.amendments.at(-1)?.amountMinor ?? amountMinor;
    const refunded = step.does === 'refund' ? Math.max(1, Math.ceil(left * step.share)) : 0;
    await this.#call(key => {
      if (step.does === 'void') return loans.void(merchantContext, request, key);
      if (step.does === 'withdraw') return loans.withdraw(merchantContext, request, key);
      return loans.refund(merchantContext, { ...request, amountMinor: refunded }, key);
    });
  }

  /** What happens in the life of a loan. Each may be refused. */
  async #live(reference: string, agreementId: string, step: LifeStep): Promise<object | null | undefined> {
    const loans = this.#loans;
    const today = (daysLater = 0) => dayOf(this.#dependencies.clock.now + daysLater * DAY_MS);
    const seen = await loans.account(agreementId);
    if (!seen) return null;
    const of = { valueDate: today(), reason: step.does };
    switch (step.does) {
      case 'repay':
        return this.#service.repay(agreementId, step.n);
      case 'pay': {
        const figure = step.settles ? seen.settlement?.totalMinor : undefined;
        const amountMinor = figure || Math.ceil(Math.max(1, seen.standing.owedMinor) * step.share);
        const payment = `payment ${this.#twins++}`;
        return loans.pay(agreementId, { ...of, payment, amountMinor, settles: step.settles });
      }
      case 'bounce': {
        const payment = this.#pick(seen.payments, step.n);
        if (!payment) return null;
        this.#bouncedMinor += payment.amountMinor;
        return loans.bounce(agreementId, { ...of, payment: payment.payment });
      }
      case 'return':
        if (!seen.toReturnMinor) return null;
        return loans.returnMoney(agreementId, { ...of, payment: `transfer ${this.#twins++}`, amountMinor: 1 });
      case 'write-off':
        return loans.writeOff(agreementId, step.does);
      case 'deliver':
        return this.#call(key => loans.disburse(merchantContext, { agreementId, reason: step.does }, key));
      case 'more-time':
        return loans.giveTime(agreementId, { reason: step.does, from: today(step.n) }, `time ${this.#twins++}`);
      case 'move':
        return seen.movable && loans.moveDate(reference, seen.movable.until, seen.version);
    }
  }

  async #apply({
    person,
    amountMinor,
    planId,
    order,
    scenario,
  }: Extract<HistoryStep, { does: 'apply' }>): Promise<void> {
    const day = new Date(this.#dependencies.clock.now).toISOString().slice(0, 10);
    const purchase = { amountMinor, currency: 'CNY', ...(order !== undefined && { order }) };
    const request = { purchase, choice: { planId }, day, termsId: 'default-1-CNY', locale: 'en' };
    const who = { id: person, household: null, identified: true };
    const outcome = await this.#call(key => this.#service.apply({ ...merchantContext, scenario }, who, request, key));
    if ('decision' in outcome) this.#applications.push({ reference: outcome.decision.reference, request });
  }

  #commitment(
    { reference, request }: { readonly reference: string; readonly request: ApplicationRequest },
    wrongBy: number,
  ): CommitRequest | null {
    const { purchase, choice, day } = request;
    const sheet = this.#dependencies.sheetOf(merchantContext, purchase.currency);
    const offer = sheet && priceChoice(purchase, sheet, day, choice);
    if (!offer) return null;
    const reviewed = reviewedOf(offer);
    return {
      reference,
      purchase,
      choice,
      day,
      reviewed: { ...reviewed, totalMinor: reviewed.totalMinor + wrongBy },
    };
  }

  async #call<Answer extends Outcome | LoanOutcome>(send: (key: string) => Promise<Answer>): Promise<Answer> {
    const call: Call = { key: `key ${this.#calls.length}`, send, answer: null };
    this.#calls.push(call);
    const outcome = await send(call.key);
    this.#note(outcome);
    if (isKept(outcome)) call.answer = JSON.stringify(outcome);
    return outcome;
  }

  #note(outcome: Outcome | LoanOutcome): void {
    if ('decision' in outcome && outcome.decision.status === 'committed')
      this.#committed.add(outcome.decision.reference);
    if ('loan' in outcome) this.reached.add(outcome.loan.state);
    else this.reached.add('decision' in outcome ? outcome.decision.status : outcome.refusal.kind);
  }

  async #again({ does, pick }: { readonly does: 'repeat' | 'reuse' | 'twin'; readonly pick: number }): Promise<void> {
    if (does === 'twin') return this.#twin(pick);
    const call = this.#pick(
      this.#calls.filter(({ answer }) => answer !== null),
      pick,
    );
    if (!call) return;
    if (does === 'repeat') return this.#repeat(call);
    const outcome = await this.#service.cancel(merchantContext, 'something else', call.key);
    this.#note(outcome);
    expect(['key-reused', 'key-in-flight']).toContain('refusal' in outcome && outcome.refusal.kind);
  }

  async #repeat({ send, key, answer }: Call): Promise<void> {
    const outcome = await send(key);
    // Another call is being answered under the same key.
    if ('refusal' in outcome && outcome.refusal.kind === 'key-in-flight') return;
    expect(JSON.stringify(outcome)).toBe(answer);
  }

  /** Sends one cancellation twice at the same time. Both get one answer, unless one of them is told to wait. */
  async #twin(pick: number): Promise<void> {
    const application = this.#pick(this.#applications, pick);
    if (!application) return;
    // The key belongs to this pair alone, because two pairs under one key could wait for each other.
    const key = `twin ${this.#twins++}`;
    const send = () => this.#service.cancel(merchantContext, application.reference, key);
    const outcomes = await Promise.all([send(), send()]);
    const answers = outcomes.filter(each => !('refusal' in each && each.refusal.kind === 'key-in-flight'));
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1);
  }

  #pick<T>(from: readonly T[], n: number): T | undefined {
    return from[n % Math.max(1, from.length)];
  }

  async check(): Promise<void> {
    const { tiers, entries, accounts } = await this.#dependencies.books.trialBalance();
    for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
    for (const { capMinor, reservedMinor, usedMinor, openReservationsMinor, owedMinor } of tiers) {
      expect(reservedMinor).toBe(openReservationsMinor);
      expect(usedMinor).toBe(owedMinor);
      // What bounces has left the lender, above the cap too.
      expect(reservedMinor + usedMinor).toBeLessThanOrEqual(capMinor + this.#bouncedMinor);
      expect(Math.min(reservedMinor, usedMinor)).toBeGreaterThanOrEqual(0);
    }
    await this.#checkMoney(accounts);
    await this.#checkOrders();
    for (const { reference } of this.#applications) await this.#checkApplication(reference);
  }

  /** What the journal holds is what the events of all loans come to. */
  async #checkMoney(balances: TrialBalance['accounts']): Promise<void> {
    const loans = await Promise.all([...this.#committed].map(reference => this.#dependencies.books.loan(reference)));
    const money = loans.flatMap(loan => (loan ? [moneyOf(loan)] : []));
    for (const account of ['cash', 'merchant', 'shopper', 'income', 'lent', 'loss', 'reserve'] as const) {
      const held = balances.find(each => each.account === account)?.balanceMinor ?? 0;
      expect([account, held]).toEqual([account, money.reduce((sum, each) => sum + each[account], 0)]);
    }
  }

  /** An order has one loan at most, and the lender's server finds it. */
  async #checkOrders(): Promise<void> {
    const { books } = this.#dependencies;
    const loans = await Promise.all([...this.#committed].map(reference => books.loan(reference)));
    const held = loans.flatMap(loan => (loan && holdsOrder(loan) ? [loan.application] : []));
    for (const { request, reference } of held) {
      const { order } = request.purchase;
      if (order === undefined) continue;
      const same = held.filter(other => other.request.purchase.order === order);
      expect(same.map(other => other.reference)).toEqual([reference]);
      expect((await this.#loans.order(merchantContext, order))?.agreement.reference).toBe(reference);
    }
    for (const loan of loans) if (loan) expectConsistent(wholeLoanOf(loan));
  }

  async #checkApplication(reference: string): Promise<void> {
    const decision = (await this.#service.status(merchantContext, { reference })) as Decision;
    this.reached.add(decision.status);
    const { reserved, isFinal } = truths[decision.status];
    const known = this.#final.get(reference);
    if (known !== undefined) expect(JSON.stringify(decision)).toBe(known);
    else if (isFinal) this.#final.set(reference, JSON.stringify(decision));
    const application = await this.#service.application(reference);
    if (reserved !== null) expect(application?.reserved).toBe(reserved);
    expect(application?.cancelledAt !== null && application?.commitment !== null).toBe(false);
  }

  /** At the end, every key still has its answer, and a sweep leaves nothing that has lapsed. */
  async repeatAll(): Promise<void> {
    for (const call of this.#calls) if (call.answer !== null) await this.#repeat(call);
    await this.#service.sweep();
    expect(await this.#dependencies.books.lapsed(this.#dependencies.clock.now, 1)).toEqual([]);
    await this.check();
  }
}
