import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) =>
    count === 1 ? `1 échéance, le ${first}` : `${count} échéances, du ${first} au ${last}`,
  paymentsOf: (payments, amount) => `${payments} de ${amount}`,
  fallingTo: amount => `baissant à ${amount}`,
  between: (least, most) => `de ${least} à ${most}`,
  interest: 'Intérêts',
  fees: 'Frais',
  table: 'Échéancier',
  amountsIn: currency => `Montants en ${currency}`,
  due: 'Échéance',
  principal: 'Capital',
  payment: 'À payer',
  today: 'Aujourd’hui',
  downPayment: 'acompte',
  upfrontFee: 'frais initiaux',
  sum: 'Total',
  clear: 'Payer en une fois',
  how: 'Comment ça marche',
  disclosures: {
    'overdue-interest': f => ['Intérêts de retard', `${f.percent('overduePercent')} par an`],
    'late-charge': f => ['Frais de retard', f.charge(share => `${share} du paiement en retard`)],
    'prepayment-charge': f => ['Frais de remboursement anticipé', f.charge(share => `${share} du montant remboursé`)],
    'contingent-costs': () => ['Retard et autres coûts éventuels', 'selon le contrat'],
  },
  personalised: 'Cette offre a été personnalisée par un traitement automatisé.',
};

const checkout: LaterMessages['checkout'] = {
  apply: 'Vérifier mon éligibilité',
  applyHint: lender => `La décision revient à ${lender}\u202f; rien n’est signé avant votre relecture et votre accord.`,
  applying: lender => `Demande à ${lender}…`,
  pending: lender => `${lender} étudie encore votre demande`,
  pendingHint: 'Vous pouvez quitter cette page\u202f; la réponse sera là à votre retour.',
  pendingUntil: time => `Réponse attendue au plus tard\u00a0: ${time}`,
  approved: 'Accord de principe obtenu',
  sameTerms: 'Les conditions sont celles que vous avez vues. Rien n’est encore signé.',
  changedTerms: (before, now) =>
    `Vos conditions personnelles\u00a0: total de ${now} au lieu de ${before}. Rien n’est encore signé.`,
  otherTerms:
    'Vos conditions personnelles diffèrent de celles que vous avez vues\u00a0: veuillez les relire. Rien n’est encore signé.',
  personReview: lender => `Vous pouvez demander à ${lender} qu’une personne réexamine cette décision.`,
  validUntil: time => `Fin de validité\u00a0: ${time}`,
  expiresSoon: 'Cet accord va bientôt expirer. Vous pourrez refaire une demande ensuite.',
  review: 'Relire et confirmer',
  reviewTitle: 'Relisez votre contrat',
  reviewIntro: lender => `Toutes les conditions de votre contrat avec ${lender}\u00a0:`,
  agree: 'Accepter et emprunter',
  agreeFree: 'Accepter',
  committing: 'Confirmation auprès du prêteur…',
  back: 'Retour',
  close: 'Fermer',
  view: 'Voir',
  done: 'Terminé',
  committed: lender => `Contrat conclu avec ${lender}`,
  otherAmount: (agreed, now) =>
    `Ce contrat porte sur ${agreed}\u202f; l’achat est maintenant de ${now}. Veuillez vous adresser au commerçant.`,
  agreementNumber: 'Contrat n°',
  documents: { contract: 'Contrat de crédit', consent: 'Vérification de solvabilité', privacy: 'Confidentialité' },
  openContract: 'Ouvrir ou imprimer le contrat',
  firstPayment: (amount, day) => `La première échéance, de ${amount}, est due le ${day}.`,
  repayment: (lender, payments, last) =>
    `Vous remboursez directement ${lender}\u00a0: ${payments}, la dernière le ${last}.`,
  calendar: 'Ajouter les échéances à l’agenda',
  calendarEntry: (lender, number, count) => `Échéance ${number} sur ${count} à ${lender}`,
  toCheckout: 'Poursuivre la commande',
  problem: 'Un problème est survenu',
  retry: 'Réessayer',
  cancel: 'Annuler',
  otherPlan: 'Choisir une autre formule',
  held: 'Annulez pour changer de formule.',
  notices: {
    repriced: 'L’achat a changé. Veuillez revoir les formules.',
    'plan-gone': 'L’achat a changé et la formule choisie n’est plus disponible.',
    cancelled: 'Annulé. Rien n’a été signé.',
  },
  estimated: 'Estimation\u00a0: le prêteur n’a pas encore confirmé ses conditions.',
  price: 'Prix',
  downPayment: 'Acompte aujourd’hui',
  financed: 'Montant financé',
  total: () => 'Total à payer',
  apr: 'TAEG',
};

export const later: LaterMessages = {
  writing: { comma: ', ', next: ', puis ', colon: '\u00a0: ', month: 'short' },
  details,
  checkout,
};

export const parts: LaterParts = {
  cn: () => import('./cn.js'),
  us: () => import('./us.js'),
  europe: () => import('./europe.js'),
  uk: () => import('./uk.js'),
  seldom: () => import('./seldom.js'),
};
