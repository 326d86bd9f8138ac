import type { DocumentWords } from './DocumentWords.js';

export const documentZhCN: DocumentWords = {
  titles: { contract: '分期贷款合同', consent: '信用审核授权书', privacy: '隐私政策' },
  model: '本页为合同范本。您的合同会写明您这笔订单的具体金额。',
  draft: '本页为合同草稿，金额即您这笔订单的金额。您在商家页面确认之前，合同不生效。',
  signed: day => `签署日：${day}（UTC）`,
  parties: ({ lender, shop }) => ({
    title: '合同双方',
    paragraphs: [
      `${lender} 为贷款机构，提交申请的您本人为借款人。`,
      shop ? `本贷款用于支付您在 ${shop} 的订单，款项直接付给商家。` : '本贷款用于支付您的订单，款项直接付给商家。',
    ],
  }),
  agreementNumber: '合同编号',
  loanTitle: '贷款',
  figures: {
    price: '商品价格',
    today: '今日支付',
    financed: '贷款本金',
    interestRate: '年利率（固定）',
    noInterest: '无',
    charge: '利息和费用合计',
    total: '应还总额',
    apr: {
      CN: '年化利率（IRR，复利）',
      US: '年化利率（APR）',
      EU: '年化利率（APR）',
      DE: '年化利率（APR）',
      JP: '实质年利率（月利率的 12 倍）',
      UK: '年化利率（APR）',
      INTL: '含全部费用的年化利率',
    },
  },
  scheduleTitle: '还款计划',
  amountsIn: currency => `金额单位：${currency}`,
  columns: ['期数', '还款日', '应还', '本金', '利息', '费用'],
  rules: [
    { title: '如何还款', paragraphs: ['请在还款计划所列的还款日或之前，直接向我们还款，无需付给商家。'] },
    {
      title: '逾期',
      paragraphs: [
        '逾期不收取违约金，也不加收利息。我们会与您联系，商定您能够履行的还款日期。',
        '逾期会影响您以后在我们这里的申请。',
      ],
    },
    {
      title: '提前还款',
      paragraphs: [
        '您可以随时提前偿还部分或全部贷款。提前还款日之后的利息不再收取，也不收取手续费；已付的后续期间利息会退还给您。',
      ],
    },
    {
      title: '异议',
      paragraphs: [
        {
          text: '对本合同有任何疑问，可以联系我们。',
          review: '如果计算机作出未通过的决定，您可以要求人工复核。',
        },
        '您对商家的权利（例如商品有瑕疵时）不受本合同影响。',
      ],
    },
  ],
  withdrawal: days => ({
    title: '反悔权',
    paragraphs: [`您可在 ${days} 天内无理由解除本合同，只需归还我们付给商家的款项和截至当日的利息，不收取其他费用。`],
  }),
  noWithdrawal: {
    title: '反悔权',
    paragraphs: [
      '适用法律未规定反悔期。您可以随时提前还款，不收取任何费用。如需退货，请向商家了解其与我们的结算方式。',
    ],
  },
  loan: {
    title: '贷款现状',
    page: '我的还款：查看应还、立即还款、更改还款日、提前结清',
    states: {
      committed: '合同已成立。交货后我们向商家付款，还款日自交货之日起算。',
      active: '贷款继续，请按下表还款。',
      settled: '贷款已全部还清。',
      voided: '合同已撤销，您无需还款。',
      withdrawn: '您已解除本合同。',
      refunded: '订单已全额退款，您无需还款。',
    },
    amended: {
      void: day => `${day}：商家在发货前取消了订单。`,
      refund: (day, refunded) => `${day}：商家退款 ${refunded}。`,
      withdrawal: day => `${day}：您解除了合同。`,
      delivery: day => `${day}：商品已交付，还款日自当日起算。`,
      'due-dates': day => `${day}：还款日有变更。`,
      hardship: day => `${day}：我们为您延后了还款，不收取任何费用。`,
      settlement: day => `${day}：您已提前结清，之后的利息无需支付。`,
    },
    owed: '待还金额',
    returned: '应退还给您',
    scheduleTitle: '待还计划',
    withdrawTitle: '解除合同',
    withdrawUntil: (day, repayDays) =>
      `您可在${day}之前（含当日）解除本合同。解除后，请在 ${repayDays} 天内一次性归还贷款本金和截至解除当日的利息，不再按合同中的期数还款。您与商家的订单不受影响。`,
    withdrawAddress: '请保存本页网址，不要告诉他人：任何人打开这个网址都能解除本合同。',
    withdraw: '解除本合同',
  },
  proofTitle: '凭证',
  proof: keys => `合同金额已由我们签名。任何人都可以用我们的公钥（${keys}）验证签名（JSON Web Signature）。`,
  consent: lender => [
    { title: '授权内容', paragraphs: [`您提交申请，即同意 ${lender} 审核您的还款能力。未经审核，我们无法放款。`] },
    {
      title: '审核所用信息',
      paragraphs: [
        '商家服务器以签名方式提供的信息：收入、支出、住房、工作、资产、负债和过往违约记录。',
        '您以往在我们这里的还款情况，以及本次申请的金额、商品价格和分期期限。',
        '我们不使用年龄、性别、婚姻状况和籍贯，也不查询征信机构。',
      ],
    },
    {
      title: '审核结果',
      paragraphs: [
        {
          text: '由计算机按统计评分和固定规则作出决定，并告知原因。',
          review: '您可以要求人工复核。',
        },
        '未继续办理的申请不产生任何债务。签署之前，您可以随时取消。',
      ],
    },
  ],
  privacy: lender => [
    { title: '负责方', paragraphs: [`您的申请和贷款数据由 ${lender} 负责。`] },
    {
      title: '我们保存什么',
      paragraphs: [
        '您的申请：金额、币种、方案、日期和商家订单号，以及商家服务器给出的代号。我们不保存您的姓名。',
        '我们的决定、原因以及所用模型和规则的版本，以便解释和重现。',
        '作出决定时所依据的您的收入、支出等家庭情况。我们会加密保存，供工作人员复核，并在规定期限后删除。',
        '您的合同和每期还款时间。申请所用的令牌不保存。',
      ],
    },
    {
      title: '谁能看到',
      paragraphs: ['商家页面可以看到决定及其原因和合同，看不到您的收入和评分。', '我们不出售数据，也不投放广告。'],
    },
    {
      title: '您的权利',
      paragraphs: [
        {
          text: '您可以查询、更正我们保存的数据，并可以对计算机作出的决定提出异议。',
          review: '您也可以要求人工复核。',
        },
        '您可以要求删除数据。法律要求保存的信息除外，例如贷款账目。',
      ],
    },
  ],
};
