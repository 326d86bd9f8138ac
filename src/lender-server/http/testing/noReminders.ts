import type { LenderSettings } from '../LenderSettings.js';

/** Of a lender that reminds nobody. */
export const noReminders: Pick<LenderSettings, 'reminders' | 'contacts'> = {
  reminders: { list: async () => ({ reminders: [], next: null }), ofAgreement: async () => [] },
  contacts: { keep: async () => {} },
};
