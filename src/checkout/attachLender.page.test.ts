// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { sandboxLender } from '../lenders/sandbox/sandboxLender.js';
import { approved, committed, pending } from '../lenders/testing/decisions.js';
import { fakeLender, type Script } from '../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import { applicationsKey } from './applicationStore.js';
import { attachLender } from './attachLender.js';
import { createOffers } from './createOffers.js';
import { cart, chooseAndApply, pass } from './testing/openPage.js';

let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => visibility === 'hidden');
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  visibility = 'visible';
});

function show(state: DocumentVisibilityState) {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A tab of one browser, whose storage is the page's `localStorage`. */
function openTab(script: Script) {
  const fake = fakeLender(script);
  const model = createOffers(cart);
  const checkout = attachLender(model, { lender: fake.lender });
  return { ...fake, checkout, phase: () => checkout.state.value.phase };
}

/** The event that a browser sends to the other tabs after one has written. */
const tellTabs = () =>
  window.dispatchEvent(new StorageEvent('storage', { key: applicationsKey, storageArea: localStorage }));

describe('in a browser', () => {
  it('a hidden tab asks the lender nothing, and asks at once when it is shown again', async () => {
    const tab = openTab(({ name }) => (name === 'status' ? approved() : pending(1_000)));
    chooseAndApply(tab.checkout);
    await pass();
    show('hidden');
    await pass(60_000);
    expect(tab.named('status')).toHaveLength(0);
    show('visible');
    await pass();
    expect(tab.phase()).toBe('approved');
    tab.checkout.dispose();
  });

  it('an approval that lapses while another tab commits is kept until the lender has been asked', async () => {
    const lapsing = { ...approved(), expiresAt: new Date(Date.now() + 60_000).toISOString() };
    let agreed: unknown;
    const script: Script = ({ name, about }) => {
      if (name === 'commit') {
        agreed = committed(about as CommitRequest);
        return Promise.reject(new LenderError('network', 'Lost.', { outcomeUnknown: true }));
      }
      return Date.now() < Date.parse(lapsing.expiresAt) ? lapsing : agreed;
    };
    const first = openTab(script);
    chooseAndApply(first.checkout);
    await pass();
    const second = openTab(script);
    await pass();
    expect(second.phase()).toBe('approved');
    first.checkout.review();
    first.checkout.commit();
    await pass(61_000);
    expect(second.checkout.state.value).toMatchObject({ phase: 'failed', failure: { outcomeUnknown: true } });
    second.checkout.retry();
    await pass();
    expect(second.phase()).toBe('committed');
    expect(second.named('apply')).toHaveLength(0);
    first.checkout.dispose();
    second.checkout.dispose();
  });

  it('a second tab follows the first to the approval, without applying itself', async () => {
    const script: Script = () => approved();
    const first = openTab(script);
    const second = openTab(script);
    chooseAndApply(first.checkout);
    await pass();
    tellTabs();
    await pass();
    expect(second.phase()).toBe('approved');
    expect(second.named('apply')).toHaveLength(0);
    first.checkout.dispose();
    second.checkout.dispose();
  });

  it('two widgets of one page with the same purchase share one application, without a storage event', async () => {
    let loan: unknown;
    const script: Script = ({ name, about }) => {
      if (name === 'commit') loan = committed(about as CommitRequest);
      if (name === 'cancel') return { status: 'cancelled', reference: 'r1' };
      return loan ?? approved();
    };
    const [first, second, other] = [openTab(script), openTab(script), openTab(script)];
    other.checkout.update({ order: 'B-2' });
    chooseAndApply(first.checkout);
    await pass();
    expect([first, second, other].map(({ phase }) => phase())).toEqual(['approved', 'approved', 'choosing']);
    second.checkout.cancel();
    await pass();
    expect(first.checkout.state.value).toMatchObject({ phase: 'choosing', notice: 'cancelled' });
    second.checkout.apply();
    await pass();
    first.checkout.review();
    first.checkout.commit();
    await pass();
    expect([first, second, other].map(({ phase }) => phase())).toEqual(['committed', 'committed', 'choosing']);
    expect(second.named('commit')).toHaveLength(0);
    const keys = [...first.named('apply'), ...second.named('apply')].map(({ about }) => about);
    expect(keys).toHaveLength(2);
    for (const { checkout } of [first, second, other]) checkout.dispose();
  });

  it('a second tab follows the first to the agreement, and after a cancellation back to choosing', async () => {
    let loan: unknown;
    const script: Script = ({ name, about }) => {
      if (name === 'commit') loan = committed(about as CommitRequest);
      if (name === 'cancel') return { status: 'cancelled', reference: 'r1' };
      return loan ?? approved();
    };
    const first = openTab(script);
    const second = openTab(script);
    chooseAndApply(first.checkout);
    await pass();
    tellTabs();
    await pass();
    first.checkout.cancel();
    await pass();
    tellTabs();
    expect(second.checkout.state.value).toMatchObject({ phase: 'choosing', notice: 'cancelled' });
    expect(second.named('cancel')).toHaveLength(0);
    first.checkout.apply();
    await pass();
    tellTabs();
    await pass();
    first.checkout.review();
    first.checkout.commit();
    await pass();
    tellTabs();
    await pass();
    expect(second.phase()).toBe('committed');
    expect(second.named('commit')).toHaveLength(0);
    first.checkout.dispose();
    second.checkout.dispose();
  });

  it('a tab that commits goes on when another tab cancels', async () => {
    const script: Script = ({ name }) => (name === 'commit' || name === 'cancel' ? undefined : approved());
    const first = openTab(script);
    chooseAndApply(first.checkout);
    await pass();
    const second = openTab(script);
    await pass();
    first.checkout.review();
    first.checkout.commit();
    second.checkout.cancel();
    tellTabs();
    expect(first.phase()).toBe('committing');
    first.checkout.dispose();
    second.checkout.dispose();
  });

  it('an event of another storage changes nothing', async () => {
    const tab = openTab(() => approved());
    chooseAndApply(tab.checkout);
    await pass();
    localStorage.setItem(applicationsKey, (localStorage.getItem(applicationsKey) ?? '').replace('"open"', '"left"'));
    window.dispatchEvent(new StorageEvent('storage', { key: applicationsKey, storageArea: sessionStorage }));
    expect(tab.phase()).toBe('approved');
    tellTabs();
    expect(tab.phase()).toBe('choosing');
    tab.checkout.dispose();
  });

  it('what others write into the storage changes nothing', async () => {
    const tab = openTab(() => approved());
    chooseAndApply(tab.checkout);
    await pass();
    const state = tab.checkout.state.value;
    localStorage.setItem('theme', 'dark');
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme', storageArea: localStorage }));
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
    expect(tab.checkout.state.value).toBe(state);
    tab.checkout.dispose();
  });

  it.each<[string, Script, number]>([
    ['while the request is under way', () => undefined, 0],
    ['between attempts', () => Promise.reject(Object.assign(new Error(), { name: 'LenderError', kind: 'network' })), 0],
    ['while pending', () => pending(1_000), 0],
    ['while pending in a hidden tab', () => pending(1_000), 5_000],
    ['while approved', () => approved({ expiresAt: '2026-11-23T11:00:00Z' }), 0],
  ])('dispose leaves neither timer nor listener, %s', async (title, script, ms) => {
    const listening = new Map<EventTarget, number>([
      [window, 0],
      [document, 0],
    ]);
    for (const target of listening.keys()) {
      const { addEventListener: add, removeEventListener: remove } = target;
      vi.spyOn(target, 'addEventListener').mockImplementation((...args) => {
        listening.set(target, listening.get(target)! + 1);
        add.apply(target, args);
      });
      vi.spyOn(target, 'removeEventListener').mockImplementation((...args) => {
        listening.set(target, listening.get(target)! - 1);
        remove.apply(target, args);
      });
    }
    const tab = openTab(script);
    if (title.includes('hidden')) visibility = 'hidden';
    chooseAndApply(tab.checkout);
    await pass(ms);
    const state = tab.checkout.state.value;
    expect(state.phase).not.toBe('choosing');
    expect([...listening.values()].some(count => count > 0)).toBe(true);
    tab.checkout.dispose();
    expect(vi.getTimerCount()).toBe(0);
    await pass(60_000);
    expect([...listening.values()]).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
    expect(tab.checkout.state.value).toBe(state);
  });

  it('the checkout and the sandbox both go on where they were after a reload', async () => {
    const open = () => {
      const checkout = attachLender(createOffers({ ...cart, terms: undefined }), {
        lender: sandboxLender(),
        applicant: 'test_slow',
      });
      return checkout;
    };
    const first = open();
    chooseAndApply(first, '6-annuity');
    await pass(1_000);
    expect(first.state.value.phase).toBe('applying');
    first.dispose();
    const second = open();
    await pass(500);
    expect(second.state.value.phase).toBe('approved');
    second.dispose();
  });
});
