// @vitest-environment happy-dom
import { describe } from 'vitest';
import { lenderTests } from './testing/lenderTests.js';
import { shopTests } from './testing/shopTests.js';

describe('in happy-dom', () => {
  describe('the steps of a shopper', shopTests);
  describe('the answers of a lender', lenderTests);
});
