import { vi } from 'vitest';

// All that is said of the HTTP lender holds on a page too, where this stands for ky.
vi.mock('ky', () => import('./kyForPages.js'));
await import('./httpLender.test.js');
