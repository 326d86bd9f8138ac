import { reasonsZhTW } from '../../../protocol/reasons/zh-TW.js';
import { han } from '../han.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached = '貸款機構未能及時回覆。請檢查網路連線後再試一次，不會重複申請。';
const refused = '貸款機構未接受這項請求。請選擇其他付款方式，或聯絡商家。';

export const seldom: SeldomMessages = {
  steps: [
    '選擇方案，查看每期金額、應繳總額與繳款日。',
    '申請預審，看看能否通過。此時不會簽署任何契約。',
    '檢視並同意契約，回到商家頁面下單，之後按期繳款。',
  ],
  lentBy: lender => han`由 ${lender} 提供貸款。`,
  late: '逾期可能產生額外費用，並影響您的信用。如有困難，請儘早聯絡貸款機構。',
  action: lender => han`${lender} 需要您再完成一個步驟`,
  continueAtLender: lender => han`前往 ${lender} 繼續`,
  declined: lender => han`抱歉，${lender} 目前無法提供這個方案`,
  reasons: reasonsZhTW,
  alternatives: '您可以選擇以下方案：',
  each: '每期',
  explain: '查看原因與異議方式',
  expired: '預審結果已到期',
  applyAgain: '重新申請',
  commitUnknown: lender => han`${lender} 確認時連線中斷。請再試一次以查看結果，不會重複撥款。`,
  unsigned: '未簽署任何契約。',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': '貸款機構目前忙碌，請稍後再試。',
    rejected: refused,
    'already-financed': '這筆訂單已辦理分期，這次沒有重複簽約，請勿再次付款。若非您本人申辦，請聯絡商家。',
    'stale-terms': '貸款方案剛剛有更新，請重新選擇。',
    conflict: '這筆訂單已有另一份申請。請重新選擇方案。',
    malformed: '無法讀取貸款機構的回覆，未簽署任何契約。請再試一次，或聯絡商家。',
    unavailable: '貸款機構目前無法提供服務，請稍後再試。',
    unsupported: refused,
  },
};
