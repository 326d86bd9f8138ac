import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { counted, first as texts } from './first.js';
import { flowAr } from './flow.js';

/** After a preposition. */
const inPayments = (count: number) => counted(count, ['دفعة واحدة', 'دفعتين', 'دفعات', 'دفعة', 'دفعة']);
const days = (count: number) => counted(count, ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم']);

const details: DetailsMessages = {
  span: (count, first, last) =>
    count === 1 ? `${texts.payments(1)}، ${first}` : `${texts.payments(count)}، من ${first} إلى ${last}`,
  price: 'السعر',
  interest: 'الفائدة',
  fees: 'الرسوم',
  summary: (total, cost) => `تدفع ${total} إجمالًا، منه ${cost} تكلفة الدفع لاحقًا.`,
  summaryFree: total => `تدفع ${total} إجمالًا، كما لو دفعت اليوم.`,
  table: 'جميع الدفعات',
  amountsIn: currency => `المبالغ بعملة ${currency}`,
  due: 'الاستحقاق',
  principal: 'أصل المبلغ',
  payment: 'الدفعة',
  today: 'اليوم',
  downPayment: 'الدفعة المقدّمة',
  upfrontFee: 'رسوم تُدفع اليوم',
  sum: 'الإجمالي',
  clear: 'بدون تقسيط',
  disclosures: {
    'cn.annualised-rate': f => ['المعدل السنوي (IRR، مركّب)', f.percent('aprPercent')],
    'cn.principal': f => ['أصل المبلغ', f.money('creditMinor')],
    'cn.interest': f => ['الفائدة التي تتقاضاها جهة التمويل', f.money('interestMinor')],
    'cn.fees': f => [
      'الرسوم التي تتقاضاها جهة التمويل',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'لا توجد'
        : `مقدّمًا ${f.money('upfrontFeeMinor')}، ومع الأقساط ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['تكلفة الائتمان', `${f.money('financeChargeMinor')}، من إجمالي ${f.money('totalMinor')}`],
    'cn.merchant-pays': f =>
      `يدفع التاجر إلى جهة التمويل ${f.money('subsidyMinor')} عن هذه الخطة؛ ولا تدفع أنت شيئًا مقابلها.`,
    'cn.contingent-costs': () => 'قد يترتب على التأخر في السداد تكاليف إضافية وفق ما ينص عليه العقد.',
    'cn.no-other-fees': () => 'لا توجد أي رسوم أخرى غير ما ذُكر.',
    apr: f => ['معدل النسبة السنوي (APR)', f.percent('aprPercent')],
    'us.finance-charge': f => ['تكلفة التمويل', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['المبلغ المموَّل', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['مجموع الدفعات', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'إجمالي سعر البيع',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}، شاملًا دفعة مقدّمة قدرها ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'جدول الدفعات',
      `${f.installments()}، من ${f.day('firstDue')} إلى ${f.day('lastDue')}`,
    ],
    'eu.warning': () => 'تنبيه! اقتراض المال يكلّف مالًا.',
    'uk.apr': f => ['معدل النسبة السنوي التمثيلي (APR)', f.percent('aprPercent')],
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
    'uk.key-information': f =>
      `ائتمان بدون فوائد على ${inPayments(f.number('count'))}. قد يؤثر التخلف عن السداد في قدرتك على الاقتراض.`,
    withdrawal: f => `يمكنك الانسحاب من عقد الائتمان خلال ${days(f.number('withdrawalDays'))} دون إبداء أسباب.`,
  },
};

export const later: LaterMessages = { details, flow: flowAr };
