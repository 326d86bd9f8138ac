// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

/** The function in a page that has just loaded. */
async function loaded() {
  vi.resetModules();
  return (await import('./firstTime.js')).firstTime;
}

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('a step that is reported', () => {
  it('is new once, and each step on its own', async () => {
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k1/applied'), firstTime('k1/decided')]).toEqual([true, false, true]);
  });

  it('is not new after a reload, nor in another tab', async () => {
    (await loaded())('k1/applied');
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k2/applied')]).toEqual([false, true]);
  });

  it('is remembered within the page if the shopper forbids storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k1/applied')]).toEqual([true, false]);
  });

  it('is remembered within the page if the storage is full', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k1/applied')]).toEqual([true, false]);
  });

  it('does not fill the storage of the page', async () => {
    const firstTime = await loaded();
    for (let n = 0; n < 1_000; n++) firstTime(`k${n}/applied`);
    expect(localStorage.getItem('fenqi.measured.1')!.length).toBeLessThan(2_000);
    expect([firstTime('k999/applied'), (await loaded())('k999/applied')]).toEqual([false, false]);
  });
});
