import type { ActiveApplications } from './activeApplications.js';
import { type ApplicationStore, applicationsKey, isDone, readers } from './applicationStore.js';
import type { CheckoutContext } from './CheckoutContext.js';
import { recordDecision } from './recordDecision.js';
import { askStatusAgain } from './retryAfterLostAnswer.js';
import { isBinding } from './shopperTransition.js';

/** Follows another tab, or another widget of this page, that has gone further with the same purchase. Returns the end of it. */
export function followTabs(context: CheckoutContext, applications: ActiveApplications): () => void {
  const { model, parties, life } = context;
  const look = () => {
    const state = model.state.peek();
    if (!('key' in state)) return applications.resume();
    const active = applications.get(state.key);
    const entry = parties.store.byKey(state.key);
    if (!active || !entry || entry.stage === active.stored.stage || isBinding(state)) return;
    active.stored = entry;
    if (isDone(entry)) model.cancel();
    else if (entry.stage === 'committed')
      askStatusAgain(context, active, life)
        .then(decision => decision && recordDecision(context, active, life, decision))
        // The page then still shows the approval, and committing it again has no second effect.
        .catch(() => {});
  };
  const onStorage = ({ key, storageArea }: StorageEvent) => {
    if ((key === null || key === applicationsKey) && (!storageArea || storageArea === parties.store.storage)) look();
  };
  const onWritten = (written: ApplicationStore) => {
    if (!life.aborted && written !== parties.store && written.storage === parties.store.storage) look();
  };
  globalThis.addEventListener?.('storage', onStorage);
  readers.add(onWritten);
  return () => {
    globalThis.removeEventListener?.('storage', onStorage);
    readers.delete(onWritten);
  };
}
