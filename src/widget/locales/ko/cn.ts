import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['연이율(IRR, 복리)', f.percent('aprPercent')],
  principal: f => ['원금', f.money('creditMinor')],
  'merchant-pays': f =>
    `이 할부의 비용(${f.money('subsidyMinor')})은 판매자가 대출 기관에 지급하며, 고객님의 부담은 없습니다.`,
  'no-other-fees': () => '표에 적힌 것 외에 다른 비용은 없습니다.',
  interest: f => ['이자', `연 ${f.percent('ratePercent')}`],
  'upfront-fee': f => ['최초 수수료', f.charge(share => `원금의 ${share}`)],
  'installment-fee': f => ['회차별 수수료', f.charge(share => `원금의 ${share}`)],
  'total-cost': () => '정상 납부 시 총비용(연환산)',
  costs: ['전체 비용 명세', '대출 기관', '항목', '부과 기준', '수취인', '금액', '연환산'],
  reading: ['먼저 전체 비용 명세까지 스크롤해 주세요', seconds => `먼저 전체 비용 명세를 읽어 주세요(${seconds}초)`],
};
