import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['代表的な実質年率（APR）', f.percent('aprPercent')],
  'key-information': f =>
    `無利息のお借入れ ${f.money('creditMinor')}：${f.installments()}、${f.day('firstDue')}から${f.day('lastDue')}まで。`,
  'missed-payment': () =>
    '貸付会社が信用情報機関に照会することがあります。お支払いが遅れると登録され、今後のお借入れに影響することがあります。',
  'further-rights': () =>
    '繰上返済や金融オンブズマンへの申立てなどの権利もあります。詳しくは補足の商品情報をご覧ください。',
};
