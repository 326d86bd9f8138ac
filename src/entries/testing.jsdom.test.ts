// @vitest-environment jsdom
import { describe } from 'vitest';
import { shopTests } from './testing/shopTests.js';

describe('in jsdom', shopTests);
