import { expect } from 'vitest';
import type { TrialBalance } from '../../../lending/funds/Funds.js';

/** Debits = credits; what is reserved is what open reservations add up to, what is lent what loans owe; no tier has more out than it may. */
export function expectBalanced({ entries, tiers }: TrialBalance): void {
  for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
  for (const { capMinor, reservedMinor, usedMinor, openReservationsMinor, owedMinor } of tiers) {
    expect(reservedMinor).toBe(openReservationsMinor);
    expect(usedMinor).toBe(owedMinor);
    expect(reservedMinor + usedMinor).toBeLessThanOrEqual(capMinor);
  }
}
