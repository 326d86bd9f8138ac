import { testShopper } from '../engine/testShoppers.js';
import type { TestShoppers } from './LenderSettings.js';
import type { TestConduct } from './testConduct.js';

const conducts: Readonly<Record<string, TestConduct>> = {
  test_slow: { slowByMs: 4_000 },
  test_broken_commit: { breaksAfterCommit: true },
  test_offline: { offlineAttempts: 3 },
};

/** The engine's test shoppers, and how the network treats three of them. */
export const testShoppers: TestShoppers = {
  applicant: testShopper,
  conduct(token) {
    const name = token?.split('.', 1)[0] ?? '';
    return (Object.hasOwn(conducts, name) && conducts[name]) || {};
  },
};
