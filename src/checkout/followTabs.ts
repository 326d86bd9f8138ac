import { type ApplicationBook, bookKey, isDone, readers } from './applicationBook.js';
import { askStatusAgain } from './askStatus.js';
import type { Dossiers } from './dossiers.js';
import type { Flow } from './Flow.js';
import { settle } from './settle.js';
import { isBinding } from './shopperTransition.js';

/** Follows another tab, or another widget of this page, that has gone further with the same purchase. Returns the end of it. */
export function followTabs(flow: Flow, dossiers: Dossiers): () => void {
  const { model, parties, life } = flow;
  const look = () => {
    const state = model.state.peek();
    if (!('key' in state)) return dossiers.resume();
    const dossier = dossiers.get(state.key);
    const entry = parties.book.byKey(state.key);
    if (!dossier || !entry || entry.stage === dossier.entry.stage || isBinding(state)) return;
    dossier.entry = entry;
    if (isDone(entry)) model.cancel();
    else if (entry.stage === 'committed')
      askStatusAgain(flow, dossier, life)
        .then(decision => decision && settle(flow, dossier, life, decision))
        // The page then still shows the approval, and committing it again has no second effect.
        .catch(() => {});
  };
  const onStorage = ({ key, storageArea }: StorageEvent) => {
    if ((key === null || key === bookKey) && (!storageArea || storageArea === parties.book.storage)) look();
  };
  const onWritten = (written: ApplicationBook) => {
    if (!life.aborted && written !== parties.book && written.storage === parties.book.storage) look();
  };
  globalThis.addEventListener?.('storage', onStorage);
  readers.add(onWritten);
  return () => {
    globalThis.removeEventListener?.('storage', onStorage);
    readers.delete(onWritten);
  };
}
