import { afterEach, expect, it, vi } from 'vitest';
import { whenSeen } from './whenSeen.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['is missing', undefined],
  [
    'throws',
    class {
      constructor() {
        throw new Error('mine');
      }
    },
  ],
])('Nothing is seen, and nothing thrown, where IntersectionObserver %s', (_, observer) => {
  vi.stubGlobal('IntersectionObserver', observer);
  const act = vi.fn();
  const page = { addEventListener: vi.fn() };
  whenSeen({ ownerDocument: page } as unknown as Element, act)();
  expect(act).not.toHaveBeenCalled();
  expect(page.addEventListener).not.toHaveBeenCalled();
});
