import { reasonsAr } from '../../../protocol/reasons/ar.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached = 'تعذّر الوصول إلى جهة التمويل. تحقّق من الاتصال ثم حاول مرة أخرى؛ لن يُقدَّم طلبك مرتين.';
const refused = 'لم تقبل جهة التمويل الطلب. اختر طريقة دفع أخرى أو تواصل مع المتجر.';

/** A name in Latin letters keeps its own direction and leaves that of the sentence alone. */
const name = (lender: string) => `\u2068${lender}\u2069`;

export const flowAr: FlowMessages = {
  apply: 'تحقّق من الموافقة المبدئية',
  applyHint: lender => `القرار لدى ${name(lender)}. لا يُوقَّع أي شيء قبل أن تراجع وتوافق.`,
  applying: lender => `جارٍ سؤال ${name(lender)}…`,
  pending: lender => `ما زال الطلب قيد الدراسة لدى ${name(lender)}. يمكنك مغادرة الصفحة وستجد الرد هنا عند عودتك.`,
  pendingUntil: time => `يُتوقع الرد بحلول ${time}.`,
  action: lender => `بقيت خطوة واحدة عليك إتمامها لدى ${name(lender)}.`,
  continueAtLender: lender => `المتابعة لدى ${name(lender)}`,
  approved: plan => `حصلت على الموافقة المبدئية: ${plan}.`,
  sameTerms: 'الشروط هي نفسها التي اطّلعت عليها. لم يُوقَّع أي شيء بعد.',
  changedTerms: (before, now) => `شروطك الخاصة: الإجمالي ${now} بدلًا من ${before}. لم يُوقَّع أي شيء بعد.`,
  otherTerms: 'تختلف شروطك الخاصة عمّا اطّلعت عليه: يُرجى مراجعتها. لم يُوقَّع أي شيء بعد.',
  validUntil: time => `صالحة حتى ${time}.`,
  expiresSoon: 'توشك هذه الموافقة على الانتهاء. يمكنك تقديم الطلب مرة أخرى بعد ذلك.',
  review: 'المراجعة والتأكيد',
  reviewTitle: 'مراجعة العقد',
  reviewIntro: lender => `هذا بالضبط ما تتفق عليه مع ${name(lender)}.`,
  agree: 'أوافق وأقترض',
  agreeFree: 'أوافق',
  committing: 'جارٍ التأكيد مع جهة التمويل…',
  back: 'رجوع',
  committed: lender => `تم الاتفاق مع ${name(lender)}.`,
  otherAmount: (agreed, now) => `هذا العقد بمبلغ ${agreed}، وقيمة الطلب الآن ${now}. يُرجى التواصل مع المتجر.`,
  agreementNumber: 'رقم العقد',
  firstPayment: (amount, day) => `الدفعة الأولى ${amount} بتاريخ ${day}.`,
  declined: lender => `هذه الخطة غير متاحة لك حاليًا لدى ${name(lender)}.`,
  reasons: reasonsAr,
  alternatives: 'يمكن الموافقة على ما يلي:',
  explain: 'معرفة السبب أو طلب مراجعة من شخص مختص',
  personReview: lender => `يمكنك أن تطلب من ${name(lender)} أن يراجع شخص مختص هذا القرار.`,
  expired: 'انتهت صلاحية الموافقة. لم يُوقَّع أي شيء.',
  applyAgain: 'تقديم الطلب مرة أخرى',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'جهة التمويل مشغولة. انتظر قليلًا ثم حاول مرة أخرى.',
    rejected: refused,
    conflict: 'لدى جهة التمويل طلب آخر لعملية الشراء هذه. اختر الخطة من جديد.',
    malformed: 'تعذّرت قراءة رد جهة التمويل، ولذلك لم يُتَّفق على شيء. حاول مرة أخرى أو أخبر المتجر.',
    unavailable: 'جهة التمويل غير متاحة حاليًا. حاول مرة أخرى لاحقًا.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `انقطع الاتصال أثناء التأكيد لدى ${name(lender)}. حاول مرة أخرى لمعرفة النتيجة؛ لن يُمنح القرض مرتين.`,
  retry: 'المحاولة مرة أخرى',
  cancel: 'إلغاء',
  otherPlan: 'اختيار خطة أخرى',
  notices: {
    repriced: 'تغيّرت عملية الشراء. راجع الخطط من جديد.',
    'plan-gone': 'تغيّرت عملية الشراء، ولم تعد الخطة التي اخترتها متاحة.',
    cancelled: 'أُلغي الطلب. لم يُوقَّع أي شيء.',
  },
  estimated: 'تقدير: لم تؤكّد جهة التمويل شروطها بعد.',
  price: 'السعر',
  downPayment: 'الدفعة المقدّمة اليوم',
  financed: 'المبلغ المموَّل',
  total: 'إجمالي ما تدفعه',
  apr: 'معدل النسبة السنوي',
};
