import { reasonsAr } from '../../../protocol/reasons/ar.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const name = (lender: string) => `\u2068${lender}\u2069`;
const unreached = 'تعذّر الوصول إلى جهة التمويل. تحقّق من الاتصال ثم حاول مرة أخرى؛ لن يُقدَّم طلبك مرتين.';
const refused = 'لم تقبل جهة التمويل الطلب. اختر طريقة دفع أخرى أو تواصل مع المتجر.';

export const seldom: SeldomMessages = {
  steps: [
    'اختر خطة واطّلع على كل دفعة والتكلفة الإجمالية والمواعيد.',
    'اطلب الموافقة المبدئية. لا يُوقَّع أي شيء في هذه المرحلة.',
    'راجع العقد ووافق عليه وأكمل طلبك، ثم سدّد بالأقساط.',
  ],
  lentBy: lender => `جهة التمويل: ${name(lender)}`,
  late: 'قد يسبّب التأخر في السداد تكاليف إضافية ويؤثر في سجلك الائتماني. إن واجهت صعوبة فتحدّث مبكرًا مع جهة التمويل.',
  action: lender => `بقيت خطوة واحدة عليك إتمامها لدى ${name(lender)}`,
  continueAtLender: lender => `المتابعة لدى ${name(lender)}`,
  declined: lender => `هذه الخطة غير متاحة لك حاليًا لدى ${name(lender)}`,
  reasons: reasonsAr,
  alternatives: 'يمكن الموافقة على ما يلي:',
  each: 'كل دفعة',
  explain: 'معرفة السبب وكيفية الاعتراض',
  expired: 'انتهت صلاحية الموافقة',
  applyAgain: 'تقديم الطلب مرة أخرى',
  commitUnknown: lender =>
    `انقطع الاتصال أثناء التأكيد لدى ${name(lender)}، فحاول مرة أخرى لمعرفة النتيجة؛ لن يُمنح التمويل مرتين.`,
  unsigned: 'لم يُوقَّع أي شيء.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'جهة التمويل مشغولة. انتظر قليلًا ثم حاول مرة أخرى.',
    rejected: refused,
    'already-financed':
      'عملية الشراء هذه مدفوعة بالتقسيط بالفعل، ولم يُوقَّع أي عقد آخر. لا تدفع مرة أخرى. إن لم تكن على علم بذلك، فتواصل مع المتجر.',
    'stale-terms': 'غيّرت جهة التمويل شروطها للتو. اختر الخطة من جديد.',
    conflict: 'لدى جهة التمويل طلب آخر لعملية الشراء هذه. اختر الخطة من جديد.',
    malformed: 'تعذّرت قراءة رد جهة التمويل، ولذلك لم يُتَّفق على شيء. حاول مرة أخرى أو تواصل مع المتجر.',
    unavailable: 'جهة التمويل غير متاحة حاليًا. حاول مرة أخرى لاحقًا.',
    unsupported: refused,
  },
};
