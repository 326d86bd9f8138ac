import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['実質年率（IRR、複利）', f.percent('aprPercent')],
  principal: f => ['元金', f.money('creditMinor')],
  'merchant-pays': f =>
    `このプランでは販売店が貸付会社に ${f.money('subsidyMinor')} を支払います。お客様のご負担はありません。`,
  'no-other-fees': () => '表に記載のもののほかに費用はかかりません。',
  interest: f => ['利息', `年 ${f.percent('ratePercent')}`],
  'upfront-fee': f => ['契約時の手数料', f.charge(share => `元金の ${share}`)],
  'installment-fee': f => ['各回の手数料', f.charge(share => `元金の ${share}`)],
  'total-cost': () => '約定どおりお支払いの場合の総費用（年率換算）',
  costs: ['総費用の明細', '貸付会社', '項目', '基準', '受領者', '金額', '年率換算'],
  reading: [
    '先に総費用の明細までスクロールしてください',
    seconds => `先に総費用の明細をお読みください（${seconds}秒）`,
  ],
};
