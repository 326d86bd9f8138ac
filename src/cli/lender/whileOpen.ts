export type Close = () => Promise<void>;

/**
 * Does some work with things that have to be closed, whatever becomes of it: the last one opened is closed first, and one that cannot be closed
 * keeps no other open.
 *
 * @param work is given what it calls with the `close` of each thing, as soon as that is open
 * @throws the first error, of the work or of a `close`
 */
export async function whileOpen(work: (opened: (close: Close) => void) => Promise<void>): Promise<void> {
  const closes: Close[] = [];
  const failures: unknown[] = [];
  const note = (error: unknown) => void failures.push(error);
  await work(close => closes.unshift(close)).catch(note);
  for (const close of closes) await close().catch(note);
  if (failures.length) throw failures[0];
}
