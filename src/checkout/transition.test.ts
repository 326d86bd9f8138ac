import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Agreement } from '../protocol/messages/Agreement.js';
import type { CheckoutEvent, PricedDecision } from './CheckoutEvent.js';
import type { CheckoutState } from './CheckoutState.js';
import { isBinding } from './CheckoutState.js';
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
} satisfies Record<string, PricedDecision>;
const answered = (status: keyof typeof answers): CheckoutEvent => ({
  type: 'answered',
  key: 'k',
  answer: answers[status],
});

/** Each event with everything that it leads to; where a state is not named, nothing happens. */
const arrows: [title: string, CheckoutEvent, Partial<Record<Name, CheckoutState>>][] = [
  [
    'choosing another plan leaves everything but a commitment',
    { type: 'choose', choice: other },
    Object.fromEntries(
      names
        .filter(name => !['committing', 'committed', 'lostCommitting'].includes(name))
        .map(name => [name, { phase: 'choosing', choice: other }]),
    ),
  ],
  [
    'choosing the same plan again only counts where none was chosen',
    { type: 'choose', choice },
    { fresh: { phase: 'choosing', choice } },
  ],
  [
    'one click applies for the choice',
    { type: 'apply', key: 'new' },
    { choosing: { phase: 'applying', key: 'new', choice } },
  ],
  [
    'an earlier application is taken up where nothing else was chosen',
    { type: 'resumed', key: 'old', choice },
    { fresh: { phase: 'applying', key: 'old', choice }, choosing: { phase: 'applying', key: 'old', choice } },
  ],
  [
    'an earlier application does not push another choice aside',
    { type: 'resumed', key: 'old', choice: other },
    { fresh: { phase: 'applying', key: 'old', choice: other } },
  ],
  [
    'an application gets the key that its choice already has',
    { type: 'rekeyed', key: 'k', to: 'old' },
    { applying: { phase: 'applying', key: 'old', choice } },
  ],
  ['an approval goes to review', { type: 'review' }, { approved: states.reviewing }],
  ['a review goes back', { type: 'back' }, { reviewing: states.approved }],
  ['only a review is committed', { type: 'commit' }, { reviewing: states.committing }],
  [
    'an application can be called off until it is a commitment',
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
    'trying again repeats the failed step under its key, and begins anew only after expiry',
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
    'time takes back an approval, not a commitment under way',
    { type: 'lapsed', key: 'k' },
    { approved: states.expired, reviewing: states.expired },
  ],
  [
    'a failure keeps what its step needs',
    { type: 'failed', key: 'k', failure },
    { applying: states.failedApplying, pending: states.failedPending, committing: states.failedCommitting },
  ],
  [
    'another price ends everything but a commitment',
    { type: 'repriced', choice: null, notice: 'plan-gone' },
    Object.fromEntries(
      names
        .filter(name => !['committing', 'committed', 'lostCommitting'].includes(name))
        .map(name => [name, { phase: 'choosing', choice: null, notice: 'plan-gone' }]),
    ),
  ],
  [
    'another purchase ends even a commitment here; the lender still has it',
    { type: 'repriced', choice, notice: 'repriced', newPurchase: true },
    Object.fromEntries(names.map(name => [name, { phase: 'choosing', choice, notice: 'repriced' }])),
  ],
];

const open = ['applying', 'pending', 'action', 'failedApplying', 'failedPending'] as const;
const decided = ['approved', 'reviewing', 'committing', 'failedCommitting', 'lostCommitting'] as const;
const to = (from: readonly Name[], state: CheckoutState) => Object.fromEntries(from.map(name => [name, state]));
arrows.push(
  [
    'the lender may take its time with what is open',
    answered('pending'),
    to(open, { phase: 'pending', ...application, reference: 'r', pollAfterMs: 2_000 }),
  ],
  [
    'the lender may ask for an act while it is open',
    answered('action'),
    to(open, { phase: 'action', ...application, reference: 'r', action: answers.action.action }),
  ],
  ['an approval ends the waiting and never replaces another', answered('approved'), to(open, states.approved)],
  [
    'a decline counts wherever an application is',
    answered('declined'),
    to([...open, ...decided], { ...states.declined, reasons: ['affordability'] }),
  ],
  ['an expiry counts wherever an application is', answered('expired'), to([...open, ...decided], states.expired)],
  [
    'a cancellation counts wherever an application is',
    answered('cancelled'),
    to([...open, ...decided], { phase: 'choosing', choice, notice: 'cancelled' }),
  ],
  [
    'an agreement counts wherever an application is, with the offer where one was seen',
    answered('committed'),
    { ...to(open, states.committed), ...to(decided, { ...states.committed, offer }) },
  ],
);

describe('transition', () => {
  describe.each(arrows)('%s', (_title, event, expected) => {
    it.each(names)('from %s', name => {
      const after = transition(states[name], event);
      const wanted = expected[name];
      if (wanted) expect(after).toEqual(wanted);
      else expect(after).toBe(states[name]);
    });
  });

  it('takes a poll that brings nothing new for nothing', () => {
    const { pending, action: acting } = states;
    const same: PricedDecision = { status: 'pending', reference: 'r', pollAfterMs: 1_000 };
    expect(transition(pending, { type: 'answered', key: 'k', answer: same })).toBe(pending);
    expect(
      transition(acting, { type: 'answered', key: 'k', answer: { status: 'action', reference: 'r', action } }),
    ).toBe(acting);
  });

  it('drops the answer to another application and the answer about another reference', () => {
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

/** Exactly the fields that each phase may have. */
const fields: Record<string, string> = {
  choosing: 'choice notice? phase',
  applying: 'choice key phase',
  pending: 'choice expectedBy? key phase pollAfterMs reference',
  action: 'action choice key phase reference',
  approved: 'choice expiresAt key limitMinor offer phase reference shown',
  committed: 'agreement choice offer? phase',
  declined: 'alternatives choice explainUrl? phase reasons reference',
  expired: 'choice phase',
};
fields['reviewing'] = fields['committing'] = fields['approved']!;
function impossible(state: CheckoutState): string | null {
  const { phase } = state;
  const wanted =
    phase === 'failed' ? `${fields[state.during]!.replace('phase', 'during failure phase')}` : (fields[phase] ?? '');
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

describe('under any sequence of events', () => {
  it('no impossible state is reached, and nothing is lost or invented', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), sequence => {
        let state: CheckoutState = states.fresh;
        for (const event of sequence) {
          const before = structuredClone(state);
          const after = transition(state, event);
          expect(state).toEqual(before);
          expect(impossible(after)).toBeNull();
          // A commitment begins with a review and ends only by the lender's word or with another purchase.
          if (after.phase === 'committing' && state !== after)
            expect([state.phase, event.type]).toEqual([
              event.type === 'retry' ? 'failed' : 'reviewing',
              event.type === 'retry' ? 'retry' : 'commit',
            ]);
          if (isBinding(state) && !isBinding(after))
            expect(
              event.type === 'answered' || event.type === 'failed' || (event.type === 'repriced' && event.newPurchase),
            ).toBe(true);
          // Nobody is approved without an answer for the key that was asked with.
          if (after.phase === 'approved' && state.phase !== 'reviewing' && state !== after)
            expect(event).toMatchObject({ type: 'answered', key: (state as { key: string }).key });
          state = after;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
