import type { StoredApplication } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';

/** Writes down how far an application has come. */
export function changeStored(
  context: CheckoutContext,
  active: ActiveApplication,
  changes: Partial<StoredApplication>,
): void {
  const { store } = context.parties;
  // Another tab may have gone further with the same application; what is committed stays so.
  const now = { ...active.stored, ...store.byKey(active.stored.key) };
  active.stored = { ...now, ...changes, ...(now.stage === 'committed' && { stage: now.stage }) };
  store.put(active.stored);
}
