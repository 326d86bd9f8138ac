import { testConduct, testShopper } from '../../lending/test-shoppers/testShoppers.js';
import type { TestShoppers } from './LenderSettings.js';

/** The engine's test shoppers, and how the network treats three of them. */
export const testShoppers: TestShoppers = { applicant: testShopper, conduct: testConduct };
