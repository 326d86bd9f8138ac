import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';
import { counted } from './first.js';

const days = (count: number) => counted(count, ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم']);

export const notice: NoticeTexts = ['تنبيه! اقتراض المال يكلّف مالًا.', 'مبلغ الائتمان', 'فائدة ثابتة'];

export const law: EuropeTexts = {
  apr: f => ['معدل النسبة السنوي (APR)', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['سعر الفائدة، ثابت', f.percent('ratePercent')],
  'credit-amount': f => ['مبلغ الائتمان', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    // One and two are said by the form of the word alone.
    return ['المدة', length > 2 ? `${length} ${f.unit(length)}` : f.unit(length)];
  },
  'total-payable': f => [
    'إجمالي المبلغ المستحق',
    `${f.money('totalMinor')}، منه تكلفة الائتمان ${f.money('financeChargeMinor')}`,
  ],
  installments: f => ['الأقساط', f.installments()],
  'advance-payment': f => [
    'الدفعة المقدّمة',
    `${f.money('downPaymentMinor')} من السعر النقدي ${f.money('amountMinor')}`,
  ],
  withdrawal: f => `يمكنك الانسحاب من عقد الائتمان خلال ${days(f.number('withdrawalDays'))} دون إبداء أسباب.`,
};
