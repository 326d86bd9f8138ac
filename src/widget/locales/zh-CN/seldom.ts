import { reasonsZhCN } from '../../../protocol/reasons/zh-CN.js';
import { han } from '../han.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached = '贷款机构未及时答复，请检查网络后重试。不会重复申请。';
const refused = '贷款机构未接受该请求。请选择其他付款方式，或联系商家。';

export const seldom: SeldomMessages = {
  steps: [
    '选择方案，查看每期金额、应还总额和还款日。',
    '一键预审，看看能否通过。此时不会签署任何协议。',
    '查看并同意协议，回到商家页面下单，之后按期还款。',
  ],
  lentBy: lender => han`由 ${lender} 提供贷款。`,
  late: '逾期可能产生额外费用，并影响您的征信。如遇困难，请尽早联系贷款机构。',
  action: lender => han`还差一步，请前往 ${lender} 完成`,
  continueAtLender: lender => han`前往 ${lender} 继续`,
  declined: lender => han`抱歉，${lender} 暂时无法提供该方案`,
  reasons: reasonsZhCN,
  alternatives: '您可以选择以下方案：',
  each: '每期',
  explain: '查看原因和异议方式',
  expired: '预审结果已失效',
  applyAgain: '重新申请',
  commitUnknown: lender => han`${lender} 确认时网络中断，请重试以查看结果。不会重复放款。`,
  unsigned: '未签署任何协议。',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': '贷款机构繁忙，请稍后重试。',
    rejected: refused,
    'already-financed': '该订单已办理分期，本次没有重复签约，请勿再次付款。如非本人办理，请联系商家。',
    'stale-terms': '贷款方案刚刚有更新，请重新选择。',
    conflict: '该订单已有另一笔申请，请重新选择方案。',
    malformed: '未能读取贷款机构的答复，协议未签署。请重试，或联系商家。',
    unavailable: '贷款机构的服务暂时不可用，请稍后再试。',
    unsupported: refused,
  },
};
