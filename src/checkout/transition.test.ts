import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Agreement } from '../protocol/messages/Agreement.js';
import type { DecisionStatus } from '../protocol/messages/Decision.js';
import type { CheckoutEvent, PricedDecision } from './CheckoutEvent.js';
import { type CheckoutPhase, type CheckoutState, isBinding } from './CheckoutState.js';
import { transition } from './transition.js';

const choice = { planId: 'six' };
const other = { planId: 'twelve' };
const offer = { planId: 'six', totalMinor: 1 } as Offer;
const agreement = { id: 'a' } as Agreement;
const application = { key: 'k', choice };
const approval = {
  ...application,
  reference: 'r',
  offer,
  shown: offer,
  limitMinor: 9,
  expiresAt: '2099-01-01T00:00:00Z',
};
const action = {
  kind: 'popup',
  url: 'https://l.example/',
  origin: 'https://l.example',
  nonce: '0123456789abcdef',
} as const;
const failure = { kind: 'network', message: 'Away.' } as const;
const waiting = { ...application, reference: 'r', pollAfterMs: 1_000 };

const states = {
  fresh: { phase: 'choosing', choice: null },
  choosing: { phase: 'choosing', choice },
  applying: { phase: 'applying', ...application },
  pending: { phase: 'pending', ...waiting },
  action: { phase: 'action', ...application, reference: 'r', action },
  approved: { phase: 'approved', ...approval },
  reviewing: { phase: 'reviewing', ...approval },
  committing: { phase: 'committing', ...approval },
  committed: { phase: 'committed', choice, agreement },
  declined: { phase: 'declined', choice, reference: 'r', reasons: [], alternatives: [] },
  expired: { phase: 'expired', choice },
  failedApplying: { phase: 'failed', during: 'applying', failure, ...application },
  failedPending: { phase: 'failed', during: 'pending', failure, ...waiting },
  failedCommitting: { phase: 'failed', during: 'committing', failure, ...approval },
  lostCommitting: { phase: 'failed', during: 'committing', failure: { ...failure, outcomeUnknown: true }, ...approval },
} satisfies Record<string, CheckoutState>;
type Name = keyof typeof states;
const names = Object.keys(states) as Name[];

const { key: _, choice: __, ...approvalAnswer } = approval;
const answers = {
  pending: { status: 'pending', reference: 'r', pollAfterMs: 2_000 },
  action: { status: 'action', reference: 'r', action: { ...action, nonce: 'fedcba9876543210' } },
  approved: { status: 'approved', ...approvalAnswer },
  declined: { status: 'declined', reference: 'r', reasons: ['affordability'], alternatives: [] },
  expired: { status: 'expired', reference: 'r' },
  cancelled: { status: 'cancelled', reference: 'r' },
  committed: { status: 'committed', reference: 'r', agreement },
} satisfies { [Status in DecisionStatus]: Extract<PricedDecision, { status: Status }> };
const answered = (status: keyof typeof answers): CheckoutEvent => ({
  type: 'answered',
  key: 'k',
  answer: answers[status],
});

/** Each event with every state that it leads to. From a state that is not named, nothing happens. */
const arrows: [title: string, CheckoutEvent, Partial<Record<Name, CheckoutState>>][] = [
  [
    'choosing another plan leaves every phase but a commitment',
    { type: 'choose', choice: other },
    Object.fromEntries(
      names
        .filter(name => !['committing', 'committed', 'lostCommitting'].includes(name))
        .map(name => [name, { phase: 'choosing', choice: other }]),
    ),
  ],
  [
    'choosing a plan changes nothing where it is already chosen',
    { type: 'choose', choice },
    { fresh: { phase: 'choosing', choice } },
  ],
  [
    'a click applies for the choice',
    { type: 'apply', key: 'new' },
    { choosing: { phase: 'applying', key: 'new', choice } },
  ],
  [
    'an earlier application is resumed where no other plan is chosen',
    { type: 'resumed', key: 'old', choice },
    { fresh: { phase: 'applying', key: 'old', choice }, choosing: { phase: 'applying', key: 'old', choice } },
  ],
  [
    'an earlier application does not replace another choice',
    { type: 'resumed', key: 'old', choice: other },
    { fresh: { phase: 'applying', key: 'old', choice: other } },
  ],
  [
    'an application takes on the key that its choice already has',
    { type: 'rekeyed', key: 'k', to: 'old' },
    { applying: { phase: 'applying', key: 'old', choice } },
  ],
  ['an approval goes to review', { type: 'review' }, { approved: states.reviewing }],
  ['a review goes back', { type: 'back' }, { reviewing: states.approved }],
  ['only a reviewed offer is committed', { type: 'commit' }, { reviewing: states.committing }],
  [
    'an application can be cancelled until it is a commitment',
    { type: 'cancel' },
    Object.fromEntries(
      (
        [
          'applying',
          'pending',
          'action',
          'approved',
          'reviewing',
          'failedApplying',
          'failedPending',
          'failedCommitting',
        ] as const
      ).map(name => [name, { phase: 'choosing', choice, notice: 'cancelled' }]),
    ),
  ],
  [
    'a retry repeats the failed step under its key, and applies anew only after expiry',
    { type: 'retry', key: 'new' },
    {
      failedApplying: states.applying,
      failedPending: states.pending,
      failedCommitting: states.committing,
      lostCommitting: states.committing,
      expired: { phase: 'applying', key: 'new', choice },
    },
  ],
  [
    'an approval lapses, a commitment under way does not',
    { type: 'lapsed', key: 'k' },
    { approved: states.expired, reviewing: states.expired },
  ],
  [
    'a failure keeps everything that its step needs',
    { type: 'failed', key: 'k', failure },
    { applying: states.failedApplying, pending: states.failedPending, committing: states.failedCommitting },
  ],
  [
    'another price ends every phase but a commitment',
    { type: 'repriced', choice: null, notice: 'plan-gone' },
    Object.fromEntries(
      names
        .filter(name => !['committing', 'committed', 'lostCommitting'].includes(name))
        .map(name => [name, { phase: 'choosing', choice: null, notice: 'plan-gone' }]),
    ),
  ],
  [
    'another purchase ends even a commitment on this screen',
    { type: 'repriced', choice, notice: 'repriced', newPurchase: true },
    Object.fromEntries(names.map(name => [name, { phase: 'choosing', choice, notice: 'repriced' }])),
  ],
];

const open = ['applying', 'pending', 'action', 'failedApplying', 'failedPending'] as const;
const decided = ['approved', 'reviewing', 'committing', 'failedCommitting', 'lostCommitting'] as const;
const to = (from: readonly Name[], state: CheckoutState) => Object.fromEntries(from.map(name => [name, state]));
arrows.push(
  [
    'an undecided application becomes pending',
    answered('pending'),
    to(open, { phase: 'pending', ...application, reference: 'r', pollAfterMs: 2_000 }),
  ],
  [
    'an undecided application may need something from the shopper',
    answered('action'),
    to(open, { phase: 'action', ...application, reference: 'r', action: answers.action.action }),
  ],
  [
    'an approval ends the waiting, and never replaces an earlier approval',
    answered('approved'),
    to(open, states.approved),
  ],
  [
    'a decline ends an application in every phase',
    answered('declined'),
    to([...open, ...decided], { ...states.declined, reasons: ['affordability'] }),
  ],
  ['an expiry ends an application in every phase', answered('expired'), to([...open, ...decided], states.expired)],
  [
    'a cancellation ends an application in every phase',
    answered('cancelled'),
    to([...open, ...decided], { phase: 'choosing', choice, notice: 'cancelled' }),
  ],
  [
    'an agreement ends an application in every phase, and keeps the offer that was seen',
    answered('committed'),
    { ...to(open, states.committed), ...to(decided, { ...states.committed, offer }) },
  ],
);

describe('the transition', () => {
  it('is tried from every phase', () => {
    expectTypeOf<(typeof states)[Name]['phase']>().toEqualTypeOf<CheckoutPhase>();
    expect(names.length).toBeGreaterThan(10);
  });

  describe.each(arrows)('%s', (_title, event, expected) => {
    it.each(names)('from %s', name => {
      const after = transition(states[name], event);
      const wanted = expected[name];
      if (wanted) expect(after).toEqual(wanted);
      else expect(after).toBe(states[name]);
    });
  });

  it('returns the same object for an answer that brings nothing new', () => {
    const { pending, action: acting } = states;
    const same: PricedDecision = { status: 'pending', reference: 'r', pollAfterMs: 1_000 };
    expect(transition(pending, { type: 'answered', key: 'k', answer: same })).toBe(pending);
    expect(
      transition(acting, { type: 'answered', key: 'k', answer: { status: 'action', reference: 'r', action } }),
    ).toBe(acting);
  });

  it('drops an answer to another application or about another reference', () => {
    for (const name of names)
      for (const answer of Object.values(answers)) {
        expect(transition(states[name], { type: 'answered', key: 'stale', answer })).toBe(states[name]);
        const state = states[name];
        if ('reference' in state)
          expect(transition(state, { type: 'answered', key: 'k', answer: { ...answer, reference: 'x' } })).toBe(state);
      }
  });

  it('drops failures, lapses and new keys of another application', () => {
    for (const name of names) {
      expect(transition(states[name], { type: 'failed', key: 'stale', failure })).toBe(states[name]);
      expect(transition(states[name], { type: 'lapsed', key: 'stale' })).toBe(states[name]);
      expect(transition(states[name], { type: 'rekeyed', key: 'stale', to: 'x' })).toBe(states[name]);
    }
  });
});

describe('the alternative that a shopper took', () => {
  const personal = { planId: 'twelve', totalMinor: 2 } as Offer;
  const taken = transition(
    { ...states.declined, alternatives: [{ choice: other, offer: personal }] },
    { type: 'choose', choice: other },
  );
  const withDown = { planId: 'twelve', downPaymentMinor: 100 };
  const walk = (from: CheckoutState, ...sequence: readonly CheckoutEvent[]) => sequence.reduce(transition, from);
  const apply: CheckoutEvent = { type: 'apply', key: 'k' };
  const away: CheckoutEvent = { type: 'failed', key: 'k', failure };
  const lapse: CheckoutEvent = { type: 'lapsed', key: 'k' };
  const again: CheckoutEvent = { type: 'retry', key: 'k' };
  const cancel: CheckoutEvent = { type: 'cancel' };

  it.each<[CheckoutPhase, readonly CheckoutEvent[]]>([
    ['choosing', []],
    ['applying', [apply]],
    ['pending', [apply, answered('pending')]],
    ['action', [apply, answered('action')]],
    ['failed', [apply, answered('pending'), away]],
    ['pending', [apply, answered('pending'), away, again]],
    ['approved', [apply, answered('pending'), answered('approved')]],
    ['expired', [apply, answered('expired')]],
    ['expired', [apply, answered('approved'), lapse]],
    ['applying', [apply, answered('approved'), lapse, again]],
    ['declined', [apply, answered('declined')]],
  ])('is still what was offered in %s after %j', (phase, sequence) => {
    expect(walk(taken, ...sequence)).toMatchObject({ phase, choice: other, offered: personal });
  });

  it.each<[string, CheckoutEvent]>([
    ['another plan', { type: 'choose', choice }],
    ['no plan', { type: 'choose', choice: null }],
    ['another purchase', { type: 'repriced', choice: other, notice: 'repriced' }],
    ['the end of its application here', cancel],
    ['the end of its application at the lender', answered('cancelled')],
  ])('is forgotten with %s', (_, event) => {
    expect(walk(taken, apply, answered('pending'), event)).not.toHaveProperty('offered');
  });

  it.each<[string, readonly CheckoutEvent[]]>([
    ['in the page where it was offered', [{ type: 'choose', choice: withDown }, apply]],
    [
      'after a reload',
      [
        { type: 'choose', choice: null },
        { type: 'resumed', key: 'k', choice: withDown, offered: null },
      ],
    ],
  ])('ends with its down payment: its plan stays chosen as the term sheet has it, %s', (_, begin) => {
    const refused = { ...states.declined, alternatives: [{ choice: withDown, offer: personal }] };
    expect(walk(refused, ...begin, answered('pending'), cancel)).toEqual({
      phase: 'choosing',
      choice: { planId: 'twelve' },
      notice: 'cancelled',
    });
  });

  it('differs from a down payment that the shopper chose, which stays chosen', () => {
    const chosen = walk(states.fresh, { type: 'choose', choice: withDown }, apply);
    expect(walk(chosen, cancel)).toMatchObject({ phase: 'choosing', choice: withDown });
  });
});

const approvalFields = 'choice contractUrl? expiresAt key limitMinor offer phase reference shown';
/** Exactly the fields that each phase may have. */
const fields: Readonly<Record<Exclude<CheckoutPhase, 'failed'>, string>> = {
  choosing: 'choice notice? phase',
  applying: 'choice key phase',
  pending: 'choice expectedBy? key phase pollAfterMs reference',
  action: 'action choice key phase reference',
  approved: approvalFields,
  reviewing: approvalFields,
  committing: approvalFields,
  committed: 'agreement choice contractUrl? offer? phase',
  declined: 'alternatives choice explainUrl? phase reasons reference',
  expired: 'choice phase',
};
function impossible(state: CheckoutState): string | null {
  const { phase } = state;
  const wanted =
    state.phase === 'failed' ? fields[state.during].replace('phase', 'during failure phase') : fields[state.phase];
  const allowed = wanted.replaceAll('?', '').split(' ');
  const needed = wanted.split(' ').filter(name => !name.endsWith('?'));
  const has = Object.keys(state);
  const bad = [...has.filter(name => !allowed.includes(name)), ...needed.filter(name => !has.includes(name))];
  return bad.length ? `${phase}: ${bad.join(' ')}` : null;
}

const keys = fc.constantFrom('k', 'l', 'm');
const choices = fc.constantFrom(choice, other, { planId: 'six', downPaymentMinor: 5 });
const references = fc.constantFrom('r', 's');
const events: fc.Arbitrary<CheckoutEvent> = fc.oneof(
  fc.record({ type: fc.constant('choose' as const), choice: fc.option(choices) }),
  fc.record({ type: fc.constant('apply' as const), key: keys }),
  fc.record({ type: fc.constant('retry' as const), key: keys }),
  fc.record({ type: fc.constant('resumed' as const), key: keys, choice: choices }),
  fc.record({ type: fc.constant('rekeyed' as const), key: keys, to: keys }),
  fc.record({ type: fc.constant('lapsed' as const), key: keys }),
  fc.constantFrom<CheckoutEvent>({ type: 'review' }, { type: 'back' }, { type: 'commit' }, { type: 'cancel' }),
  fc.record({
    type: fc.constant('failed' as const),
    key: keys,
    failure: fc.constantFrom(failure, { ...failure, outcomeUnknown: true }),
  }),
  fc.record({
    type: fc.constant('repriced' as const),
    choice: fc.option(choices),
    notice: fc.constant('repriced' as const),
    newPurchase: fc.boolean(),
  }),
  fc
    .record({ key: keys, answer: fc.constantFrom(...Object.values(answers)), reference: references })
    .map(({ key, answer, reference }) => ({ type: 'answered' as const, key, answer: { ...answer, reference } })),
);

it('an approval and an agreement keep the link to their contract', () => {
  const contractUrl = 'https://lender.example/contract';
  for (const status of ['approved', 'committed'] as const)
    expect(
      transition(
        { phase: 'applying', key: 'k', choice },
        { type: 'answered', key: 'k', answer: { ...answers[status], contractUrl } },
      ),
    ).toMatchObject({ phase: status, contractUrl });
});

describe('under any sequence of events', () => {
  it('the transition reaches no impossible state, loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), sequence => {
        let state: CheckoutState = states.fresh;
        for (const event of sequence) {
          const before = structuredClone(state);
          const after = transition(state, event);
          expect(state).toEqual(before);
          expect(impossible(after)).toBeNull();
          // A commitment begins with a review. Only the lender's answer or another purchase ends it.
          if (after.phase === 'committing' && state !== after)
            expect([state.phase, event.type]).toEqual([
              event.type === 'retry' ? 'failed' : 'reviewing',
              event.type === 'retry' ? 'retry' : 'commit',
            ]);
          if (isBinding(state) && !isBinding(after))
            expect(
              event.type === 'answered' || event.type === 'failed' || (event.type === 'repriced' && event.newPurchase),
            ).toBe(true);
          // An approval needs an answer to the key of this application.
          if (after.phase === 'approved' && state.phase !== 'reviewing' && state !== after)
            expect(event).toMatchObject({ type: 'answered', key: (state as { key: string }).key });
          state = after;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
