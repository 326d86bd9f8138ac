import type { Text } from './Language.js';

/** A test shopper. Lenders for testing read the token and answer as the explanation says. */
export interface DemoShopper {
  /** Empty for a guest, whom the lender treats as an average person. */
  readonly token: string;
  readonly explanation: Text;
}

const shopper = (token: string, zh: string, en: string): DemoShopper => ({ token, explanation: { 'zh-CN': zh, en } });

export const demoShoppers: readonly DemoShopper[] = [
  shopper('', '没有凭证：贷款机构当作一位普通人', 'No token: the lender takes an average person'),
  shopper('test_approved', '按公示利率通过', 'Approved at the advertised rate'),
  shopper('test_best', '以最优年利率 2.9% 通过', 'Approved at the best rate, 2.9% a year'),
  shopper('test_declined', '未通过，附原因和可行的替代方案', 'Declined, with reasons and with what would work instead'),
  shopper('test_no_alternative', '未通过，也没有替代方案', 'Declined, and nothing else would work'),
  shopper('test_pending', '需要审核，稍后通过', 'Needs a closer look, approved a little later'),
  shopper('test_slow', '通过，但回应很慢', 'Approved, but the answer takes its time'),
  shopper(
    'test_broken_commit',
    '签约后连接中断，可安全重试',
    'The connection breaks after signing; trying again is safe',
  ),
  shopper('test_expired', '通过，但额度很快过期', 'Approved, but the approval soon lapses'),
  shopper('test_offline', '第一次连接不上，再试即可', 'The network is away at first; trying again works'),
];

export const isDemoShopper = (token: unknown): token is string => demoShoppers.some(known => known.token === token);
