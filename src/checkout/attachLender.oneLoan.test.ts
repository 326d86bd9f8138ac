import { describe, expect, it } from 'vitest';
import { approved, committed, declined, pending } from '../lenders/testing/decisions.js';
import { mapStorage, type Script } from '../lenders/testing/fakeLender.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { applicationStore } from './applicationStore.js';
import { chooseAndApply, openPage, type Page, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

/** A lender that all pages of a test share. It approves each plan under a reference of its own, and refuses no second loan. */
function sharedLender(overTwelve?: (reference: string) => Decision) {
  const known = new Map<string, Decision>();
  const script: Script = ({ name, about, key }) => {
    if (name === 'apply') {
      const { choice } = about as ApplicationRequest;
      const count = choice.planId === 'six' ? 6 : 12;
      const terms = { id: choice.planId, method: 'annuity', annualRate: '0.049', count } as const;
      const reference = `r-${choice.planId}`;
      const answer = choice.planId === 'twelve' ? overTwelve?.(reference) : undefined;
      const decision = answer ?? approved({ choice, terms, reference });
      known.set(reference, decision).set(`${key}`, decision);
      return decision;
    }
    if (name === 'commit') {
      const request = about as CommitRequest;
      known.set(request.reference, committed(request));
      return known.get(request.reference);
    }
    if (name === 'cancel') return { status: 'cancelled', reference: about };
    const { reference, idempotencyKey } = about as { reference?: string; idempotencyKey?: string };
    return known.get(reference ?? idempotencyKey ?? '') ?? null;
  };
  return script;
}

async function review(page: Page, planId: string) {
  chooseAndApply(page.checkout, planId);
  await pass();
  page.checkout.review();
}

/** Two widgets of one page. The first has a choice, so that it does not follow the second into another plan's application. */
function widgets(script: Script) {
  const first = openPage(script);
  first.checkout.choose({ planId: 'six' });
  return [first, openPage(script, first)] as const;
}

/** Two tabs on two storages of one content: neither is told what the other writes. */
const tabs = (script: Script, { entries } = mapStorage()) =>
  [openPage(script, { storage: mapStorage(entries) }), openPage(script, { storage: mapStorage(entries) })] as const;

const agreedPlan = ({ checkout }: Page) => {
  const state = checkout.state.value;
  return state.phase === 'committed' ? state.agreement.planId : state.phase;
};

describe('a purchase has one loan', () => {
  it('where another tab has agreed to another plan, unseen by this one: nothing is sent, and that agreement is shown', async () => {
    const [first, second] = tabs(sharedLender());
    await review(second, 'twelve');
    await review(first, 'six');
    first.checkout.commit();
    await pass();
    second.checkout.commit();
    await pass();
    expect([first, second].map(agreedPlan)).toEqual(['six', 'six']);
    expect(second.named('commit')).toEqual([]);
    expect(second.named('cancel').map(({ about }) => about)).toEqual(['r-twelve']);
  });

  it('where two widgets of a page agree to different plans at the same moment', async () => {
    const script = sharedLender();
    const [first, second] = widgets(script);
    await review(second, 'twelve');
    await review(first, 'six');
    expect([first, second].map(({ phase }) => phase())).toEqual(['reviewing', 'reviewing']);
    first.checkout.commit();
    second.checkout.commit();
    await pass();
    await pass();
    expect([first, second].map(agreedPlan)).toEqual(['six', 'six']);
    expect([first, second].flatMap(({ named }) => named('commit'))).toHaveLength(1);
  });

  it.each<[string, (page: Page) => void, ((reference: string) => Decision)?]>([
    ['chooses another plan', ({ checkout }) => checkout.choose({ planId: 'twelve' })],
    ['has chosen nothing', () => {}],
    ['waits for another plan', ({ checkout }) => chooseAndApply(checkout, 'twelve'), ref => pending(60_000, ref)],
    ['has another plan approved', ({ checkout }) => chooseAndApply(checkout, 'twelve')],
    ['was refused another plan', ({ checkout }) => chooseAndApply(checkout, 'twelve'), declined],
  ])('that a widget shows as soon as another has agreed, even if it %s', async (_, begin, overTwelve) => {
    const script = sharedLender(overTwelve);
    const [first, second] = widgets(script);
    begin(second);
    await pass();
    await review(first, 'six');
    await pass();
    first.checkout.commit();
    await pass();
    await pass();
    expect([first, second].map(agreedPlan)).toEqual(['six', 'six']);
    expect(second.named('commit')).toEqual([]);
  });

  it('that is not called an approval in another tab which wanted to agree too, while it is on its way', async () => {
    const shared = sharedLender();
    const [first, second] = tabs(call => (call.name === 'commit' ? undefined : shared(call, 1)));
    await review(second, 'twelve');
    await review(first, 'six');
    const seen: string[] = [];
    second.checkout.state.subscribe(({ phase, choice }) => {
      seen.push(`${phase} ${choice?.planId}`);
    });
    first.checkout.commit();
    await pass();
    second.checkout.commit();
    await pass();
    second.checkout.cancel();
    expect(seen).toEqual(['reviewing twelve', 'applying six', 'committing six']);
    expect(second.named('commit')).toEqual([]);
  });

  it('that a reload shows, even if an application for another plan was begun later', async () => {
    const storage = mapStorage();
    const script = sharedLender();
    const [first, second] = tabs(script, storage);
    await review(first, 'six');
    await review(second, 'twelve');
    first.checkout.commit();
    await pass();
    const third = openPage(script, { storage: mapStorage(storage.entries) });
    await pass();
    expect(agreedPlan(third)).toBe('six');
  });

  it('and the page goes on with its own application where the lender has refused the commitment of the other', async () => {
    const refuses = sharedLender();
    const script: Script = (call, n) =>
      call.name === 'commit' && (call.about as CommitRequest).reference === 'r-six'
        ? { status: 'declined', reference: 'r-six', reasons: [], alternatives: [] }
        : refuses(call, n);
    const { entries } = mapStorage();
    const [first, second] = [
      openPage(script, { storage: mapStorage(entries) }),
      openPage(script, { storage: mapStorage(entries) }),
    ];
    await review(second, 'twelve');
    await review(first, 'six');
    first.checkout.commit();
    await pass();
    second.checkout.commit();
    await pass();
    expect([first, second].map(agreedPlan)).toEqual(['declined', 'twelve']);
  });

  it('unless both commitments were sent at once: then each tab waits for the answer to its own', async () => {
    const page = openPage(call => (call.name === 'commit' ? undefined : sharedLender()(call, 1)));
    await review(page, 'six');
    page.checkout.commit();
    await pass();
    const elsewhere = applicationStore(page.storage, Date.now);
    const own = elsewhere.byKey(page.named('apply')[0]!.key!)!;
    elsewhere.put({ ...own, key: 'another', choice: { planId: 'twelve' } });
    elsewhere.put(own);
    await pass();
    expect(page.checkout.state.value).toMatchObject({ phase: 'committing', key: own.key });
  });
});
