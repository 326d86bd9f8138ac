import { afterEach, it, vi } from 'vitest';
import { whenIdle } from './whenIdle.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('Something still runs where requestIdleCallback is there but undefined', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  await new Promise<void>(whenIdle);
});
