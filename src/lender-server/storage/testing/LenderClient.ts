import { Agent, request } from 'node:http';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';

type Approved = Extract<Decision, { status: 'approved' }>;

export interface ClientAnswer {
  readonly status: number;
  readonly text: string;
}

const purchase = { amountMinor: 299_900, currency: 'CNY' };
const choice = { planId: '12-annuity' };
/** How much one application of this client finances. */
export const CLIENT_FINANCED_MINOR = 299_900;

/** Speaks to a lender over connections that stay open. */
export class LenderClient {
  readonly #agent: Agent;
  readonly #url: () => string;

  /** @param url asked for every call, because the lender may have been started again elsewhere */
  constructor(url: () => string, connections: number) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Makes an application of this person. */
  application(person: string): ApplicationRequest {
    const day = new Date().toISOString().slice(0, 10);
    return {
      applicant: `test_approved.${person}`,
      purchase,
      choice,
      termsId: defaultTermSheet('CNY').id,
      day,
      locale: 'en',
    };
  }

  commitment({ reference, terms }: Approved, { day, applicant }: ApplicationRequest): CommitRequest {
    const offer = priceChoice(purchase, { ...defaultTermSheet('CNY'), plans: [terms] }, day, choice);
    if (!offer) throw new Error('The approved terms do not fit the purchase.');
    return { reference, purchase, choice, day, reviewed: reviewedOf(offer), applicant };
  }

  apply(application: ApplicationRequest, key: string): Promise<ClientAnswer> {
    return this.ask('POST', '/v1/applications', application, key);
  }

  commit(commitment: CommitRequest, key: string): Promise<ClientAnswer> {
    return this.ask('POST', `/v1/applications/${commitment.reference}/commitment`, commitment, key);
  }

  /** @throws the error of the connection, where it broke before the whole answer came */
  ask(method: 'GET' | 'POST', path: string, body?: unknown, key?: string): Promise<ClientAnswer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const call = request(
        `${this.#url()}${path}`,
        {
          method,
          agent: this.#agent,
          timeout: 60_000,
          headers: {
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
            ...(key !== undefined && { 'idempotency-key': key }),
          },
        },
        response => {
          const parts: Buffer[] = [];
          response.on('data', part => parts.push(part));
          response.on('end', () =>
            response.complete
              ? resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() })
              : reject(new Error('The answer was cut off.')),
          );
          response.on('error', reject);
        },
      );
      call.on('timeout', () => call.destroy(new Error('No answer within a minute.')));
      call.on('error', reject);
      call.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
