import type { Language } from '../../demo/shop/Language.js';
import type { ColumnNames } from './readSchedule.js';

/** The widget's texts, as a shopper would look for them. */
export interface WidgetWords {
  readonly plans: string;
  plan(months: number): RegExp;
  readonly apply: string;
  readonly applying: RegExp;
  readonly approved: RegExp;
  readonly pending: RegExp;
  readonly declined: RegExp;
  readonly expired: RegExp;
  readonly cancelled: RegExp;
  readonly repriced: RegExp;
  readonly planGone: RegExp;
  readonly review: string;
  readonly reviewTitle: string;
  readonly agree: RegExp;
  readonly back: string;
  readonly committed: RegExp;
  readonly retry: string;
  readonly applyAgain: string;
  readonly otherPlan: string;
  readonly cancel: string;
  readonly alternatives: string;
  readonly allPayments: string;
  readonly columns: ColumnNames;
  readonly next: string;
  readonly clear: string;
  readonly total: string;
  readonly partMissing: RegExp;
  readonly calendar: string;
  readonly toCheckout: string;
}

const en: WidgetWords = {
  plans: 'Pay in installments',
  plan: months => new RegExp(`^${months} (months|payments)\\b`),
  apply: 'Check if I am pre-approved',
  applying: /^Checking with Fenqi (Sandbox|Demo Lender)…/,
  approved: /You are pre-approved/,
  pending: /still deciding/,
  declined: /cannot offer this plan/,
  expired: /approval has expired/,
  cancelled: /Cancelled/,
  repriced: /order has changed\. Please check/,
  planGone: /plan you chose is no longer available/,
  review: 'Review and confirm',
  reviewTitle: 'Review your agreement',
  agree: /^Agree( and borrow)?$/,
  back: 'Back',
  committed: /Your installment plan with .+ is confirmed/,
  retry: 'Try again',
  applyAgain: 'Apply again',
  otherPlan: 'Choose another plan',
  cancel: 'Cancel',
  alternatives: 'What would be approved:',
  allPayments: 'All payments',
  columns: { payment: 'Payment', principal: 'Principal', interest: 'Interest' },
  next: 'Continue',
  clear: 'Pay without installments',
  total: 'Total you pay',
  partMissing: /did not load/,
  calendar: 'Add payment dates to calendar',
  toCheckout: 'Continue with your order',
};

const zh: WidgetWords = {
  plans: '分期付款',
  plan: months => new RegExp(`^${months} 期`),
  apply: '一键预审',
  applying: /正在审核……/,
  approved: /预审通过/,
  pending: /仍在审核/,
  declined: /无法提供该方案/,
  expired: /已失效/,
  cancelled: /已取消/,
  repriced: /请重新查看/,
  planGone: /不再适用/,
  review: '查看并确认',
  reviewTitle: '确认分期协议',
  agree: /^同意(并借款|协议)$/,
  back: '返回',
  committed: /分期办理成功/,
  retry: '重试',
  applyAgain: '重新申请',
  otherPlan: '选择其他方案',
  cancel: '取消',
  alternatives: '您可以选择以下方案：',
  allPayments: '还款明细',
  columns: { payment: '应还', principal: '本金', interest: '利息' },
  next: '继续',
  clear: '不分期',
  total: '应还总额',
  partMissing: /未能加载|加载失败/,
  calendar: '将还款日加入日历',
  toCheckout: '返回提交订单',
};

const words: Readonly<Record<Language, WidgetWords>> = { en, 'zh-CN': zh };

export const wordsOf = (language: Language): WidgetWords => words[language];
