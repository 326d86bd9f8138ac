import { setTimeout as wait } from 'node:timers/promises';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import type { ClientAnswer, LenderClient } from './LenderClient.js';

/** One purchase with everything that the lender said of it. */
export interface CustomerPurchase {
  readonly application: ApplicationRequest;
  readonly applicationKey: string;
  readonly approval: string;
  readonly commitment: CommitRequest;
  readonly commitmentKey: string;
  readonly agreement: string;
}

/** Buys one thing after the other on credit. Where the lender cannot be reached, asks again under the same key. */
export class Customer {
  readonly purchases: CustomerPurchase[] = [];
  /** How many calls broke off without an answer. */
  broken = 0;
  readonly #client: LenderClient;
  readonly #name: string;
  #leaving = false;

  constructor(client: LenderClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  /** Buys until `leave` is called, and finishes the purchase that it has begun. */
  async shop(): Promise<void> {
    for (let n = 0; !this.#leaving; n++) {
      const client = this.#client;
      const application = client.application(`${this.#name}-${n}`);
      const applicationKey = `${this.#name}-application-${n}`;
      const approval = await this.#insist(() => client.apply(application, applicationKey));
      const decision = JSON.parse(approval) as Decision;
      if (decision.status !== 'approved') throw new Error(`Not approved: ${approval}`);
      const commitment = client.commitment(decision, application);
      const commitmentKey = `${this.#name}-commitment-${n}`;
      const agreement = await this.#insist(() => client.commit(commitment, commitmentKey));
      this.purchases.push({ application, applicationKey, approval, commitment, commitmentKey, agreement });
    }
  }

  leave(): void {
    this.#leaving = true;
  }

  async #insist(call: () => Promise<ClientAnswer>): Promise<string> {
    for (let tries = 0; tries < 5_000; tries++) {
      try {
        const { status, text } = await call();
        if (status === 200) return text;
        // The key is in flight or the database cannot be reached. Both pass.
        if (status !== 409 && status !== 503) throw new Refused(`The lender answered ${status}: ${text}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') this.broken++;
      }
      await wait(20);
    }
    throw new Error('The lender stayed away.');
  }
}

class Refused extends Error {}
