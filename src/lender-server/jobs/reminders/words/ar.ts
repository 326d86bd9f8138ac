import type { ReminderWords } from './ReminderWords.js';

export const reminderAr: ReminderWords = {
  subject: {
    before: day => `موعد دفعتك ${day}`,
    today: () => 'موعد دفعتك اليوم',
    after: day => `لم تصلنا بعد دفعتك المستحقة في ${day}`,
  },
  due: {
    before: (amount, day) => `يستحق مبلغ ${amount} في ${day}.`,
    today: (amount, day) => `يستحق مبلغ ${amount} اليوم، ${day}.`,
    after: (amount, day) => `استُحق مبلغ ${amount} في ${day}، ولم يصلنا بعد.`,
  },
  inAll: amount => `مجموع المستحق حتى اليوم: ${amount}.`,
  payHere: 'يمكنك الدفع في صفحتك التي يفتحها الرابط أدناه.',
  move: until => `إذا كان يوم آخر أنسب لك، فيمكنك هناك تغيير الموعد مجانًا إلى أي يوم حتى ${until}.`,
  help: 'إذا تعذّر عليك الدفع كما اتفقنا، فأخبرنا في الصفحة. سيرد عليك أحد موظفينا، والسؤال مجاني.',
  noCost: 'لا نضيف أي رسوم أو فوائد بسبب التأخير.',
  paid: 'إذا دفعت في هذه الأثناء، فلا حاجة إلى أي إجراء: قد يستغرق التحويل بضعة أيام.',
  open: 'عرض دفعاتي',
  why: lender => `تصلك هذه الرسالة لأن لديك عقدًا مع ${lender}. وهي ليست إعلانًا.`,
};
