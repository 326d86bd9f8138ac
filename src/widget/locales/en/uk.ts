import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['Representative APR', f.percent('aprPercent')],
  'key-information': f =>
    `You borrow ${f.money('creditMinor')} without interest: ${f.installments()}, from ${f.day('firstDue')} to ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'The lender may ask a credit reference agency about you, and tell it if you miss a payment. Borrowing may then become harder for you.',
  'further-rights': () =>
    'You have further rights, such as repaying early and complaining to the Financial Ombudsman. The additional product information sets them out.',
};
