import {
  type Fields,
  type Infer,
  oneOf,
  openRecord,
  optional,
  type Shape,
  variants,
  whole,
} from '../../pricing/shapes/Shape.js';
import { agreementShape } from './Agreement.js';
import { civilDay, currencyCode, instant, minorUnits, shortText } from './formats.js';

/** What a lender tells the merchant's server. */
export const callbackTypes = [
  'decision',
  'agreement',
  'void',
  'refund',
  'withdrawal',
  'disbursement',
  'expiry',
] as const;
export type CallbackType = (typeof callbackTypes)[number];

const callback = <Type extends CallbackType, F extends Fields>(type: Type, fields: F) =>
  openRecord({
    /** The same at every attempt: the `webhook-id`. */
    id: shortText,
    type: oneOf([type]),
    at: instant,
    merchant: shortText,
    reference: shortText,
    /** Counts the callbacks of one application from 1. */
    sequence: whole(1),
    order: optional(shortText),
    ...fields,
  });

/** A callback's body, by its `type`. It never holds anything personal, nor why an application was declined. */
export const callbackShapes = {
  decision: callback('decision', { status: oneOf(['approved', 'declined']) }),
  /** Together with the loan: it reaches the merchant though the shopper closes the page. */
  agreement: callback('agreement', { agreement: agreementShape }),
  void: callback('void', { agreementId: shortText }),
  /** What was given back this time. */
  refund: callback('refund', { agreementId: shortText, currency: currencyCode, amountMinor: minorUnits }),
  withdrawal: callback('withdrawal', { agreementId: shortText }),
  /** The goods were delivered, and the merchant is paid. */
  disbursement: callback('disbursement', { agreementId: shortText, disbursedOn: civilDay }),
  /** An approval was not used in time, or no person decided in time. */
  expiry: callback('expiry', {}),
} satisfies { readonly [Type in CallbackType]: Shape<{ readonly type: Type }> };

export const callbackShape = variants('type', callbackShapes);

export type MerchantCallback = Infer<typeof callbackShape>;
