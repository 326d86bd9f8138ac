import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['معدل النسبة السنوي (IRR، مركّب)', f.percent('aprPercent')],
  principal: f => ['أصل المبلغ', f.money('creditMinor')],
  'merchant-pays': f =>
    `يدفع التاجر إلى جهة التمويل ${f.money('subsidyMinor')} عن هذه الخطة؛ ولا تدفع أنت شيئًا مقابلها.`,
  'no-other-fees': () => 'لا توجد أي رسوم أخرى غير ما ورد في الجدول.',
  interest: f => ['الفائدة', `${f.percent('ratePercent')} سنويًا`],
  'upfront-fee': f => ['رسم مقدّم', f.charge(share => `${share} من أصل المبلغ`)],
  'installment-fee': f => ['رسم عن كل قسط', f.charge(share => `${share} من أصل المبلغ`)],
  'total-cost': () => 'إجمالي التكلفة السنوية عند السداد وفق العقد',
  costs: ['جميع تكاليف الائتمان', 'جهة التمويل', 'البند', 'الأساس', 'المحصِّل', 'المبلغ', 'سنويًا'],
  reading: ['يُرجى التمرير إلى جدول التكاليف أولًا', seconds => `يُرجى قراءة جدول التكاليف أولًا (${seconds} ث)`],
};
