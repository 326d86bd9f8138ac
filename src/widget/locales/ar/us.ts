import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['معدل النسبة السنوي (APR)', f.percent('aprPercent')],
  'finance-charge': f => ['تكلفة التمويل', f.money('financeChargeMinor')],
  'amount-financed': f => ['المبلغ المموَّل', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['مجموع الدفعات', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'إجمالي سعر البيع',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}، شاملًا دفعة مقدّمة قدرها ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['جدول الدفعات', `${f.installments()}، من ${f.day('firstDue')} إلى ${f.day('lastDue')}`],
  security: () => 'لجهة التمويل حق ضمان على السلعة حتى سداد التمويل.',
};
