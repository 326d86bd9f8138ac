import type { ReminderWords } from './ReminderWords.js';

export const reminderEn: ReminderWords = {
  subject: {
    before: day => `Your payment is due on ${day}`,
    today: () => 'Your payment is due today',
    after: day => `Your payment of ${day} has not arrived yet`,
  },
  due: {
    before: (amount, day) => `${amount} is due on ${day}.`,
    today: (amount, day) => `${amount} is due today, ${day}.`,
    after: (amount, day) => `${amount} was due on ${day}, and we have not received it yet.`,
  },
  inAll: amount => `In all, ${amount} is due by now.`,
  payHere: 'You can pay on your page, which the link below opens.',
  move: until => `If another day suits you better, you can move the date there to any day until ${until}, at no cost.`,
  help: 'If you cannot pay as agreed, tell us on the page. A person will answer you, and asking costs nothing.',
  noCost: 'We add no fee and no interest for the delay.',
  paid: 'If you have paid in the meantime, there is nothing more to do: a transfer can take a few days.',
  open: 'See my payments',
  why: lender => `You get this message because you have an agreement with ${lender}. It is not advertising.`,
};
