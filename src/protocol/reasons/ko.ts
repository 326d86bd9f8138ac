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
};
