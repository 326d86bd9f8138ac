import type { ActiveApplications } from './activeApplications.js';
import { type ApplicationStore, applicationsKey, isDone, storeWatchers } from './applicationStore.js';
import type { CheckoutContext } from './CheckoutContext.js';
import { isBinding } from './CheckoutState.js';

/**
 * Follows another tab, or another widget of this page, that has gone further with the same purchase.
 *
 * @returns how to stop
 */
export function followTabs(context: CheckoutContext, applications: ActiveApplications): () => void {
  const { model, parties, life } = context;
  const look = () => {
    applications.resume();
    const state = model.state.peek();
    if (!('key' in state)) return;
    const active = applications.get(state.key);
    const stored = parties.store.byKey(state.key);
    if (!active || !stored || !isDone(stored) || isBinding(state)) return;
    active.stored = stored;
    model.cancel();
  };
  const onStorage = ({ key, storageArea }: StorageEvent) => {
    if ((key === null || key === applicationsKey) && (!storageArea || storageArea === parties.store.storage)) look();
  };
  const onWritten = (written: ApplicationStore) => {
    if (!life.aborted && written !== parties.store && written.storage === parties.store.storage) look();
  };
  globalThis.addEventListener?.('storage', onStorage);
  storeWatchers.add(onWritten);
  return () => {
    globalThis.removeEventListener?.('storage', onStorage);
    storeWatchers.delete(onWritten);
  };
}
