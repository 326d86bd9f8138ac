import { expect } from 'vitest';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Decision, DecisionStatus } from '../../../protocol/messages/Decision.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { createLendingService } from '../createLendingService.js';
import { isKept } from '../idempotently.js';
import type { LendingService, Outcome } from '../LendingService.js';
import type { HistoryStep } from './steps.js';
import type { testDependencies } from './testDependencies.js';

const merchantContext = { merchant: 'shop', scenario: 'shopping' };

interface Call {
  readonly key: string;
  send(key: string): Promise<Outcome>;
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

/** A lending service that is held to everything that it has answered so far. */
export class History {
  readonly reached = new Set<string>();
  readonly #dependencies: ReturnType<typeof testDependencies>;
  readonly #service: LendingService;
  readonly #calls: Call[] = [];
  readonly #applications: { readonly reference: string; readonly request: ApplicationRequest }[] = [];
  /** Final decisions, whose text must stay the same. */
  readonly #final = new Map<string, string>();
  #twins = 0;

  constructor(dependencies: ReturnType<typeof testDependencies>) {
    this.#dependencies = dependencies;
    this.#service = createLendingService(dependencies);
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
        return service.sweep();
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
        return request && this.#call(key => service.commit(merchantContext, request, key));
      }
      case 'cancel':
        return this.#call(key => service.cancel(merchantContext, reference, key));
      case 'ask':
        return service.askForReview(reference);
      case 'approve':
      case 'decline':
        return service.review(reference, step.does);
      case 'repay': {
        const decision = await service.status(merchantContext, { reference });
        return decision?.status === 'committed' ? service.repay(decision.agreement.id, step.n) : null;
      }
    }
  }

  async #apply({ person, amountMinor, planId }: Extract<HistoryStep, { does: 'apply' }>): Promise<void> {
    const day = new Date(this.#dependencies.clock.now).toISOString().slice(0, 10);
    const purchase = { amountMinor, currency: 'CNY' };
    const request = { purchase, choice: { planId }, day, termsId: 'default-1-CNY', locale: 'en' };
    const who = { id: person, household: null, identified: true };
    const outcome = await this.#call(key => this.#service.apply(merchantContext, who, request, key));
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

  async #call(send: Call['send']): Promise<Outcome> {
    const call: Call = { key: `key ${this.#calls.length}`, send, answer: null };
    this.#calls.push(call);
    const outcome = await send(call.key);
    this.#note(outcome);
    if (isKept(outcome)) call.answer = JSON.stringify(outcome);
    return outcome;
  }

  #note(outcome: Outcome): void {
    this.reached.add('decision' in outcome ? outcome.decision.status : outcome.refusal.kind);
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
    const { tiers, entries } = await this.#dependencies.books.trialBalance();
    for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
    for (const { capMinor, reservedMinor, usedMinor, openReservationsMinor, owedMinor } of tiers) {
      expect(reservedMinor).toBe(openReservationsMinor);
      expect(usedMinor).toBe(owedMinor);
      expect(reservedMinor + usedMinor).toBeLessThanOrEqual(capMinor);
    }
    for (const { reference } of this.#applications) await this.#checkApplication(reference);
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
