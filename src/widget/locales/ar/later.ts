import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';
import { first as texts } from './first.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) =>
    count === 1 ? `${texts.payments(1)}، ${first}` : `${texts.payments(count)}، من ${first} إلى ${last}`,
  paymentsOf: (payments, amount) => `${payments} بقيمة ${amount}`,
  fallingTo: amount => `تتناقص إلى ${amount}`,
  between: (least, most) => `من ${least} إلى ${most}`,
  interest: 'الفائدة',
  fees: 'الرسوم',
  table: 'جميع الدفعات',
  amountsIn: currency => `المبالغ بعملة ${currency}`,
  due: 'الاستحقاق',
  principal: 'أصل المبلغ',
  payment: 'الدفعة',
  today: 'اليوم',
  downPayment: 'الدفعة المقدّمة',
  upfrontFee: 'رسوم مقدّمة',
  sum: 'الإجمالي',
  clear: 'بدون تقسيط',
  how: 'كيف يعمل التقسيط',
  disclosures: {
    'overdue-interest': f => ['فائدة التأخير', `${f.percent('overduePercent')} سنويًا`],
    'late-charge': f => ['رسم التأخير', f.charge(share => `${share} من الدفعة المتأخرة`)],
    'prepayment-charge': f => ['رسم السداد المبكر', f.charge(share => `${share} من المبلغ المسدَّد مبكرًا`)],
    'contingent-costs': () => ['تكاليف التأخر في السداد وغيرها', 'وفق ما ينص عليه العقد'],
  },
  personalised: 'خُصّص هذا العرض بمعالجة آلية.',
};

/** A name in Latin letters keeps its own direction and leaves that of the sentence alone. */
const name = (lender: string) => `\u2068${lender}\u2069`;

const checkout: LaterMessages['checkout'] = {
  apply: 'طلب الموافقة المبدئية',
  applyHint: lender => `القرار يعود إلى ${name(lender)}، ولا يُوقَّع أي شيء قبل أن تراجع وتوافق.`,
  applying: lender => `جارٍ التحقق لدى ${name(lender)}…`,
  pending: lender => `ما زال الطلب قيد الدراسة لدى ${name(lender)}`,
  pendingHint: 'يمكنك مغادرة الصفحة وستجد الرد هنا عند عودتك.',
  pendingUntil: time => `يُتوقع الرد بحلول ${time}`,
  approved: 'حصلت على الموافقة المبدئية',
  sameTerms: 'الشروط هي نفسها التي اطّلعت عليها. لم يُوقَّع أي شيء بعد.',
  changedTerms: (before, now) => `شروطك الخاصة: الإجمالي ${now} (بدلًا من ${before}). لم يُوقَّع أي شيء بعد.`,
  otherTerms: 'تختلف شروطك الخاصة عمّا اطّلعت عليه: يُرجى مراجعتها. لم يُوقَّع أي شيء بعد.',
  personReview: lender => `يمكنك أن تطلب من ${name(lender)} أن يراجع شخص مختص هذا القرار.`,
  validUntil: time => `صالحة حتى ${time}`,
  expiresSoon: 'توشك هذه الموافقة على الانتهاء. يمكنك بعدها تقديم الطلب مرة أخرى.',
  review: 'المراجعة والتأكيد',
  reviewTitle: 'مراجعة العقد',
  reviewIntro: lender => `جميع شروط عقدك مع ${name(lender)}:`,
  agree: 'أوافق وأقترض',
  agreeFree: 'أوافق',
  committing: 'جارٍ التأكيد مع جهة التمويل…',
  back: 'رجوع',
  close: 'إغلاق',
  view: 'عرض',
  done: 'تم',
  committed: lender => `تم الاتفاق مع ${name(lender)}`,
  otherAmount: (agreed, now) => `هذا العقد بمبلغ ${agreed}، وقيمة الطلب الآن ${now}؛ يُرجى التواصل مع المتجر.`,
  agreementNumber: 'رقم العقد',
  documents: { contract: 'عقد التمويل', consent: 'الموافقة على التقييم الائتماني', privacy: 'الخصوصية' },
  openContract: 'فتح العقد أو طباعته',
  firstPayment: (amount, day) => `الدفعة الأولى ${amount} بتاريخ ${day}.`,
  repayment: (lender, payments, last) => `تسدّد مباشرة إلى ${name(lender)}: ${payments}، آخرها بتاريخ ${last}.`,
  calendar: 'إضافة مواعيد الدفع إلى التقويم',
  calendarEntry: (lender, number, count) => `الدفعة ${number} من ${count} إلى ${name(lender)}`,
  toCheckout: 'متابعة الطلب',
  problem: 'حدثت مشكلة',
  retry: 'المحاولة مرة أخرى',
  cancel: 'إلغاء',
  otherPlan: 'اختيار خطة أخرى',
  held: 'ألغِ الطلب لاختيار خطة أخرى.',
  notices: {
    repriced: 'تغيّرت عملية الشراء. راجع الخطط مرة أخرى.',
    'plan-gone': 'تغيّرت عملية الشراء، ولم تعد خطتك متاحة.',
    cancelled: 'أُلغي الطلب. لم يُوقَّع أي شيء.',
  },
  estimated: 'تقدير: لم تؤكّد جهة التمويل شروطها بعد.',
  price: 'السعر',
  downPayment: 'الدفعة المقدّمة اليوم',
  financed: 'المبلغ المموَّل',
  total: () => 'إجمالي ما تدفعه',
  apr: 'معدل النسبة السنوي',
};

export const later: LaterMessages = {
  writing: { comma: '، ', next: '، ثم ', colon: ': ', month: 'numeric' },
  details,
  checkout,
};

export const parts: LaterParts = {
  cn: () => import('./cn.js'),
  us: () => import('./us.js'),
  europe: () => import('./europe.js'),
  uk: () => import('./uk.js'),
  seldom: () => import('./seldom.js'),
};
