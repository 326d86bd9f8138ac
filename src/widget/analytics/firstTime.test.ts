// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

/** As a page that has just been loaded has it. */
async function loaded() {
  vi.resetModules();
  return (await import('./firstTime.js')).firstTime;
}

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('something told', () => {
  it('is told for the first time once, and each thing by itself', async () => {
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k1/applied'), firstTime('k1/decided')]).toEqual([true, false, true]);
  });

  it('was told before a reload and in another tab', async () => {
    (await loaded())('k1/applied');
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k2/applied')]).toEqual([false, true]);
  });

  it('is remembered within the page where the shopper forbids storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const firstTime = await loaded();
    expect([firstTime('k1/applied'), firstTime('k1/applied')]).toEqual([true, false]);
  });

  it('is remembered within the page where the storage is full', async () => {
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
