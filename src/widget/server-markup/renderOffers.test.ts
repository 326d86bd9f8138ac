import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { renderOffers, renderShadowRoot } from './renderOffers.js';

const options = { amount: '2999.00', currency: 'USD', locale: 'en', name: 'fenqi' };

/** What a framework that prerenders refuses: Next fails the build of a page that reads the clock or draws lots. */
function forbidChance(): void {
  const refuse = () => {
    throw new Error('The clock or chance was asked.');
  };
  const RealDate = Date;
  vi.stubGlobal(
    'Date',
    class extends RealDate {
      constructor(...given: unknown[]) {
        super(...(given.length > 0 ? (given as [number]) : refuse()));
      }
      static override now = refuse;
    },
  );
  vi.spyOn(Math, 'random').mockImplementation(refuse);
  vi.spyOn(performance, 'now').mockImplementation(refuse);
  vi.spyOn(crypto, 'randomUUID').mockImplementation(refuse);
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(refuse);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the offers drawn on a server', () => {
  it.each([{ day: '2026-11-28' }, { today: '2026-11-28' }])('ask neither the clock nor chance, given %o', given => {
    forbidChance();
    expect(renderOffers({ ...options, ...given })).toContain('999.66');
  });

  it('ask the clock without a day', () => {
    forbidChance();
    expect(() => renderOffers(options)).toThrow('The clock or chance was asked.');
  });

  it('keep `day` in the markup, and leave `today` out, so that a cached page counts from the shopper’s own day', () => {
    expect(renderOffers({ ...options, day: '2026-11-28' })).toContain(' day="2026-11-28"');
    expect(renderOffers({ ...options, today: '2026-11-28' })).not.toContain('2026-11-28');
  });

  it('count from `today` as they count from `day`', () => {
    const shadowRoot = (more: object) => renderShadowRoot({ ...options, ...more });
    expect(shadowRoot({ today: '2026-11-28' })).toBe(shadowRoot({ day: '2026-11-28' }));
    expect(shadowRoot({ today: '2026-11-28', day: '2027-02-01' })).toBe(shadowRoot({ day: '2027-02-01' }));
  });

  it('refuse a day that is not one', () => {
    expect(() => renderShadowRoot({ ...options, today: '28.11.2026' })).toThrow(/28\.11\.2026/);
  });

  it('are drawn without a plan that leaves the range of its figures', () => {
    const sheet = defaultTermSheet('USD');
    const upfrontFee = { amountMinor: Number.MAX_SAFE_INTEGER, financed: true };
    const terms = { ...sheet, plans: [...sheet.plans, { ...sheet.plans[1]!, id: 'faulty', upfrontFee }] };
    const drawn = renderShadowRoot({ ...options, day: '2026-11-28', terms });
    expect(drawn).toContain('999.66');
    expect(drawn).not.toContain('faulty');
  });

  it('have the amounts of the region, as in the page', () => {
    const drawn = (locale: string) => renderShadowRoot({ ...options, locale, day: '2026-11-28' });
    expect(drawn('en-GB')).toContain('US$999.66');
    expect(drawn('en-US')).toContain('>$999.66');
    expect(drawn('de-CH')).toMatch(/\$\s999\.66/);
    expect(drawn('de-CH')).toContain('lang="de"');
  });

  it.each(['full', 'line'] as const)('say what the law wants said before any script: %s', layout => {
    const noticeIn = (currency: string) => {
      const drawn = renderShadowRoot({ ...options, currency, layout, day: '2026-11-28' });
      return /<p [^>]*part="notice"[^>]*>(.*?)<\/p>/s.exec(drawn)?.[1]?.replace(/<[^>]+>/g, '');
    };
    expect(noticeIn('EUR')).toMatch(
      /^Caution! Borrowing money costs money\. Credit €2,999\.00 · .*fixed borrowing rate .*7\.90% \(12 months\)$/,
    );
    expect(noticeIn('GBP')).toMatch(/^Credit £2,999\.00 · .*fixed borrowing rate .*7\.90% \(12 months\)$/);
    expect([noticeIn('USD'), noticeIn('CNY')]).toEqual([undefined, undefined]);
  });

  it('are one line where the page wants one, by its old name too', () => {
    const drawn = (layout: 'line' | 'compact' | 'full') => renderShadowRoot({ ...options, layout, day: '2026-11-28' });
    expect(drawn('line')).toContain('3 months interest-free');
    expect(drawn('line')).not.toContain('type="radio"');
    expect(drawn('compact')).toBe(drawn('line'));
    expect(drawn('full')).toContain('type="radio"');
  });

  it('are the element around what `renderShadowRoot` returns', () => {
    const inside = renderShadowRoot({ ...options, today: '2026-11-28' });
    expect(renderOffers({ ...options, today: '2026-11-28' })).toBe(
      `<fenqi-offers amount="2999.00" currency="USD" locale="en" name="fenqi" drawn="">${inside}</fenqi-offers>`,
    );
    expect(inside).toMatch(/^<template shadowrootmode="open" .*<!----><\/template>$/s);
  });
});
