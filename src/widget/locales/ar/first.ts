import type { FirstMessages } from '../FirstMessages.js';

const rules = new Intl.PluralRules('ar');

/** A count with its noun, in the form that goes with it: one, two, 3 to 10, 11 to 99, and any other. */
export function counted(
  count: number,
  [one, two, few, many, other]: readonly [string, string, string, string, string],
) {
  const form = rules.select(count);
  return form === 'one'
    ? one
    : form === 'two'
      ? two
      : `${count} ${form === 'few' ? few : form === 'many' ? many : other}`;
}

const months = (count: number) => counted(count, ['شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر']);
const payments = (count: number) => counted(count, ['دفعة واحدة', 'دفعتان', 'دفعات', 'دفعة', 'دفعة']);

export const first: FirstMessages = {
  direction: 'rtl',
  legend: 'الدفع بالتقسيط',
  months,
  payments,
  eachMonth: 'شهريًا',
  eachPayment: 'لكل دفعة',
  total: amount => `الإجمالي ${amount}`,
  apr: percent => `المعدل السنوي ${percent}`,
  interest: amount => `الفوائد ${amount}`,
  cost: amount => `التكلفة ${amount}`,
  interestFree: 'بدون فوائد',
  dueToday: amount => `${amount} اليوم`,
  fromAmount: amount => `للطلبات من ${amount}`,
  upToAmount: amount => `للطلبات حتى ${amount}`,
  lineFree: (count, amount, each) => `${count} بدون فوائد، ${amount} ${each}`,
  lineFrom: (amount, each, count) => `من ${amount} ${each}، ${count}`,
  learnMore: 'معرفة المزيد',
  next: 'متابعة',
  noPlans: 'لا توجد خطة تقسيط لهذا المبلغ',
  partMissing: 'تعذّر تحميل هذا الجزء. يُرجى الاختيار مرة أخرى أو إعادة تحميل الصفحة.',
};
