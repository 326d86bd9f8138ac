import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsAr: Readonly<Record<DeclineReason, string>> = {
  affordability: 'القسط مرتفع مقارنة بما يتبقى من الدخل المصرّح به.',
  'amount-above-limit': 'المبلغ أعلى من حدّك الائتماني الحالي.',
  'credit-history': 'سبق أن تأخر سداد بعض الدفعات.',
  'daily-limit': 'استُنفد الحد المتاح لهذا اليوم. يمكنك المحاولة مرة أخرى غدًا.',
  'existing-debt': 'تستهلك قروض أخرى حصة كبيرة من الدخل.',
  'identity-unverified': 'تعذّر التحقق من هويتك.',
  'insufficient-history': 'سجلّ السداد ما زال غير كافٍ.',
  'lender-unable': 'لا تستطيع جهة التمويل منح التمويل حاليًا.',
  assets: 'الأصول المصرّح بها قليلة.',
  debt: 'الديون المصرّح بها مرتفعة.',
  'down-payment': 'لا توجد دفعة مقدّمة، أو أنها صغيرة.',
  'earlier-default': 'لم يُسدَّد قرض سابق.',
  employment: 'كان نوع العمل في غير صالح الطلب.',
  expenses: 'المصروفات الشهرية المصرّح بها مرتفعة.',
  housing: 'كان وضع السكن في غير صالح الطلب.',
  income: 'الدخل المصرّح به منخفض.',
  'plan-length': 'كانت مدة الخطة في غير صالح الطلب.',
  'purchase-amount': 'سعر الشراء مرتفع.',
  'time-in-job': 'مدة العمل في الوظيفة الحالية قصيرة.',
  'figures-unverified': 'تعذّر التحقق من بعض البيانات.',
  'not-stated': 'لم تُقدَّم بعض البيانات اللازمة.',
};
