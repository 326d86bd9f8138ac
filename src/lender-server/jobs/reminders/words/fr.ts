import type { ReminderWords } from './ReminderWords.js';

export const reminderFr: ReminderWords = {
  subject: {
    before: day => `Votre échéance du ${day}`,
    today: () => 'Votre échéance est aujourd’hui',
    after: day => `Votre paiement du ${day} ne nous est pas encore parvenu`,
  },
  due: {
    before: (amount, day) => `Vous avez ${amount} à payer le ${day}.`,
    today: (amount, day) => `Vous avez ${amount} à payer aujourd’hui, ${day}.`,
    after: (amount, day) => `Vous aviez ${amount} à payer le ${day}, et nous ne les avons pas encore reçus.`,
  },
  inAll: amount => `En tout, ${amount} sont dus à ce jour.`,
  payHere: 'Vous pouvez payer sur votre page, que le lien ci-dessous ouvre.',
  move: until => `Si un autre jour vous convient mieux, vous pouvez y déplacer la date sans frais, jusqu’au ${until}.`,
  help: 'Si vous ne pouvez pas payer comme convenu, dites-le-nous sur cette page. Une personne vous répondra, et la demande est gratuite.',
  noCost: 'Nous n’ajoutons ni frais ni intérêts pour ce retard.',
  paid: 'Si vous avez payé entre-temps, vous n’avez rien à faire : un virement peut prendre quelques jours.',
  open: 'Voir mes paiements',
  why: lender => `Vous recevez ce message parce que vous avez un contrat avec ${lender}. Ce n’est pas de la publicité.`,
};
