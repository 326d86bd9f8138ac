import { idOf } from '../http/access/merchantKeys.js';
import type { LenderSettings } from '../http/LenderSettings.js';
import type { Fates, Retention } from '../storage/retention/sqlRetention.js';
import type { Person } from './createOpsApp.js';

/**
 * Erases what may go of a person. The books know people by what cannot be read: who is meant has to be said.
 *
 * @returns null: nobody is known by this. `erased`: whoever made the application was erased before
 */
export function forget(
  retention: Retention,
  applicantKeys: LenderSettings['applicantKeys'],
  now: () => number,
): (whom: Person) => Promise<Fates | 'erased' | null> {
  const personIn = async (whom: Person): Promise<string | null> => {
    if ('reference' in whom) return retention.personOf(whom.reference);
    if ('phone' in whom) return applicantKeys?.personOf(whom.phone) ?? null;
    return idOf(whom.merchant, whom.subject);
  };
  return async whom => {
    const id = await personIn(whom);
    const fates = id === null ? null : await retention.erase(id, now());
    if (fates && Object.values(fates).some(Boolean)) return fates;
    return 'reference' in whom && (await retention.isErased(whom.reference)) ? 'erased' : null;
  };
}
