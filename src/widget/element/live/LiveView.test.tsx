// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LenderCheckout } from '../../../checkout/Checkout.js';
import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import { fakeLender } from '../../../lenders/testing/fakeLender.js';
import type { WidgetCheckout } from '../../sheet/attachCheckout.js';
import { CheckoutActions } from '../../sheet/CheckoutActions.js';
import { CheckoutStatus } from '../../sheet/CheckoutStatus.js';
import { inPage } from '../../sheet/inPage.js';
import { laterIn, lawIn, seldomIn, viewIn } from '../../testing/textsIn.js';
import type { Layout } from '../options/optionValues.js';
import { LiveView } from './LiveView.js';
import type { LenderSeat } from './lenderSeat.js';
import { sheetSwitch } from './sheetSwitch.js';

afterEach(cleanup);

const choice = { planId: 'six' };
const offers = createOffers(cart);
const offer = offers.price(choice)!;
/** Cheaper, as personal terms may be. */
const personal = { ...offer, totalMinor: 123_456 };
const approval = { key: 'k1', choice, reference: 'r1', offer: personal, shown: offer, limitMinor: 1, expiresAt: '' };
const failure = { kind: 'network', message: 'Away.' } as const;
const drawn = { view: viewIn('en'), texts: laterIn('en'), law: lawIn('en'), seldom: seldomIn('en') };

interface Shown {
  readonly missing?: boolean;
  readonly lender?: LenderAdapter;
  readonly layout?: Layout;
  readonly isOpen?: boolean;
}

function show(state: CheckoutState, { missing = false, lender, layout = 'full', isOpen = false }: Shown = {}) {
  offers.move(() => state);
  const sheet = sheetSwitch(offers, () => {});
  if (isOpen) sheet.open();
  const checkout = lender ? widgetCheckout(lender) : null;
  const seat = { checkout: signal(checkout), missing: signal(missing) } as unknown as LenderSeat;
  const { container } = render(
    <LiveView
      drawn={drawn}
      offers={offers}
      seat={seat}
      sheet={sheet}
      layout={layout}
      notice={() => undefined}
      lender={!!checkout}
      onExplain={() => {}}
    />,
  );
  return { container, sheet };
}

const bank = (over: Partial<LenderAdapter> = {}) => fakeLender(() => undefined, { name: 'Bank', ...over }).lender;

/** What a lender adds to the picture in the state of the moment. */
function widgetCheckout(lender: LenderAdapter): WidgetCheckout {
  const checkout = { ...offers, estimated: signal(false) } as unknown as LenderCheckout;
  const host = { element: document.body, fail: () => {} };
  const model = { ...drawn, checkout, lender, lenderName: 'Bank', host };
  return {
    checkout,
    lender,
    name: () => 'Bank',
    inPage: () => inPage(model),
    status: () => <CheckoutStatus model={model} expiresSoon />,
    actions: (_, onClose) => <CheckoutActions model={model} onClose={onClose} />,
    dispose: () => {},
  };
}
const opener = (name: string) => screen.getByRole('button', { name });
const isHeld = () => screen.getByRole<HTMLInputElement>('radio', { name: /^6 months/ }).matches(':disabled');

describe('the plans while something happens', () => {
  it.each<{ held: boolean; state: CheckoutState }>([
    { held: false, state: { phase: 'choosing', choice } },
    { held: true, state: { phase: 'applying', key: 'k1', choice } },
    { held: true, state: { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 } },
    { held: true, state: { phase: 'approved', ...approval } },
    { held: true, state: { phase: 'reviewing', ...approval } },
    { held: true, state: { phase: 'committing', ...approval } },
    { held: false, state: { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] } },
    { held: false, state: { phase: 'expired', choice } },
    { held: false, state: { phase: 'failed', during: 'applying', key: 'k1', choice, failure } },
    { held: true, state: { phase: 'failed', during: 'committing', ...approval, failure } },
  ])('are held: $held, in $state.phase', ({ held, state }) => {
    show(state);
    expect(isHeld()).toBe(held);
  });

  it('show the personal offer once there is one', () => {
    show({ phase: 'approved', ...approval });
    expect(screen.getByText('Total CN¥1,234.56')).toBeTruthy();
    cleanup();
    show({ phase: 'choosing', choice });
    expect(screen.queryByText('Total CN¥1,234.56')).toBeNull();
  });

  it('say the down payment that is chosen, because it is applied for', () => {
    show({ phase: 'choosing', choice: { ...choice, downPaymentMinor: 100_000 } });
    expect(screen.getByRole('radio', { name: /^6 months/ }).closest('label')!.textContent).toContain(
      'CN¥1,000.00 today',
    );
  });

  it('show an alternative as the lender offered it, before it is applied for', () => {
    show({ phase: 'choosing', choice, offered: personal });
    expect(screen.getByText('Total CN¥1,234.56')).toBeTruthy();
  });

  it('say what is due today, in one line beside the rate, and in the tile of the plan', () => {
    const state: CheckoutState = { phase: 'choosing', choice: { ...choice, downPaymentMinor: 30_000 } };
    const { container } = show(state, { layout: 'line' });
    expect(container.textContent.replace(/\s+/g, ' ')).toMatch(
      /6 months, CN¥\d+\.\d\d a month APR \d\.\d\d% · CN¥300\.00 today/,
    );
    cleanup();
    show(state);
    expect(screen.getByRole('radio', { name: /^6 months/ }).closest('label')?.textContent).toContain('CN¥300.00 today');
  });

  it('can be unchosen while no application is open', () => {
    show({ phase: 'choosing', choice: null });
    expect(screen.queryByRole('button', { name: 'Pay without installments' })).toBeNull();
    cleanup();
    show({ phase: 'applying', choice, key: 'k' });
    expect(screen.queryByRole('button', { name: 'Pay without installments' })).toBeNull();
    cleanup();
    show({ phase: 'expired', choice });
    expect(screen.getByRole('button', { name: 'Pay without installments' })).toBeTruthy();
    cleanup();
    show({ phase: 'choosing', choice });
    screen.getByRole('button', { name: 'Pay without installments' }).click();
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: null });
  });

  it('have a status region that is empty until there is something to say', () => {
    show({ phase: 'choosing', choice });
    expect(screen.getByRole('status').textContent).toBe('');
    cleanup();
    show({ phase: 'choosing', choice }, { missing: true });
    expect(screen.getByRole('status').textContent).toBe('This did not load. Please try again.');
  });
});

/** WCAG 2.2, 2.4.6 and 4.1.3: a shop's outline stays its own, and a screen reader has one region to listen to. */
describe('every step with a lender', () => {
  it.each<CheckoutState>([
    { phase: 'choosing', choice: null },
    { phase: 'choosing', choice, notice: 'cancelled' },
    { phase: 'applying', key: 'k1', choice },
    { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 },
    { phase: 'approved', ...approval },
    { phase: 'reviewing', ...approval },
    { phase: 'committing', ...approval },
    {
      phase: 'declined',
      choice,
      reference: 'r1',
      reasons: ['affordability'],
      alternatives: [{ choice: { planId: 'three' }, offer }],
    },
    { phase: 'expired', choice },
    { phase: 'failed', during: 'applying', key: 'k1', choice, failure },
    { phase: 'failed', during: 'committing', ...approval, failure },
  ])('adds no heading and no landmark, and has one live region in the page and one in the sheet: $phase', state => {
    for (const layout of ['full', 'line'] as const)
      for (const isOpen of [false, true]) {
        const { container } = show(state, { lender: bank(), layout, isOpen });
        expect(container.querySelectorAll('dialog')).toHaveLength(+isOpen);
        const marks =
          'h1, h2, h3, h4, h5, h6, main, nav, header, footer, aside, section[aria-label], section[aria-labelledby], form, [role=heading], [role=region]';
        expect([...container.querySelectorAll(marks)]).toEqual([]);
        const live = [...container.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')];
        expect(live.map(region => !!region.closest('dialog'))).toEqual(isOpen ? [false, true] : [false]);
        cleanup();
      }
  });
});

describe('the words of an answer in the page', () => {
  const said = () => screen.getByRole('status').textContent.replace(/\s+/g, ' ');
  const waiting: CheckoutState = { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 };
  const refused: CheckoutState = { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] };

  it('name the plan where the page has only a line', () => {
    for (const state of [{ phase: 'approved', ...approval }, waiting, refused] as const) {
      show(state, { lender: bank(), layout: 'line' });
      expect(said()).toMatch(/6 months, CN¥\d+\.\d\d a month/);
      cleanup();
    }
    show({ phase: 'choosing', choice, notice: 'cancelled' }, { lender: bank(), layout: 'line' });
    expect(said()).toBe('Cancelled. Nothing was signed.');
  });

  it('say under the plans what frees them, while they are held and there is no loan', () => {
    const held = 'Cancel to choose another plan.';
    for (const state of [{ phase: 'approved', ...approval }, waiting] as const) {
      show(state, { lender: bank() });
      expect(said()).toContain(held);
      cleanup();
    }
    for (const state of [{ phase: 'committing', ...approval }, refused] as const) {
      show(state, { lender: bank() });
      expect(said()).not.toContain(held);
      cleanup();
    }
  });
});

describe('the way into the sheet', () => {
  it.each<{ label: string; state: CheckoutState }>([
    { label: 'Learn more', state: { phase: 'choosing', choice: null } },
    { label: 'Continue', state: { phase: 'choosing', choice } },
    { label: 'View', state: { phase: 'applying', key: 'k1', choice } },
    { label: 'View', state: { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 } },
    { label: 'Review and confirm', state: { phase: 'approved', ...approval } },
    { label: 'Review and confirm', state: { phase: 'reviewing', ...approval } },
    { label: 'View', state: { phase: 'committing', ...approval } },
    { label: 'View', state: { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] } },
    { label: 'View', state: { phase: 'expired', choice } },
    { label: 'View', state: { phase: 'failed', during: 'applying', key: 'k1', choice, failure } },
  ])('is one button that opens a dialog, and says what is next: $label, in $state.phase', ({ label, state }) => {
    const { sheet } = show(state, { lender: bank() });
    const button = opener(label);
    expect([button.getAttribute('aria-haspopup'), button.getAttribute('part')]).toEqual(['dialog', 'open']);
    button.click();
    expect(sheet.isOpen.value).toBe(true);
  });

  it('is the line itself where the page has only a line', () => {
    const { container, sheet } = show({ phase: 'choosing', choice: null }, { layout: 'line' });
    const button = container.querySelector<HTMLElement>('[part~=line]')!;
    expect(button.textContent).toContain('Learn more');
    expect(container.querySelector('[part=plans]')).toBeNull();
    button.click();
    expect(sheet.isOpen.value).toBe(true);
  });
});

describe('who lends', () => {
  it.each(['full', 'line'] as const)('stands in the page from the start, with the logo if there is one: %s', layout => {
    const { container } = show(
      { phase: 'choosing', choice },
      { lender: bank({ logo: 'https://b.example/l.svg' }), layout },
    );
    const name = container.querySelector('[part=lender]')!;
    expect(name.textContent).toBe('Bank');
    const logo = name.querySelector('img')!;
    expect([logo.getAttribute('src'), logo.alt]).toEqual(['https://b.example/l.svg', '']);
    // A policy of the page may refuse it.
    logo.dispatchEvent(new Event('error'));
    expect(logo.hidden).toBe(true);
  });
});

describe('the choice of another plan', () => {
  it.each<{ there: boolean; state: CheckoutState }>([
    { there: true, state: { phase: 'choosing', choice } },
    { there: false, state: { phase: 'approved', ...approval } },
    { there: true, state: { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] } },
    { there: true, state: { phase: 'expired', choice } },
    { there: false, state: { phase: 'reviewing', ...approval } },
  ])(
    'is in the sheet where the page has only a line, unless the choice is held: $there, in $state.phase',
    ({ there, state }) => {
      show(state, { lender: bank(), layout: 'line', isOpen: true });
      expect(screen.queryAllByRole('radio')).toHaveLength(there ? offers.plans.value.length : 0);
      cleanup();
      show(state, { lender: bank(), layout: 'full', isOpen: true });
      expect(screen.getByRole('dialog').querySelector('input')).toBeNull();
    },
  );
});
