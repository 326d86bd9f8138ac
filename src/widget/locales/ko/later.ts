import { reasonsKo } from '../../../protocol/reasons/ko.js';
import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
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
    'cn.merchant-pays': f =>
      `이 할부의 비용(${f.money('subsidyMinor')})은 판매자가 대출 기관에 지급하며, 고객님의 부담은 없습니다.`,
    'cn.no-other-fees': () => '표에 적힌 것 외에 다른 비용은 없습니다.',
    'cn.interest': f => ['이자', `연 ${f.percent('ratePercent')}`],
    'cn.upfront-fee': f => ['최초 수수료', f.charge(share => `원금의 ${share}`)],
    'cn.installment-fee': f => ['회차별 수수료', f.charge(share => `원금의 ${share}`)],
    'cn.total-cost': () => '정상 납부 시 총비용(연환산)',
    'overdue-interest': f => ['연체 이자', `연체 금액에 대해 연 ${f.percent('overduePercent')}`],
    'late-charge': f => ['연체 수수료', f.charge(share => `연체 금액의 ${share}`)],
    'prepayment-charge': f => ['중도 상환 수수료', f.charge(share => `중도 상환 금액의 ${share}`)],
    'contingent-costs': () => ['연체 이자 등 추가될 수 있는 비용', '계약에 따름'],
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
    'us.security': () => '대출을 모두 갚을 때까지 대출 기관이 상품에 담보권을 가집니다.',
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
      `무이자 대출 ${f.money('creditMinor')}: ${f.installments()}, ${f.day('firstDue')} ~ ${f.day('lastDue')}.`,
    'uk.missed-payment': () =>
      '대출 기관이 신용 조회 기관에 조회할 수 있으며, 연체하면 통보되어 향후 대출에 영향을 줄 수 있습니다.',
    'uk.further-rights': () => '중도 상환, 금융 옴부즈맨 민원 제기 등 그 밖의 권리는 추가 상품 정보에 나와 있습니다.',
    withdrawal: f => `${f.number('withdrawalDays')}일 이내에는 이유를 밝히지 않고 계약을 철회할 수 있습니다.`,
  },
  costs: ['전체 비용 명세', '대출 기관', '항목', '부과 기준', '수취인', '금액', '연환산'],
  personalised: '이 조건은 자동 처리로 고객님께 맞춤 제공되었습니다. 담당자의 검토를 요청하실 수 있습니다.',
};

const unreached =
  '대출 기관에서 제시간에 응답하지 않았습니다. 연결 상태를 확인하고 다시 시도해 주세요. 중복으로 신청되지 않습니다.';
const refused = '대출 기관에서 요청을 받아들이지 않았습니다. 다른 결제 수단을 선택하거나 판매자에게 문의해 주세요.';

const checkout: LaterMessages['checkout'] = {
  apply: '사전 승인 확인하기',
  applyHint: lender => `심사는 ${lender}에서 합니다. 내용을 확인하고 동의하시기 전에는 계약이 체결되지 않습니다.`,
  applying: lender => `${lender}에 확인하는 중…`,
  pending: lender => `${lender}에서 아직 심사 중입니다`,
  pendingHint: '이 페이지를 나가셔도 나중에 돌아와 결과를 확인하실 수 있습니다.',
  pendingUntil: time => `${time}까지 답변이 올 예정입니다.`,
  action: lender => `${lender}에서 한 단계를 더 진행해 주세요`,
  continueAtLender: lender => `${lender}에서 계속하기`,
  approved: '사전 승인되었습니다',
  each: '회당',
  withInterest: amount => `이자 ${amount} 포함`,
  sameTerms: '조건은 앞서 보신 내용과 같습니다. 아직 계약이 체결되지 않았습니다.',
  changedTerms: (before, now) =>
    `고객님께 적용되는 조건에서는 총액이 ${now}입니다(이전: ${before}). 아직 계약이 체결되지 않았습니다.`,
  otherTerms: '고객님께 적용되는 조건이 앞서 보신 내용과 다릅니다. 확인해 주세요. 아직 계약이 체결되지 않았습니다.',
  validUntil: time => `${time}까지 유효합니다.`,
  expiresSoon: '승인이 곧 만료됩니다. 만료 후 다시 신청하실 수 있습니다.',
  review: '내용 확인하기',
  reviewTitle: '계약 내용 확인',
  reviewIntro: lender => `${lender} 계약의 전체 내용은 다음과 같습니다.`,
  agree: '동의하고 대출받기',
  agreeFree: '동의하기',
  committing: '대출 기관에 확인하는 중…',
  back: '돌아가기',
  committed: lender => `${lender} 계약이 체결되었습니다`,
  otherAmount: (agreed, now) =>
    `이 계약의 금액은 ${agreed}이지만 현재 주문 금액은 ${now}입니다. 판매자에게 문의해 주세요.`,
  agreementNumber: '계약 번호',
  firstPayment: (amount, day) => `첫 납부: ${day}, ${amount}.`,
  repayment: (lender, payments, last) => `${lender}에 직접 납부합니다: 총 ${payments}, 마지막 납부일 ${last}.`,
  calendar: '납부일을 캘린더에 추가',
  calendarEntry: (lender, number, count) => `${lender} 할부 납부 (${number}/${count}회)`,
  toCheckout: '주문 계속하기',
  declined: lender => `현재 ${lender}에서 이 할부를 제공할 수 없습니다`,
  reasons: reasonsKo,
  alternatives: '다음 할부는 승인될 수 있습니다:',
  explain: '사유 보기 또는 담당자 재심사 신청',
  personReview: lender => `담당자가 이 결정을 다시 검토하도록 ${lender}에 요청하실 수 있습니다.`,
  expired: '승인이 만료되었습니다',
  unsigned: '계약은 체결되지 않았습니다.',
  applyAgain: '다시 신청하기',
  problem: '처리가 완료되지 않았습니다',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': '대출 기관의 이용이 많습니다. 잠시 후 다시 시도해 주세요.',
    rejected: refused,
    conflict: '이 주문에 대한 다른 신청이 있습니다. 할부를 다시 선택해 주세요.',
    malformed: '대출 기관의 응답을 읽을 수 없어 계약이 체결되지 않았습니다. 다시 시도하거나 판매자에게 문의해 주세요.',
    unavailable: '현재 대출 기관을 이용할 수 없습니다. 나중에 다시 시도해 주세요.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `${lender}에서 확인하는 도중 연결이 끊어졌습니다. 다시 시도하면 결과를 볼 수 있으며, 대출이 두 번 실행되지 않습니다.`,
  retry: '다시 시도',
  cancel: '취소',
  otherPlan: '다른 할부 선택',
  notices: {
    repriced: '주문이 변경되었습니다. 할부를 다시 확인해 주세요.',
    'plan-gone': '주문이 변경되어 선택하신 할부를 이용할 수 없습니다.',
    cancelled: '취소되었습니다. 계약은 체결되지 않았습니다.',
  },
  estimated: '예상 금액입니다. 대출 기관이 아직 조건을 확정하지 않았습니다.',
  price: '상품 가격',
  downPayment: '오늘 선납금',
  financed: '할부 원금',
  total: () => '총 납부액',
  apr: '연이율',
};

export const later: LaterMessages = { writing: { comma: ', ', month: 'numeric' }, details, checkout };
