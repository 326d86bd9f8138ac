// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Approval, CheckoutState } from '../../checkout/CheckoutState.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { type LenderErrorKind, mayPass } from '../../lenders/LenderError.js';
import { fakeLender } from '../../lenders/testing/fakeLender.js';
import { openCheckout } from '../testing/openCheckout.js';
import { laterIn } from '../testing/textsIn.js';

let opened: ReturnType<typeof openCheckout>;
afterEach(() => opened.close());

const choice = { planId: '6-annuity' };
const application = { key: 'k1', choice };
const LOCALES = ['en', 'zh-CN'] as const;

/** Draws a state, with a lender that never answers. */
function show(locale: (typeof LOCALES)[number], state: CheckoutState, over: Partial<LenderAdapter> = {}) {
  opened = openCheckout({ locale, lender: fakeLender(() => undefined, { name: 'Bank', ...over }).lender });
  opened.put(state);
  return { ...opened.text, ...opened.rare };
}
function approvalOf(): Approval {
  opened = openCheckout({ lender: fakeLender(() => undefined).lender });
  const offer = opened.offers.price(choice)!;
  opened.close();
  return { ...application, reference: 'r1', offer, shown: offer, limitMinor: 1, expiresAt: '2099-01-01T00:00:00Z' };
}

const status = () => screen.getByRole('status').textContent!.replace(/\s+/g, ' ').trim();
/** What the shopper can do, but for closing the sheet. */
const buttons = () =>
  within(document.querySelector<HTMLElement>('[part=actions]')!)
    .queryAllByRole('button')
    .map(button => button.textContent);
const busy = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled');

describe.each(LOCALES)('in %s', locale => {
  it('an application under way has words and a busy button, and can be cancelled', async () => {
    const text = show(locale, { phase: 'applying', ...application });
    expect(status()).toBe(text.applying('Bank'));
    expect(buttons()).toEqual([text.apply, text.cancel]);
    expect(busy(text.apply)).toBe('true');
    expect(screen.getByRole('button', { name: text.cancel }).getAttribute('aria-disabled')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: text.cancel }));
    expect(status()).toBe(text.notices.cancelled);
    expect(busy(text.apply)).toBe('false');
  });

  it('a step at the lender is a link that opens in a new tab', () => {
    const url = 'https://bank.example/step';
    const action = { kind: 'redirect', url, origin: 'https://bank.example', nonce: 'n' } as const;
    const text = show(locale, { phase: 'action', ...application, reference: 'r1', action });
    expect(status()).toBe(text.action('Bank'));
    const link = screen.getByRole('link', { name: text.continueAtLender('Bank') });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      url,
      '_blank',
      'noopener',
    ]);
    expect(buttons()).toEqual([text.cancel]);
  });

  it('a lender that cannot cancel has no button for it', () => {
    const capabilities = { pending: true, cancel: false, actions: [], personReview: false };
    const text = show(
      locale,
      { phase: 'pending', ...application, reference: 'r1', pollAfterMs: 9_000 },
      { capabilities },
    );
    expect([status(), buttons()]).toEqual([`${text.pending('Bank')}${text.pendingHint}`, []]);
  });

  it('a commitment under way has words, cannot be left, and the sheet stays open', async () => {
    const approval = approvalOf();
    const text = show(locale, { phase: 'committing', ...approval });
    expect(status()).toBe(text.committing);
    const dialog = screen.getByRole('dialog', { name: text.reviewTitle });
    expect(buttons()).toEqual([text.committing]);
    expect([busy(text.committing), busy(text.close)]).toEqual(['true', 'true']);
    expect(dialog.getAttribute('closedby')).toBe('none');
    await userEvent.click(screen.getByRole('button', { name: text.committing }));
    await userEvent.click(screen.getByRole('button', { name: text.close }));
    const pressed = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
    expect(opened.sheet.isOpen.value).toBe(true);
    expect(opened.checkout.state.value.phase).toBe('committing');
  });

  it('an expired approval has words, and the shopper can ask again', async () => {
    const text = show(locale, { phase: 'expired', choice });
    expect([status(), buttons()]).toEqual([
      `${text.expired}${text.unsigned}`,
      [text.applyAgain, laterIn(locale).details.clear],
    ]);
    await userEvent.click(screen.getByRole('button', { name: text.applyAgain }));
    expect(opened.checkout.state.value.phase).toBe('applying');
  });

  it.each(['https://bank.example/why', undefined])(
    'a decline names all reasons and a review by a person, with the link of the lender if there is one (%s)',
    explainUrl => {
      const reasons = ['existing-debt', 'affordability'] as const;
      const text = show(
        locale,
        { phase: 'declined', choice, reference: 'r1', reasons, alternatives: [], explainUrl },
        { capabilities: { cancel: true, personReview: true } },
      );
      const review = explainUrl ? text.explain : text.personReview('Bank');
      expect(status()).toBe([text.declined('Bank'), ...reasons.map(code => text.reasons[code]), review].join(''));
      const link = screen.queryByRole('link', { name: text.explain });
      expect(link?.getAttribute('href')).toBe(explainUrl);
    },
  );

  it.each([true, false])(
    'an offer of the shopper’s own under the law of the EU says that a computer made it, and offers a person only where the lender has one (%s)',
    personReview => {
      const capabilities = { cancel: true, personReview };
      const approval = approvalOf();
      const offer = { ...approval.offer, jurisdiction: 'EU' as const };
      const text = show(locale, { phase: 'approved', ...approval, offer, offered: offer }, { capabilities });
      expect(status()).toContain(laterIn(locale).details.personalised);
      expect(status().includes(text.personReview('Bank'))).toBe(personReview);
    },
  );

  it('a decline without a page of the lender offers no person where the lender has none', () => {
    const text = show(locale, { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] });
    expect(status()).toBe(text.declined('Bank'));
  });

  it.each(Object.keys(mayPass) as LenderErrorKind[])(
    'the failure %s says what to do, and the shopper can try again or leave',
    kind => {
      const failure = { kind, message: 'for developers' };
      const text = show(locale, { phase: 'failed', during: 'applying', ...application, failure });
      expect([status(), buttons()]).toEqual([`${text.problem}${text.failed[kind]}`, [text.retry, text.otherPlan]]);
    },
  );

  it('a commitment with an unknown outcome can only be tried again, because there may be a loan', () => {
    const failure = { kind: 'network', message: 'Lost.', outcomeUnknown: true } as const;
    const text = show(locale, { phase: 'failed', during: 'committing', ...approvalOf(), failure });
    expect([status(), buttons()]).toEqual([`${text.problem}${text.commitUnknown('Bank')}`, [text.retry]]);
  });

  it('a changed purchase is explained when the shopper must choose again', () => {
    for (const notice of ['repriced', 'plan-gone', 'cancelled'] as const) {
      const text = show(locale, { phase: 'choosing', choice: null, notice });
      expect([status(), buttons()]).toEqual([text.notices[notice], [text.close]]);
      opened.close();
    }
  });
});

it('the primary button is one element from the click to the review, so that it keeps the focus', () => {
  const approval = approvalOf();
  const text = show('en', { phase: 'choosing', choice });
  const button = screen.getByRole('button', { name: text.apply });
  button.focus();
  opened.put({ phase: 'applying', ...application });
  expect(document.activeElement).toBe(button);
  opened.put({ phase: 'approved', ...approval });
  expect(document.activeElement).toBe(button);
  expect(button.textContent).toBe(text.review);
});

describe('the answers tell themselves apart', () => {
  const declined = { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] } as const;
  const failure = { kind: 'network', message: 'Lost.' } as const;
  const action = { kind: 'redirect', url: 'https://b.example/', origin: 'https://b.example', nonce: 'n' } as const;
  it.each<[tone: string, states: (approval: Approval) => readonly CheckoutState[]]>([
    [
      'waiting',
      approval => [
        { phase: 'applying', ...application },
        { phase: 'pending', ...application, reference: 'r1', pollAfterMs: 9_000 },
        { phase: 'action', ...application, reference: 'r1', action },
        { phase: 'committing', ...approval },
      ],
    ],
    ['good', approval => [{ phase: 'approved', ...approval }]],
    ['refusing', () => [declined]],
    [
      'broken',
      approval => [
        { phase: 'expired', choice },
        { phase: 'failed', during: 'applying', ...application, failure },
        { phase: 'failed', during: 'committing', ...approval, failure: { ...failure, outcomeUnknown: true } },
      ],
    ],
  ])('by a sign and a title: %s', (tone, states) => {
    for (const state of states(approvalOf())) {
      show('en', state);
      const titles = [...document.querySelectorAll('.answer-title')];
      expect(titles.map(title => title.className)).toEqual([`answer-title ${tone}`]);
      expect(screen.getByRole('status').firstElementChild).toBe(titles[0]);
      expect(titles[0]?.textContent).not.toBe('');
      expect(titles[0]?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      opened.close();
    }
  });
});
