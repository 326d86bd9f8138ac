import { reasonsKo } from '../../../protocol/reasons/ko.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  '대출 기관에서 제시간에 응답하지 않았습니다. 연결 상태를 확인하고 다시 시도해 주세요. 중복으로 신청되지 않습니다.';
const refused = '대출 기관에서 요청을 받아들이지 않았습니다. 다른 결제 수단을 선택하거나 판매자에게 문의해 주세요.';

export const flowKo: FlowMessages = {
  apply: '사전 승인 확인하기',
  applyHint: lender => `심사는 ${lender}에서 합니다. 내용을 확인하고 동의하시기 전에는 계약이 체결되지 않습니다.`,
  applying: lender => `${lender}에 확인하는 중…`,
  pending: lender =>
    `${lender}에서 아직 심사 중입니다. 이 페이지를 나가셔도 나중에 돌아와 결과를 확인하실 수 있습니다.`,
  pendingUntil: time => `${time}까지 답변이 올 예정입니다.`,
  action: lender => `${lender}에서 한 단계를 더 진행해 주세요.`,
  continueAtLender: lender => `${lender}에서 계속하기`,
  approved: plan => `사전 승인되었습니다: ${plan}.`,
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
  committed: lender => `${lender} 계약이 체결되었습니다.`,
  otherAmount: (agreed, now) =>
    `이 계약의 금액은 ${agreed}이지만 현재 주문 금액은 ${now}입니다. 판매자에게 문의해 주세요.`,
  agreementNumber: '계약 번호',
  firstPayment: (amount, day) => `첫 납부: ${day}, ${amount}.`,
  declined: lender => `현재 ${lender}에서 이 할부를 제공할 수 없습니다.`,
  reasons: reasonsKo,
  alternatives: '다음 할부는 승인될 수 있습니다:',
  explain: '사유 보기 또는 담당자 재심사 신청',
  personReview: lender => `담당자가 이 결정을 다시 검토하도록 ${lender}에 요청하실 수 있습니다.`,
  expired: '승인이 만료되었습니다. 계약은 체결되지 않았습니다.',
  applyAgain: '다시 신청하기',
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
  total: '총 납부액',
  apr: '연이율',
};
