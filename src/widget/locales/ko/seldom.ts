import { reasonsKo } from '../../../protocol/reasons/ko.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  '대출 기관에서 제시간에 응답하지 않았습니다. 연결 상태를 확인하고 다시 시도해 주세요. 중복으로 신청되지 않습니다.';
const refused = '대출 기관에서 요청을 받아들이지 않았습니다. 다른 결제 수단을 선택하거나 판매자에게 문의해 주세요.';

export const seldom: SeldomMessages = {
  steps: [
    '할부를 고르고 회차별 납부액, 총 납부액, 납부일을 확인합니다.',
    '사전 승인 여부를 확인합니다. 이때는 계약이 체결되지 않습니다.',
    '내용을 확인하고 동의한 뒤 주문합니다. 이후 할부로 납부합니다.',
  ],
  lentBy: lender => `대출 기관: ${lender}`,
  late: '연체하면 추가 비용이 생기거나 신용에 영향을 줄 수 있습니다. 납부가 어려우시면 미리 대출 기관과 상의해 주세요.',
  action: lender => `${lender}에서 한 단계를 더 진행해 주세요`,
  continueAtLender: lender => `${lender}에서 계속하기`,
  declined: lender => `현재 ${lender}에서 이 할부를 제공할 수 없습니다`,
  reasons: reasonsKo,
  alternatives: '다음 할부는 승인 가능합니다:',
  each: '회당',
  explain: '사유와 이의 제기 방법 보기',
  expired: '승인이 만료되었습니다',
  applyAgain: '다시 신청하기',
  commitUnknown: lender =>
    `${lender}에서 확인하는 도중 연결이 끊어졌습니다. 다시 시도하면 결과를 볼 수 있으며, 대출이 두 번 실행되지 않습니다.`,
  unsigned: '계약은 체결되지 않았습니다.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': '대출 기관의 이용이 많습니다. 잠시 후 다시 시도해 주세요.',
    rejected: refused,
    'already-financed':
      '이 주문은 이미 할부로 결제되어 새로운 계약은 체결되지 않았습니다. 다시 결제하지 마세요. 본인이 신청한 할부가 아니라면 판매자에게 문의해 주세요.',
    'stale-terms': '대출 조건이 방금 변경되었습니다. 플랜을 다시 선택해 주세요.',
    conflict: '이 주문에 대한 다른 신청이 있습니다. 할부를 다시 선택해 주세요.',
    malformed: '대출 기관의 응답을 읽을 수 없어 계약이 체결되지 않았습니다. 다시 시도하거나 판매자에게 문의해 주세요.',
    unavailable: '현재 대출 기관을 이용할 수 없습니다. 나중에 다시 시도해 주세요.',
    unsupported: refused,
  },
};
