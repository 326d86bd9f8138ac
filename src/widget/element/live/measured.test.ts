// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAndApply, openPage, type Page, pass } from '../../../checkout/testing/openPage.js';
import { approved, committed, declined, pending } from '../../../lenders/testing/decisions.js';
import { mapStorage, type Script } from '../../../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { MerchantEvent } from '../../analytics/MerchantEvent.js';
import type { WidgetHost } from '../WidgetHost.js';
import { measured } from './measured.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

type Storage = ReturnType<typeof mapStorage>;
let widgets = 0;

/** A widget of a merchant who measures. Two with one storage are like a reload, another tab or another widget. */
async function open(script: Script, { storage = mapStorage(), restored = undefined as string | undefined } = {}) {
  const page = openPage(script, { storage });
  const heard: MerchantEvent[] = [];
  const host = {
    element: document.createElement('div'),
    container: document.createElement('div'),
    ids: `fenqi-${++widgets}`,
    emit: () => {},
    onEvent: event => heard.push(event),
  } as Partial<WidgetHost> as WidgetHost;
  const stop = measured(host, page.model, () => restored);
  await vi.dynamicImportSettled();
  const close = () => {
    stop();
    page.checkout.dispose();
  };
  const said = async () => {
    await pass(300);
    return heard.splice(0).map(event => ('status' in event ? `${event.type} ${event.status}` : event.type));
  };
  return { ...page, heard, said, close };
}

/** Approves and commits, and remembers it. */
function agreeing(): Script {
  let now = approved();
  return ({ name, about }) => {
    if (name === 'commit') now = committed(about as CommitRequest);
    return now;
  };
}

async function agree({ checkout }: Page): Promise<void> {
  chooseAndApply(checkout);
  await pass();
  checkout.review();
  checkout.commit();
  await pass();
}

describe('a whole flow', () => {
  it('is reported step by step, each step once', async () => {
    const page = await open(agreeing());
    await agree(page);
    expect(await page.said()).toEqual(['plan-chosen', 'applied', 'decided approved', 'committed']);
  });

  it('reports the advertised plan, not the personal terms', async () => {
    // Advertised at 5.9 % a year, which is 6.06 % effective, and approved at 4.9 %.
    const page = await open(agreeing());
    await agree(page);
    await pass(300);
    const plan = { planId: 'six', count: 6, method: 'annuity', apr: '6.06', interestFree: false };
    const [widget, timeMs] = [expect.any(String), expect.any(Number)];
    const same = {
      ...plan,
      widget,
      amountMinor: 299_900,
      currency: 'CNY',
      layout: 'full',
      look: 'plain',
      locale: '',
      timeMs,
    };
    expect(page.heard).toEqual([
      { type: 'plan-chosen', ...same },
      { type: 'applied', ...same },
      { type: 'decided', status: 'approved', ...same },
      { type: 'committed', ...same },
    ]);
  });
});

describe('a choice', () => {
  it('is reported for each other plan, and not when it is taken back', async () => {
    const page = await open(() => undefined);
    page.checkout.choose({ planId: 'six' });
    await pass();
    page.checkout.choose({ planId: 'twelve' });
    await pass();
    page.checkout.choose(null);
    await pass();
    page.checkout.choose({ planId: 'twelve' });
    expect(await page.said()).toEqual(['plan-chosen', 'plan-chosen', 'plan-chosen']);
  });

  it('that was put back is not reported, but the shopper’s later ones are', async () => {
    const page = await open(() => undefined, { restored: 'six' });
    page.checkout.choose({ planId: 'six' });
    expect(await page.said()).toEqual([]);
    page.checkout.choose({ planId: 'twelve' });
    await pass();
    page.checkout.choose({ planId: 'six' });
    expect(await page.said()).toEqual(['plan-chosen', 'plan-chosen']);
  });

  it('is not reported again when the cart changes', async () => {
    const page = await open(() => undefined);
    page.checkout.choose({ planId: 'six' });
    await pass();
    page.checkout.update({ amountMinor: 399_900, order: 'A-2' });
    expect(await page.said()).toEqual(['plan-chosen']);
  });

  it('of an alternative does not reveal its personal down payment', async () => {
    const page = await open(() => declined());
    chooseAndApply(page.checkout);
    await pass();
    page.checkout.choose({ planId: 'six', downPaymentMinor: 100_000 });
    await pass(300);
    expect(page.heard.map(({ type }) => type)).toEqual(['plan-chosen', 'applied', 'decided']);
    expect(JSON.stringify(page.heard)).not.toMatch(/downPayment|100000|affordability|r1/);
  });
});

describe('a decision', () => {
  it('that is pending is not reported', async () => {
    const page = await open(({ name }) => (name === 'apply' ? pending() : undefined));
    chooseAndApply(page.checkout);
    expect(await page.said()).toEqual(['plan-chosen', 'applied']);
  });

  it('is reported as cancelled if the application is cancelled first, and the next application is a new one', async () => {
    const page = await open(({ name }) =>
      name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : name === 'apply' ? pending() : undefined,
    );
    chooseAndApply(page.checkout);
    await pass();
    page.checkout.cancel();
    expect(await page.said()).toEqual(['plan-chosen', 'applied', 'decided cancelled']);
    page.checkout.apply();
    expect(await page.said()).toEqual(['applied']);
  });

  it('is reported once, even if the shopper leaves or it expires', async () => {
    const page = await open(({ name }) =>
      name === 'cancel'
        ? { status: 'cancelled', reference: 'r1' }
        : approved({ expiresAt: new Date(Date.now() + 60_000).toISOString() }),
    );
    chooseAndApply(page.checkout);
    await pass();
    page.checkout.cancel();
    expect(await page.said()).toEqual(['plan-chosen', 'applied', 'decided approved']);
    page.checkout.apply();
    await pass(61_000);
    expect(page.phase()).toBe('expired');
    expect(await page.said()).toEqual(['applied', 'decided approved']);
  });
});

describe('an application that is resumed', () => {
  it('after a reload is not reported again, and its decision is reported once', async () => {
    const first = await open(() => pending(60_000));
    chooseAndApply(first.checkout);
    expect(await first.said()).toEqual(['plan-chosen', 'applied']);
    first.close();
    const second = await open(() => approved(), first);
    await pass();
    expect(second.phase()).toBe('approved');
    expect(await second.said()).toEqual(['decided approved']);
    second.close();
    const third = await open(() => approved(), first);
    expect(await third.said()).toEqual([]);
    expect(third.phase()).toBe('approved');
  });

  it('by another widget or tab is reported by one of them', async () => {
    const storage: Storage = mapStorage();
    const lender = agreeing();
    const [one, two] = [await open(lender, { storage }), await open(lender, { storage })];
    await agree(one);
    await pass(1_000);
    expect([one.phase(), two.phase()]).toEqual(['committed', 'committed']);
    const said = [...(await one.said()), ...(await two.said())];
    expect(said.sort()).toEqual(['applied', 'committed', 'decided approved', 'plan-chosen']);
  });

  it('under its earlier key is not reported again', async () => {
    const first = await open(() => declined());
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.choose({ planId: 'twelve' });
    await pass();
    await first.said();
    first.checkout.choose({ planId: 'six' });
    await pass();
    first.checkout.apply();
    expect(await first.said()).toEqual(['plan-chosen']);
    expect(first.phase()).toBe('declined');
  });
});

describe('the part that measures', () => {
  it('gets the steps from before it was loaded', async () => {
    const page = openPage(agreeing());
    const heard: string[] = [];
    const host: Partial<WidgetHost> = {
      element: document.createElement('div'),
      container: document.createElement('div'),
      ids: 'w',
      emit: () => {},
      onEvent: ({ type }) => heard.push(type),
    };
    measured(host as WidgetHost, page.model, () => undefined);
    chooseAndApply(page.checkout);
    await pass();
    expect(page.phase()).toBe('approved');
    await vi.dynamicImportSettled();
    await pass(300);
    expect(heard).toEqual(['plan-chosen', 'applied', 'decided']);
  });
});
