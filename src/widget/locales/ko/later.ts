import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowKo } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1회, ${first}` : `총 ${count}회, ${first} ~ ${last}`),
  price: '상품 가격',
  interest: '이자',
  fees: '수수료',
  summary: (total, cost) => `총 납부액은 ${total}이며, 이 중 할부 비용은 ${cost}입니다.`,
  summaryFree: total => `총 납부액은 ${total}이며, 오늘 일시불로 결제할 때와 같습니다.`,
  table: '납부 내역 전체',
  amountsIn: currency => `금액 단위: ${currency}`,
  due: '납부일',
  principal: '원금',
  payment: '납부액',
  today: '오늘',
  downPayment: '선납금',
  upfrontFee: '오늘 내는 수수료',
  sum: '합계',
  clear: '할부로 결제하지 않기',
  disclosures: {
    'cn.annualised-rate': f => ['연환산 이율(IRR, 복리)', f.percent('aprPercent')],
    'cn.principal': f => ['원금', f.money('creditMinor')],
    'cn.interest': f => ['이자(대출 기관 수취)', f.money('interestMinor')],
    'cn.fees': f => [
      '수수료(대출 기관 수취)',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? '없음'
        : `최초 ${f.money('upfrontFeeMinor')}, 회차별 납부 시 ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['신용 비용', `${f.money('financeChargeMinor')}(총 납부액 ${f.money('totalMinor')})`],
    'cn.merchant-pays': f =>
      `이 할부의 비용(${f.money('subsidyMinor')})은 판매자가 대출 기관에 지급하며, 고객님의 부담은 없습니다.`,
    'cn.contingent-costs': () => '연체 시 계약에서 정한 비용이 추가될 수 있습니다.',
    'cn.no-other-fees': () => '위 항목 외에 다른 수수료는 없습니다.',
    apr: f => ['실제연간요율(APR)', f.percent('aprPercent')],
    'us.finance-charge': f => ['금융 비용', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['융자 금액', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['납부 총액', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      '할부 총가격',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, 선납금 ${f.money('downPaymentMinor')} 포함`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => ['납부 일정', `${f.installments()}, ${f.day('firstDue')} ~ ${f.day('lastDue')}`],
    'eu.warning': () => '주의하세요! 돈을 빌리는 데는 비용이 듭니다.',
    'uk.apr': f => ['대표 연이율(APR)', f.percent('aprPercent')],
    'borrowing-rate': f => ['대출 금리(고정)', f.percent('ratePercent')],
    'credit-amount': f => ['대출 금액', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['기간', `${length}${f.unit(length)}`];
    },
    'total-payable': f => ['총 납부액', `${f.money('totalMinor')}, 이 중 신용 비용 ${f.money('financeChargeMinor')}`],
    installments: f => ['할부', f.installments()],
    'advance-payment': f => ['선납금', `${f.money('downPaymentMinor')}(현금 가격 ${f.money('amountMinor')})`],
    'uk.key-information': f =>
      `${f.number('count')}회에 나누어 내는 무이자 할부입니다. 연체하면 향후 대출에 영향을 줄 수 있습니다.`,
    withdrawal: f => `${f.number('withdrawalDays')}일 이내에는 이유를 밝히지 않고 계약을 철회할 수 있습니다.`,
  },
};

export const later: LaterMessages = { details, flow: flowKo };
