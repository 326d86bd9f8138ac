import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['معدل النسبة السنوي التمثيلي (APR)', f.percent('aprPercent')],
  'key-information': f =>
    `ائتمان بدون فوائد قدره ${f.money('creditMinor')}: ${f.installments()}، من ${f.day('firstDue')} إلى ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'قد تستعلم جهة التمويل عنك لدى مكتب ائتمان وتبلّغه بالتخلف عن السداد، وقد يؤثر ذلك في قدرتك على الاقتراض.',
  'further-rights': () =>
    'لك حقوق أخرى، مثل السداد المبكر والشكوى إلى أمين المظالم المالي، وتوضحها معلومات المنتج الإضافية.',
};
