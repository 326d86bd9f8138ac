import { createCheckout, LenderError, type MountOptions, mount } from 'fenqi';
import { renderOffers } from 'fenqi/ssr';

import fenqi = require('fenqi');

import { FenqiOffers, type FenqiOffersProps } from 'fenqi/react';

import element = require('fenqi/element');

declare const target: HTMLElement;
const options: MountOptions = { amount: 2999, currency: 'CNY' };
export const widget = mount(target, options);
/** A class is a type too. */
export const failed: LenderError = new fenqi.LenderError('network', 'The line is cut.');
export const kind: fenqi.LenderErrorKind = failed.kind;
export const props: FenqiOffersProps = { amount: 2999 };
export const others = [createCheckout, FenqiOffers, element];

// @ts-expect-error nothing is any
mount(2999);
// @ts-expect-error there is no such layout
widget.update({ layout: 'large' });
// @ts-expect-error there is no such kind
new LenderError('broken', 'The line is cut.');
// @ts-expect-error the language is missing
renderOffers({ amount: '2999.00', currency: 'EUR' });
