import type { Entry } from './applicationBook.js';
import type { Dossier, Flow } from './Flow.js';

/** Writes down how far an application has come. */
export function changeEntry(flow: Flow, dossier: Dossier, changes: Partial<Entry>): void {
  const { book } = flow.parties;
  // Another tab may have gone further with the same application; what is committed stays so.
  const now = { ...dossier.entry, ...book.byKey(dossier.entry.key) };
  dossier.entry = { ...now, ...changes, ...(now.stage === 'committed' && { stage: now.stage }) };
  book.put(dossier.entry);
}
