// @vitest-environment happy-dom
import { describe } from 'vitest';
import { shopTests } from './testing/shopTests.js';

describe('in happy-dom', shopTests);
