import type { DocumentWords } from './DocumentWords.js';

export const documentZhTW: DocumentWords = {
  titles: { contract: '分期貸款契約', consent: '信用審核同意書', privacy: '隱私權政策' },
  model: '本頁為契約範本。您的契約會載明您這筆訂單的金額。',
  draft: '本頁為契約草稿，所列金額即為您這筆訂單的金額。在您於商家頁面同意之前，契約不生效力。',
  signed: day => `簽署日：${day}（UTC）`,
  parties: ({ lender, shop }) => ({
    title: '契約當事人',
    paragraphs: [
      `${lender} 為貸款機構，提出申請的您本人為借款人。`,
      shop
        ? `本貸款用於支付您在 ${shop} 的訂單，款項由我們直接撥付商家。`
        : '本貸款用於支付您的訂單，款項由我們直接撥付商家。',
    ],
  }),
  agreementNumber: '契約編號',
  loanTitle: '貸款內容',
  figures: {
    price: '商品價格',
    today: '今日支付',
    financed: '貸款本金',
    interestRate: '年利率（固定）',
    noInterest: '無',
    charge: '利息與費用合計',
    total: '應繳總額',
    apr: {
      CN: '總費用年百分率（IRR，複利）',
      US: '總費用年百分率（APR）',
      EU: '總費用年百分率（APR）',
      DE: '總費用年百分率（APR）',
      JP: '實質年利率（月利率的 12 倍）',
      UK: '總費用年百分率（APR）',
      INTL: '含全部費用的年利率',
    },
  },
  scheduleTitle: '繳款時程',
  amountsIn: currency => `金額單位：${currency}`,
  columns: ['期數', '繳款日', '應繳金額', '本金', '利息', '費用'],
  rules: [
    { title: '如何繳款', paragraphs: ['請於繳款時程所列的繳款日或之前，直接向我們繳款，無須向商家繳款。'] },
    {
      title: '遲延繳款',
      paragraphs: [
        '遲延繳款不收取違約金，也不加收利息。我們會與您聯絡，商定您能夠履行的繳款日。',
        '遲延繳款會影響您日後在我們這裡的申請。',
      ],
    },
    {
      title: '提前清償',
      paragraphs: [
        '您可以隨時提前清償部分或全部貸款。清償日之後的利息不再計收，也不收取任何費用。已付的後續期間利息會退還給您。',
      ],
    },
    {
      title: '異議',
      paragraphs: [
        {
          text: '對本契約有任何疑問，可以聯絡我們。',
          review: '如果電腦作出未通過的決定，您可以要求人工覆核。',
        },
        '您對商家的權利（例如商品有瑕疵時）不受本契約影響。',
      ],
    },
  ],
  withdrawal: days => ({
    title: '解除權',
    paragraphs: [`您可在 ${days} 天內無條件解除本契約，只須返還我們付給商家的款項與截至當日的利息，不收取其他費用。`],
  }),
  noWithdrawal: {
    title: '解除權',
    paragraphs: [
      '適用的法律未規定猶豫期間。您可以隨時提前清償，不收取任何費用。如需退貨，請向商家詢問其與我們的結算方式。',
    ],
  },
  loan: {
    title: '貸款現況',
    page: '我的還款：查看應還、立即還款、更改還款日、提前清償',
    states: {
      committed: '合約已成立。交貨後我們向商家付款，還款日自交貨之日起算。',
      active: '貸款繼續，請依下表還款。',
      settled: '貸款已全部清償。',
      voided: '契約已取消，您無須還款。',
      withdrawn: '您已解除本契約。',
      refunded: '訂單已全額退款，您無須還款。',
    },
    amended: {
      void: day => `${day}：商家在出貨前取消了訂單。`,
      refund: (day, refunded) => `${day}：商家退款 ${refunded}。`,
      withdrawal: day => `${day}：您解除了契約。`,
      delivery: day => `${day}：商品已交付，還款日自當日起算。`,
      'due-dates': day => `${day}：還款日有變更。`,
      hardship: day => `${day}：我們為您延後還款，不收取任何費用。`,
      settlement: day => `${day}：您已提前清償，之後的利息無須支付。`,
    },
    owed: '待還金額',
    returned: '應退還給您',
    scheduleTitle: '待還明細',
    withdrawTitle: '解除契約',
    withdrawUntil: (day, repayDays) =>
      `您可在 ${day} 以前（含當日）解除本契約。解除後，請在 ${repayDays} 天內一次返還貸款本金與截至解除日的利息，不再依契約中的期數還款。您與商家的訂單不受影響。`,
    withdrawAddress: '請保存本頁網址，不要告訴他人：任何人開啟這個網址都能解除本契約。',
    withdraw: '解除本契約',
  },
  proofTitle: '憑證',
  proof: keys => `本契約的金額已由我們簽章。任何人都可以使用我們的公開金鑰（${keys}）驗證簽章（JSON Web Signature）。`,
  consent: lender => [
    {
      title: '同意內容',
      paragraphs: [`您提出申請，即同意 ${lender} 審核您的還款能力。未經審核，我們無法撥貸。`],
    },
    {
      title: '審核所用的資料',
      paragraphs: [
        '商家伺服器以簽章方式提供的資料：收入、支出、居住狀況、工作、資產、負債與過往遲繳紀錄。',
        '您過去在我們這裡的還款情形，以及這次申請的金額、商品價格與分期期間。',
        '我們不會使用年齡、性別、婚姻狀況或籍貫等資料，也不向信用資訊機構查詢。',
      ],
    },
    {
      title: '審核結果',
      paragraphs: [
        {
          text: '由電腦依統計評分與固定規則作出決定，並告知原因。',
          review: '您可以要求人工覆核。',
        },
        '未繼續辦理的申請不會產生任何債務。簽署之前，您可以隨時取消。',
      ],
    },
  ],
  privacy: lender => [
    { title: '負責單位', paragraphs: [`您的申請與貸款資料由 ${lender} 負責。`] },
    {
      title: '我們保存哪些資料',
      paragraphs: [
        '您的申請：金額、幣別、方案、日期與商家的訂單編號，以及商家伺服器提供的代號。我們不保存您的姓名。',
        '我們的決定、原因，以及所用模型與規則的版本，以便說明與重現。',
        '作出決定時所依據的您的收入、支出等家庭情況。我們會加密保存，供人員覆核，並在規定期限後刪除。',
        '您的契約與各期繳款時間。申請時使用的權杖不予保存。',
      ],
    },
    {
      title: '誰能看到',
      paragraphs: ['商家頁面可以看到決定及其原因與契約，看不到您的收入與評分。', '我們不出售資料，也不投放廣告。'],
    },
    {
      title: '您的權利',
      paragraphs: [
        {
          text: '您可以查詢、更正我們保存的資料，並可以對電腦作出的決定提出異議。',
          review: '您也可以要求人工覆核。',
        },
        '您可以要求刪除資料。法律要求保存的資料除外，例如貸款帳目。',
      ],
    },
  ],
};
