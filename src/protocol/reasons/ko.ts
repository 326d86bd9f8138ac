import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsKo: Readonly<Record<DeclineReason, string>> = {
  affordability: '신고하신 소득에서 지출을 뺀 금액에 비해 회차별 납부액이 큽니다.',
  'amount-above-limit': '금액이 현재 이용 한도를 초과합니다.',
  'credit-history': '이전에 연체한 기록이 있습니다.',
  'daily-limit': '오늘의 이용 한도를 모두 사용했습니다. 내일 다시 시도해 주세요.',
  'existing-debt': '기존 대출이 소득에서 차지하는 비율이 높습니다.',
  'identity-unverified': '본인 확인을 하지 못했습니다.',
  'insufficient-history': '아직 상환 이력이 충분하지 않습니다.',
  'lender-unable': '현재 대출이 어렵습니다.',
  assets: '신고하신 자산이 적습니다.',
  debt: '신고하신 부채가 많습니다.',
  'down-payment': '선납금이 없거나 적습니다.',
  'earlier-default': '이전에 상환하지 않은 대출이 있습니다.',
  employment: '고용 형태가 심사에 불리하게 작용했습니다.',
  expenses: '신고하신 월 지출이 많습니다.',
  housing: '주거 형태가 심사에 불리하게 작용했습니다.',
  income: '신고하신 소득이 적습니다.',
  'plan-length': '할부 기간이 심사에 불리하게 작용했습니다.',
  'purchase-amount': '상품 가격이 높습니다.',
  'time-in-job': '현 직장의 근속 기간이 짧습니다.',
  'figures-unverified': '일부 정보를 확인하지 못했습니다.',
  'not-stated': '필요한 정보 중 일부가 없습니다.',
};
