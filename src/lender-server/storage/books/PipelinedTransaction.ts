import type { Session } from '../Session.js';
import type { Statement } from '../statement.js';

// biome-ignore lint/suspicious/noExplicitAny: statements of any values, each of which is called with its own
type AnyStatement = Statement<any, unknown>;

/** Statements that one takes the place of, where they are written one after the other; it takes the values of all. */
export interface Combination {
  readonly parts: readonly AnyStatement[];
  readonly whole: AnyStatement;
}

interface Write {
  readonly statement: AnyStatement;
  readonly values: object;
}

/**
 * Sends statements without waiting for each other's answers where nobody needs them. The first that fails makes the whole
 * transaction fail: PostgreSQL refuses the rest, the commitment included.
 */
export class Transaction {
  readonly #session: Session;
  readonly #answers: Promise<void>[] = [];
  #later: Write[] = [];
  readonly #combinations: readonly Combination[];
  readonly #checks: (() => void)[] = [];
  #failure: { readonly error: unknown } | null = null;

  constructor(session: Session, combinations: readonly Combination[] = []) {
    this.#session = session;
    this.#combinations = combinations;
    this.#command('begin');
  }

  /** After all that was to be written. */
  send<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#flush();
    return this.#send(work);
  }

  /** Writes at the latest with the commitment, so that both travel together. */
  write<Values extends object>(statement: Statement<Values, unknown>, values: Values): void {
    this.#later.push({ statement, values });
  }

  /** @param check throws where the transaction must not be committed */
  checkBeforeCommit(check: () => void): void {
    this.#checks.push(check);
  }

  async commit(): Promise<void> {
    for (const check of this.#checks) check();
    this.#flush();
    this.#command('commit');
    await Promise.all(this.#answers);
    if (this.#failure) throw this.#failure.error;
  }

  /** What a transaction failed for, where a statement failed; all after it fail as well, and say only that. */
  firstFailure(otherwise: unknown): unknown {
    return this.#failure ? this.#failure.error : otherwise;
  }

  /** @throws where the connection is of no use any more */
  async rollback(): Promise<void> {
    await Promise.all(this.#answers);
    await this.#session.query('rollback', []);
  }

  #command(text: string): void {
    this.#send(session => session.query(text, []));
  }

  #flush(): void {
    const due = this.#later;
    if (!due.length) return;
    this.#later = [];
    const writes = this.#combine(due) ?? due;
    for (const { statement, values } of writes) this.#send(session => statement(session, values));
  }

  #combine(writes: readonly Write[]): Write[] | null {
    const found = this.#combinations.find(
      ({ parts }) => parts.length === writes.length && parts.every((part, n) => part === writes[n]?.statement),
    );
    if (!found) return null;
    const values: Record<string, unknown> = Object.assign({}, ...writes.map(each => each.values));
    // One name may have one value only.
    const agree = writes.every(each => Object.entries(each.values).every(([name, value]) => values[name] === value));
    return agree ? [{ statement: found.whole, values }] : null;
  }

  #send<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const answer = work(this.#session);
    const noted = answer.then(
      () => {},
      error => {
        this.#failure ??= { error };
      },
    );
    this.#answers.push(noted);
    return answer;
  }
}
