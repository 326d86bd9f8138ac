// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import { pricePlans } from '../../pricing/offers/pricePlans.js';
import { createHost } from './createHost.js';
import type { WidgetEvents } from './WidgetEvents.js';

let frames: FrameRequestCallback[];
let tasks: (() => void)[];
beforeEach(() => {
  frames = [];
  tasks = [];
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
  vi.stubGlobal('setTimeout', (act: () => void) => tasks.push(act));
});
afterEach(() => vi.unstubAllGlobals());

/** The browser begins one frame, and paints it when all of this is done. */
const frame = () => {
  for (const act of frames.splice(0)) act(0);
};
const paint = () => {
  frame();
  for (const act of tasks.splice(0)) act();
};

const request = (amountMinor: number) => ({
  amountMinor,
  currency: 'CNY',
  day: '2026-11-23',
  terms: defaultTermSheet('CNY'),
});
/** As the first script prices them. */
const drawn = (amountMinor: number) => ({ ...request(amountMinor), plans: pricePlans(request(amountMinor)) });

function open() {
  const element = document.createElement('div');
  // jsdom has no adopted style sheets.
  Object.assign(element.attachShadow({ mode: 'open' }), { adoptedStyleSheets: [] });
  const told: WidgetEvents['fenqi:ready'][] = [];
  const host = createHost(element, {
    onValue: () => {},
    emit: (name, detail) => {
      if (name === 'fenqi:ready') told.push(detail as WidgetEvents['fenqi:ready']);
    },
  });
  return { host, told };
}

describe('fenqi:ready', () => {
  it('is told once the frame with the offers is painted, with what each costs in all', () => {
    const { host, told } = open();
    host.show(drawn(299_900));
    frame();
    expect(told).toEqual([]);
    paint();
    const offers = drawn(299_900).plans.flatMap(plan =>
      plan.kind === 'offer' ? [{ planId: plan.planId, totalMinor: plan.totalMinor }] : [],
    );
    expect(offers).toHaveLength(3);
    expect(told).toEqual([{ amountMinor: 299_900, currency: 'CNY', offers }]);
  });

  it('is not told again for the same offers, drawn again or with their disclosures', () => {
    const { host, told } = open();
    host.show(drawn(299_900));
    host.show(drawn(299_900));
    paint();
    host.show({ ...request(299_900), plans: priceOffers(request(299_900)) });
    paint();
    expect(told).toHaveLength(1);
  });

  it('is told again for another price, and after the widget was empty', () => {
    const { host, told } = open();
    host.show(drawn(299_900));
    paint();
    host.show(drawn(199_900));
    paint();
    host.show();
    host.show(drawn(199_900));
    paint();
    expect(told.map(({ amountMinor }) => amountMinor)).toEqual([299_900, 199_900, 199_900]);
  });

  it('is not told of offers that were replaced or taken away before they were painted', () => {
    const { host, told } = open();
    host.show(drawn(299_900));
    host.show(drawn(199_900));
    host.show();
    host.show(drawn(199_900));
    paint();
    expect(told.map(({ amountMinor }) => amountMinor)).toEqual([199_900]);
    host.show(drawn(99_900));
    host.show();
    paint();
    expect(told).toHaveLength(1);
  });

  it('has no offers where no plan fits the price', () => {
    const { host, told } = open();
    host.show(drawn(100));
    paint();
    expect(told).toEqual([{ amountMinor: 100, currency: 'CNY', offers: [] }]);
  });
});
