import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['代表性年化利率（APR）', f.percent('aprPercent')],
  'key-information': f =>
    `您免息借款 ${f.money('creditMinor')}：${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}。`,
  'missed-payment': () => '贷款机构可能查询您的征信，逾期也可能报送征信，影响您今后借款。',
  'further-rights': () => '您还享有提前还款、向金融申诉专员投诉等权利，详见补充产品信息。',
};
