import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mapStorage } from '../lenders/testing/fakeLender.js';
import { attachLender } from './attachLender.js';
import type { LenderCheckout } from './Checkout.js';
import { createOffers } from './createOffers.js';
import { cart, pass } from './testing/openPage.js';
import { type Fate, type Shopper, unreliableLender } from './testing/unreliableLender.js';

afterEach(() => {
  vi.useRealTimers();
});

type Act =
  | {
      /** `go` is the shopper's natural next step, so that most sequences get somewhere. */
      readonly do: 'go' | 'six' | 'twelve' | 'apply' | 'commit' | 'cancel' | 'retry' | 'reload' | 'tab' | 'new-day';
    }
  | { readonly do: 'wait'; readonly ms: number };

const just = (name: Exclude<Act['do'], 'wait'>) => fc.constant<Act>({ do: name });
const wait = (...ms: number[]) => fc.constantFrom(...ms).map((ms): Act => ({ do: 'wait', ms }));
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: just('go') },
  { weight: 8, arbitrary: wait(0, 50, 200, 500) },
  { weight: 4, arbitrary: wait(1_000, 4_000) },
  { weight: 1, arbitrary: wait(70_000) },
  { weight: 3, arbitrary: just('twelve') },
  { weight: 1, arbitrary: just('six') },
  { weight: 1, arbitrary: just('cancel') },
  { weight: 1, arbitrary: just('retry') },
  { weight: 1, arbitrary: just('apply') },
  { weight: 1, arbitrary: just('commit') },
  { weight: 3, arbitrary: just('reload') },
  { weight: 1, arbitrary: just('tab') },
  { weight: 1, arbitrary: just('new-day') },
);
const sequences = fc.array(acts, { minLength: 5, maxLength: 40, size: 'max' });

function goOn(checkout: LenderCheckout): void {
  const { phase, choice } = checkout.state.value;
  if (phase === 'choosing' && !choice) checkout.choose({ planId: 'six' });
  else if (phase === 'choosing') checkout.apply();
  else if (phase === 'declined') checkout.choose({ planId: choice?.planId === 'six' ? 'twelve' : 'six' });
  else if (phase === 'approved') checkout.review();
  else if (phase === 'reviewing') checkout.commit();
  else checkout.retry();
}
const fates = fc.array(
  fc.constantFrom<Fate>('fine', 'fine', 'fine', 'slow', 'request-lost', 'answer-lost', 'refused', 'late'),
  { maxLength: 20 },
);
const shoppers = fc.array(fc.constantFrom<Shopper>('test_best', 'test_best', 'test_no_alternative', 'test_pending'), {
  maxLength: 5,
});

/** Plays shopper, browser and network. Returns everything by which the end is judged. */
async function play(sequence: readonly Act[], fate: readonly Fate[], people: readonly Shopper[]) {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
  const unreliable = unreliableLender(fate, people);
  const storage = mapStorage();
  let day = cart.day;
  const open = () => attachLender(createOffers({ ...cart, day }), { lender: unreliable.lender, storage });
  let tabs = [open()];
  for (const act of sequence) {
    const checkout = tabs.at(-1)!;
    switch (act.do) {
      case 'wait':
        await pass(act.ms);
        break;
      case 'six':
      case 'twelve':
        checkout.choose({ planId: act.do });
        break;
      case 'go':
        goOn(checkout);
        break;
      case 'new-day':
        day = '2026-11-24';
        checkout.update({ day });
        break;
      case 'reload':
        checkout.dispose();
        tabs[tabs.length - 1] = open();
        break;
      case 'tab':
        // Three tabs are enough for every race. Once they are open, the oldest moves to the front.
        tabs = tabs.length < 3 ? [...tabs, open()] : [tabs[2]!, tabs[0]!, tabs[1]!];
        break;
      default:
        checkout[act.do]();
    }
  }
  // In the end the network is good, and whatever failed is tried again.
  unreliable.network.bad = false;
  const last = tabs.at(-1)!;
  await pass(30_000);
  last.retry();
  await pass(30_000);
  // A shopper who still looks at offers after all that presses once more. If there is a loan, it is shown now.
  if (last.state.value.phase === 'choosing') {
    goOn(last);
    goOn(last);
    await pass(10_000);
  }
  const state = last.state.value;
  for (const checkout of tabs) checkout.dispose();
  const timers = vi.getTimerCount();
  return { state, timers, loans: await unreliable.loans(), wrongs: unreliable.wrongs };
}

describe('whatever shopper, browser, network and lender do', () => {
  it('one tab never has two applications open for one choice, nor two loans, and shows what the lender knows', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, fates, shoppers, async (sequence, fate, people) => {
        const alone = sequence.filter(act => act.do !== 'tab');
        const { state, timers, loans, wrongs } = await play(alone, fate, people);
        expect(wrongs).toEqual([]);
        expect(loans.length).toBeLessThanOrEqual(1);
        if (loans.length) expect(state.phase).toBe('committed');
        if (state.phase === 'committed') expect(loans[0]).toEqual(state.agreement);
        // Nothing hangs: after a minute of good network every application is decided.
        expect(['applying', 'pending', 'committing', 'failed']).not.toContain(state.phase);
        expect(timers).toBe(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('tabs that share a storage send no second application for one choice', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, fates, async (sequence, fate) => {
        const { wrongs } = await play(sequence, fate, ['test_best']);
        expect(wrongs).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
