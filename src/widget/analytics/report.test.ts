// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emitFrom } from '../element/WidgetEvents.js';
import type { WidgetHost } from '../element/WidgetHost.js';
import { report } from './report.js';

const purchase = { amountMinor: 299_900, currency: 'CNY', order: 'A-1001' };
const step = {
  type: 'plan-chosen',
  planId: 'six',
  count: 6,
  method: 'annuity',
  apr: '15.6',
  interestFree: false,
} as const;
const thrown = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame'] });
  vi.stubGlobal('reportError', thrown.mockReset());
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** A widget in a page, and what the page has heard from it. */
function open() {
  const heard: string[] = [];
  const element = document.body.appendChild(document.createElement('div'));
  element.setAttribute('look', 'card');
  const container = document.createElement('div');
  container.lang = 'zh-CN';
  const host = {
    element,
    container,
    ids: 'fenqi-1',
    emit: emitFrom(element),
    onEvent: event => heard.push(`hook ${event.type}`),
  } as Partial<WidgetHost> as WidgetHost;
  const listening = new AbortController();
  document.addEventListener('fenqi:event', event => heard.push(`event ${event.detail.type}`), listening);
  return { host, element, heard, end: () => listening.abort() };
}
const told = () => vi.advanceTimersByTimeAsync(300);

describe('what is measured', () => {
  it('is told at once where no answer to the shopper waits to be painted', () => {
    const { host, heard, end } = open();
    report(host, 1_000, purchase, step);
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual(['event plan-chosen', 'hook plan-chosen']);
    report(host, 2_000, purchase, { type: 'impression', plans: [] });
    expect(heard.slice(2)).toEqual(['event impression', 'hook impression']);
    end();
  });

  it('has the widget and the time, and only the price of the purchase', async () => {
    const { host, end } = open();
    const hook = vi.fn();
    host.onEvent = hook;
    report(host, 1234.5, purchase, step);
    await told();
    expect(hook.mock.calls).toEqual([
      [
        {
          ...step,
          widget: 'fenqi-1',
          amountMinor: 299_900,
          currency: 'CNY',
          layout: 'full',
          look: 'card',
          locale: 'zh-CN',
          timeMs: 1235,
        },
      ],
    ]);
    end();
  });

  it('is dropped if the page of a unit test is gone before it is told', async () => {
    const { host, heard, end } = open();
    report(host, 1, purchase, step);
    vi.stubGlobal('document', undefined);
    await told();
    vi.unstubAllGlobals();
    report(host, 2, purchase, step);
    await told();
    expect(heard).toEqual(['event plan-chosen', 'hook plan-chosen']);
    end();
  });

  it('reaches listeners and the hook once each, in the order of the steps, and only afterwards', async () => {
    const { host, heard, end } = open();
    report(host, 1, purchase, step);
    report(host, 2, purchase, { ...step, type: 'applied' });
    expect(heard).toEqual([]);
    await told();
    expect(heard).toEqual(['event plan-chosen', 'hook plan-chosen', 'event applied', 'hook applied']);
    end();
  });

  it('is reported before the page is left', () => {
    const { host, heard, end } = open();
    report(host, 1, purchase, step);
    window.dispatchEvent(new Event('pagehide'));
    expect(heard).toEqual(['event plan-chosen', 'hook plan-chosen']);
    end();
  });

  it('is reported by the document if the widget has left the page', async () => {
    const { host, element, heard, end } = open();
    report(host, 1, purchase, step);
    element.remove();
    await told();
    expect(heard).toEqual(['event plan-chosen', 'hook plan-chosen']);
    end();
  });

  it('reaches other listeners even if a hook throws, and the browser reports that error', async () => {
    const { host, heard, end } = open();
    const other = open();
    const error = new Error('analytics is down');
    host.onEvent = () => {
      throw error;
    };
    report(host, 1, purchase, step);
    report(other.host, 2, purchase, step);
    await told();
    expect(thrown.mock.calls).toEqual([[error]]);
    expect(heard).toEqual(['event plan-chosen', 'event plan-chosen']);
    expect(other.heard).toContain('hook plan-chosen');
    end();
    other.end();
  });

  it.each([
    ['missing', undefined],
    [
      'hostile',
      {
        mark() {
          throw new Error('no');
        },
      },
    ],
  ])('is reported even if the page’s clock is %s', async (_, performance) => {
    vi.stubGlobal('performance', performance);
    const { host, heard, end } = open();
    report(host, 1, purchase, step);
    window.dispatchEvent(new Event('pagehide'));
    expect(heard).toHaveLength(2);
    end();
  });
});
