import type { Application } from '../applications/Application.js';
import type { BooksTransaction } from '../applications/Books.js';

/** Releases what is set aside for an application that is locked, if anything is, and writes `change` with it. */
export async function giveBack(
  transaction: BooksTransaction,
  application: Application,
  change: Partial<Application> = {},
): Promise<Application> {
  if (application.reserved) await transaction.release(application.reference);
  const changed = { ...application, ...change, reserved: false };
  await transaction.change(changed);
  return changed;
}
