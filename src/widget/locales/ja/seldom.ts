import { reasonsJa } from '../../../protocol/reasons/ja.js';
import { han } from '../han.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  '貸付会社から時間内に応答がありませんでした。接続を確認して、もう一度お試しください。申込みが重複することはありません。';
const refused = '貸付会社がこの申込みを受け付けませんでした。別のお支払い方法を選ぶか、販売店にお問い合わせください。';

export const seldom: SeldomMessages = {
  steps: [
    'プランを選び、1回あたりの支払額、支払総額、支払日を確認します。',
    '事前審査を受けます。この時点では契約は成立しません。',
    '内容を確認して同意し、注文を確定します。以後は分割でお支払いください。',
  ],
  lentBy: lender => `貸付会社：${lender}`,
  late: '支払いが遅れると、追加の費用や信用情報への影響が生じることがあります。難しいときは早めに貸付会社へご相談ください。',
  action: lender => han`${lender} でのお手続きがもう一つ必要です`,
  continueAtLender: lender => han`${lender} で続ける`,
  declined: lender => han`現在、${lender} はこのプランをご用意できません`,
  reasons: reasonsJa,
  alternatives: '次のプランであればご利用いただけます：',
  each: '1回あたり',
  explain: '理由と異議の申し立て方法を見る',
  expired: '審査結果の有効期限が切れました',
  applyAgain: 'もう一度申し込む',
  commitUnknown: lender =>
    han`${lender} が確認している途中で接続が切れました。もう一度お試しいただくと結果を確認できます。二重に貸し付けられることはありません。`,
  unsigned: '契約は成立していません。',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': '貸付会社へのアクセスが集中しています。しばらくしてから、もう一度お試しください。',
    rejected: refused,
    'already-financed':
      'このご注文はすでに分割払いの契約が成立しているため、新たな契約は行われませんでした。再度お支払いいただく必要はありません。お心当たりがない場合は、販売店にお問い合わせください。',
    'stale-terms': '貸付条件が更新されました。プランをもう一度お選びください。',
    conflict: 'このご注文には別の申込みがあります。もう一度プランをお選びください。',
    malformed:
      '貸付会社の応答を読み取れなかったため、契約は成立していません。もう一度お試しいただくか、販売店にお問い合わせください。',
    unavailable: '貸付会社は現在ご利用いただけません。後でもう一度お試しください。',
    unsupported: refused,
  },
};
