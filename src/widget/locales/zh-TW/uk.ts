import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['代表性總費用年百分率（APR）', f.percent('aprPercent')],
  'key-information': f =>
    `您無息借款 ${f.money('creditMinor')}：${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}。`,
  'missed-payment': () => '貸款機構可能查詢您的信用資料，遲延繳款也可能通報信用資訊機構，影響您日後借款。',
  'further-rights': () => '您另有提前清償、向金融申訴專員申訴等權利，詳見補充產品資訊。',
};
