import type { Session } from '../Session.js';
import type { Statement } from '../statement.js';

// biome-ignore lint/suspicious/noExplicitAny: statements take any values, and each is called with its own
type AnyStatement = Statement<any, unknown>;

/** One statement that replaces several where they are written one after the other. It takes the values of all. */
export interface Combination {
  readonly parts: readonly AnyStatement[];
  readonly whole: AnyStatement;
}

interface Write {
  readonly statement: AnyStatement;
  readonly values: object;
}

/**
 * A transaction that sends a statement before the last one was answered where nobody needs that answer. The first that fails makes
 * the whole transaction fail: PostgreSQL then refuses the rest, the `commit` included.
 */
export class PipelinedTransaction {
  readonly #session: Session;
  readonly #answers: Promise<void>[] = [];
  #later: Write[] = [];
  readonly #combinations: readonly Combination[];
  readonly #checks: (() => void)[] = [];
  readonly #afterCommit = new Set<() => void>();
  #failure: { readonly error: unknown } | null = null;

  constructor(session: Session, combinations: readonly Combination[] = []) {
    this.#session = session;
    this.#combinations = combinations;
    this.#command('begin');
  }

  /** Sends after everything that is still to be written. */
  send<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#flush();
    return this.#send(work);
  }

  /** Writes with the `commit` at the latest, so that both travel together. */
  write<Values extends object>(statement: Statement<Values, unknown>, values: Values): void {
    this.#later.push({ statement, values });
  }

  /** @param check throws where the transaction must not be committed */
  checkBeforeCommit(check: () => void): void {
    this.#checks.push(check);
  }

  callAfterCommit(call: () => void): void {
    this.#afterCommit.add(call);
  }

  async commit(): Promise<void> {
    for (const check of this.#checks) check();
    this.#flush();
    this.#command('commit');
    await Promise.all(this.#answers);
    if (this.#failure) throw this.#failure.error;
    for (const call of this.#afterCommit) call();
  }

  /** The error of the first statement that failed; those after it say only that the transaction has failed. */
  firstFailure(otherwise: unknown): unknown {
    return this.#failure ? this.#failure.error : otherwise;
  }

  /** @throws Error where the connection can no longer be used */
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
    // Each name must have the same value everywhere.
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
