import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { FenqiOffers } from './FenqiOffers.js';
import type { FenqiOffersProps } from './FenqiOffersProps.js';

const markup = (props: FenqiOffersProps) => renderToStaticMarkup(createElement(FenqiOffers, props));

describe('FenqiOffers on a server', () => {
  it('is the tag with its attributes', () => {
    expect(markup({ amount: '2999.00', currency: 'CNY', lender: 'sandbox', name: 'fenqi', id: 'offers' })).toBe(
      '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" name="fenqi" id="offers"></fenqi-offers>',
    );
  });

  it('writes a number as its decimal text, and leaves out what is not given', () => {
    expect(markup({ amount: 2999.5, currency: 'CNY', order: null, day: undefined })).toBe(
      '<fenqi-offers amount="2999.5" currency="CNY"></fenqi-offers>',
    );
  });

  it('writes the class as every version of React does', () => {
    expect(markup({ className: 'wide' })).toBe('<fenqi-offers class="wide"></fenqi-offers>');
  });

  it('names the form it belongs to', () => {
    expect(markup({ name: 'fenqi', form: 'checkout' }).toLowerCase()).toBe(
      '<fenqi-offers name="fenqi" form="checkout"></fenqi-offers>',
    );
  });

  it('writes a term sheet as JSON that is read back the same', () => {
    const terms = defaultTermSheet('CNY');
    const json = /terms="([^"]*)"/.exec(markup({ terms }))?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(json)).toEqual(terms);
  });

  it('leaves out what is not text: an adapter and the handlers', () => {
    const nothing = () => {};
    expect(markup({ lender: sandboxLender(), onSelect: nothing, onError: nothing })).toBe(
      '<fenqi-offers></fenqi-offers>',
    );
  });

  it('contains what the server has drawn, and says so', () => {
    expect(markup({ amount: '2999.00', drawn: '<template></template>' })).toBe(
      '<fenqi-offers amount="2999.00" drawn=""><template></template></fenqi-offers>',
    );
  });
});

describe('FenqiOffers in a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('contains nothing of a server’s drawing: in an element that React makes, the browser would warn of it', () => {
    vi.stubGlobal('document', {});
    expect(markup({ amount: '2999.00', drawn: '<template></template>' })).toBe(
      '<fenqi-offers amount="2999.00" drawn=""></fenqi-offers>',
    );
  });

  it('does not register the element before React listens to it', async () => {
    const define = vi.fn();
    vi.stubGlobal('customElements', { define, get: () => undefined });
    vi.resetModules();
    await import('./FenqiOffers.js');
    expect(define).not.toHaveBeenCalled();
  });
});
