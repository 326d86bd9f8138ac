import type { Application } from '../applications/Application.js';
import type { BookPage } from '../applications/Books.js';

/** Releases what is set aside for an application that is locked, if anything is, and writes `change` with it. */
export async function giveBack(
  page: BookPage,
  application: Application,
  change: Partial<Application> = {},
): Promise<Application> {
  if (application.reserved) await page.release(application.reference);
  const changed = { ...application, ...change, reserved: false };
  await page.change(changed);
  return changed;
}
