/** One connection, as this folder and Kysely use it. Statements are answered in the order in which they were sent. */
export interface Session {
  /** May be called again before the answer has come: on a server both statements travel together. */
  query<Row>(text: string, values: readonly unknown[]): Promise<{ readonly rows: Row[]; readonly rowCount: number }>;
  /** @param broken the connection is not to be used again */
  release(broken?: boolean): void;
}

export interface SessionPool {
  connect(): Promise<Session>;
  end(): Promise<void>;
}
