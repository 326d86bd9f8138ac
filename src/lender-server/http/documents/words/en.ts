import type { DocumentWords } from './DocumentWords.js';

export const documentEn: DocumentWords = {
  titles: {
    contract: 'Installment loan agreement',
    consent: 'Credit check consent',
    privacy: 'Privacy notice',
  },
  model: 'The model of our agreement. Your own agreement has the figures of your purchase.',
  draft: 'A draft with the figures of your purchase. It binds nobody until you agree to it in the shop.',
  signed: day => `Agreed on ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'Who agrees',
    paragraphs: [
      `${lender} is the lender. You are the borrower: the person who made the application.`,
      shop
        ? `The loan pays ${shop} for your purchase. We pay the shop directly.`
        : 'The loan pays the shop for your purchase. We pay the shop directly.',
    ],
  }),
  agreementNumber: 'Agreement',
  loanTitle: 'The loan',
  figures: {
    price: 'Price of the purchase',
    today: 'You pay today',
    financed: 'Amount of the loan',
    interestRate: 'Interest rate a year, fixed',
    noInterest: 'none',
    charge: 'Interest and fees in total',
    total: 'You pay in total',
    apr: {
      CN: 'APR (IRR, compounded)',
      US: 'Annual percentage rate (APR)',
      EU: 'Annual percentage rate (APR)',
      DE: 'Annual percentage rate (APR)',
      JP: 'Annual rate (12 times the monthly rate)',
      UK: 'Annual percentage rate (APR)',
      INTL: 'Annual rate with all costs',
    },
  },
  scheduleTitle: 'Payments',
  amountsIn: currency => `Amounts in ${currency}`,
  columns: ['No.', 'Due', 'Payment', 'Principal', 'Interest', 'Fees'],
  rules: [
    {
      title: 'How you pay',
      paragraphs: ['Each payment is due on its day in the table of payments. You pay us directly, not the shop.'],
    },
    {
      title: 'If a payment is late',
      paragraphs: [
        'We charge no fee and no further interest for a late payment. We write to you and look for a date that you can keep.',
        'A late payment counts against you when you apply to us again.',
      ],
    },
    {
      title: 'If you pay early',
      paragraphs: [
        'You can repay the loan at any time, in part or in full. You then owe no interest for the time after that day, and we charge nothing for it. Interest that you have already paid for later days is given back.',
      ],
    },
    {
      title: 'If you disagree',
      paragraphs: [
        {
          text: 'Write to us about anything in this agreement.',
          review: 'If a computer declines an application, you can ask for a person to review that.',
        },
        'Your rights against the shop, for example where the goods are faulty, stay as they are.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Changing your mind',
    paragraphs: [
      `You can withdraw from this agreement within ${days} days and need not give a reason. You then repay what we paid to the shop, with the interest up to that day and nothing else.`,
    ],
  }),
  noWithdrawal: {
    title: 'Changing your mind',
    paragraphs: [
      'The law of this agreement gives no period to withdraw. You can repay early at any time without a charge. If you return the goods, ask the shop how it settles the purchase with us.',
    ],
  },
  loan: {
    title: 'Your loan now',
    page: 'Your payments: what is due, pay, move a date, settle early',
    states: {
      committed: 'Agreed. We pay the shop when the goods are delivered, and your payments count from that day.',
      active: 'The loan goes on with the payments below.',
      settled: 'Everything is paid.',
      voided: 'The agreement was undone. You owe nothing.',
      withdrawn: 'You have withdrawn from the agreement.',
      refunded: 'The whole price was refunded. You owe nothing.',
    },
    amended: {
      void: day => `${day}: the shop cancelled the purchase before it sent the goods.`,
      refund: (day, refunded) => `${day}: the shop refunded ${refunded}.`,
      withdrawal: day => `${day}: you withdrew.`,
      delivery: day => `${day}: the goods were delivered. Your payments count from that day.`,
      'due-dates': day => `${day}: the days of your payments were changed.`,
      hardship: day => `${day}: we gave you more time. It costs nothing.`,
      settlement: day => `${day}: you repaid early. Interest for later days is not owed.`,
    },
    owed: 'Still to pay',
    returned: 'We return to you',
    scheduleTitle: 'Payments still due',
    withdrawTitle: 'Withdraw from the agreement',
    withdrawUntil: (day, repayDays) =>
      `You can withdraw until the end of ${day}. You then repay the loan, with interest up to the day on which you withdraw, within ${repayDays} days. This replaces the payments in the agreement. Your purchase from the shop stays as it is.`,
    withdrawAddress: 'Keep the address of this page, and keep it to yourself: whoever has it can withdraw here.',
    withdraw: 'Withdraw from this agreement',
  },
  proofTitle: 'Proof',
  proof: keys =>
    `We signed the figures of this agreement. Anyone can check the signature (a JSON Web Signature) with our public keys (${keys}).`,
  consent: lender => [
    {
      title: 'What you agree to',
      paragraphs: [
        `When you apply, you allow ${lender} to check whether you can bear the payments. Without this check we cannot lend.`,
      ],
    },
    {
      title: 'What we look at',
      paragraphs: [
        'What the shop’s server told us about you in a signed token: income, expenses, housing, work, assets, debts, and missed payments on record.',
        'How you repaid earlier loans from us, and the amount, the price and the length of the plan that you ask for.',
        'We do not use age, sex, marital status or origin, and we ask no credit bureau.',
      ],
    },
    {
      title: 'What follows from it',
      paragraphs: [
        {
          text: 'A computer works out a statistical score and applies fixed rules. The decision comes with its reasons.',
          review: 'You can ask for a person to review it.',
        },
        'An application that you do not continue leaves no debt. You can cancel it at any time before you agree.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Who is responsible',
      paragraphs: [`${lender} is responsible for the data of your application and of your loan.`],
    },
    {
      title: 'What we keep',
      paragraphs: [
        'Your application: amount, currency, plan, day, and the shop’s order number. A pseudonym that the shop’s server gave you, never your name.',
        'Our decision with its reasons and the versions of the model and the rules, so that it can be explained and repeated.',
        'What was stated of your household when we decided, encrypted, so that one of our staff can review the decision. We erase it after a fixed time.',
        'Your agreement, and when each payment was made. We do not keep the token with which you applied.',
      ],
    },
    {
      title: 'Who sees it',
      paragraphs: [
        'The shop’s page learns the decision and its reasons, and the agreement. It never learns your income or your score.',
        'We do not sell data, and we show no advertising.',
      ],
    },
    {
      title: 'Your rights',
      paragraphs: [
        {
          text: 'You can ask what we keep, have it corrected, and object to a decision by computer.',
          review: 'You can also have it reviewed by a person.',
        },
        'You can ask us to erase your data. We keep only what the law makes us keep, such as the books of a loan.',
      ],
    },
  ],
};
