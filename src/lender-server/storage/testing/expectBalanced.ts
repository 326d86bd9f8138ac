import { expect } from 'vitest';
import type { TrialBalance } from '../../../lending/funds/Funds.js';

/** Debits equal credits. What is reserved equals the open reservations, and what is lent equals what loans owe. No tier is above its cap. */
export function expectBalanced({ entries, tiers }: TrialBalance): void {
  for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
  for (const { capMinor, reservedMinor, usedMinor, openReservationsMinor, owedMinor } of tiers) {
    expect(reservedMinor).toBe(openReservationsMinor);
    expect(usedMinor).toBe(owedMinor);
    expect(reservedMinor + usedMinor).toBeLessThanOrEqual(capMinor);
  }
}
