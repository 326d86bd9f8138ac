import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['대표 연이율(APR)', f.percent('aprPercent')],
  'key-information': f =>
    `무이자 대출 ${f.money('creditMinor')}: ${f.installments()}(${f.day('firstDue')} ~ ${f.day('lastDue')})`,
  'missed-payment': () =>
    '대출 기관이 신용 조회 기관에 조회할 수 있으며, 연체하면 통보되어 향후 대출에 영향을 줄 수 있습니다.',
  'further-rights': () => '중도 상환, 금융 옴부즈맨 민원 제기 등 그 밖의 권리는 추가 상품 정보에 나와 있습니다.',
};
