import type { Session } from '../Session.js';

/**
 * Sends statements without waiting for each other's answers where nobody needs them. The first that fails makes the whole
 * transaction fail: PostgreSQL refuses the rest, the commitment included.
 */
export class Transaction {
  readonly #session: Session;
  readonly #answers: Promise<void>[] = [];
  #later: (() => void)[] = [];
  readonly #checks: (() => void)[] = [];
  #failure: { readonly error: unknown } | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.#command('begin');
  }

  /** After all that was to be written. */
  send<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#flush();
    return this.#send(work);
  }

  /** Writes at the latest with the commitment, so that both travel together. */
  write(work: (session: Session) => Promise<unknown>): void {
    this.#later.push(() => this.#send(work));
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
    this.#later = [];
    for (const write of due) write();
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
