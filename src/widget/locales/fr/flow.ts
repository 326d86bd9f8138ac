import { reasonsFr } from '../../../protocol/reasons/fr.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'Le prêteur n’a pas répondu à temps. Vérifiez votre connexion et réessayez\u202f; votre demande ne sera pas faite deux fois.';
const refused =
  'Le prêteur n’a pas accepté la requête. Choisissez un autre moyen de paiement ou adressez-vous au commerçant.';

export const flowFr: FlowMessages = {
  apply: 'Vérifier mon éligibilité',
  applyHint: lender => `${lender} décide. Rien n’est signé avant votre relecture et votre accord.`,
  applying: lender => `Demande à ${lender}…`,
  pending: lender =>
    `${lender} étudie encore votre demande. Vous pouvez quitter cette page\u202f; la réponse sera là à votre retour.`,
  pendingUntil: time => `Réponse attendue au plus tard\u00a0: ${time}.`,
  action: lender => `${lender} attend encore une étape de votre part.`,
  continueAtLender: lender => `Continuer chez ${lender}`,
  approved: plan => `Accord de principe\u00a0: ${plan}.`,
  sameTerms: 'Les conditions sont celles que vous avez vues. Rien n’est encore signé.',
  changedTerms: (before, now) =>
    `Vos conditions personnelles\u00a0: total de ${now} au lieu de ${before}. Rien n’est encore signé.`,
  otherTerms:
    'Vos conditions personnelles diffèrent de celles que vous avez vues\u00a0: veuillez les relire. Rien n’est encore signé.',
  validUntil: time => `Fin de validité\u00a0: ${time}.`,
  expiresSoon: 'Cet accord va bientôt expirer. Vous pourrez refaire une demande ensuite.',
  review: 'Relire et confirmer',
  reviewTitle: 'Votre contrat à relire',
  reviewIntro: lender => `Voici exactement ce que vous convenez avec ${lender}.`,
  agree: 'Accepter et emprunter',
  agreeFree: 'Accepter',
  committing: 'Confirmation auprès du prêteur…',
  back: 'Retour',
  committed: lender => `Contrat conclu avec ${lender}.`,
  otherAmount: (agreed, now) =>
    `Ce contrat porte sur ${agreed}\u202f; l’achat est maintenant de ${now}. Veuillez vous adresser au commerçant.`,
  agreementNumber: 'Contrat n°',
  firstPayment: (amount, day) => `La première échéance, de ${amount}, est due le ${day}.`,
  declined: lender => `${lender} ne peut pas proposer cette formule actuellement.`,
  reasons: reasonsFr,
  alternatives: 'Ceci serait accepté\u00a0:',
  explain: 'Voir les raisons ou demander l’examen par une personne',
  personReview: lender => `Vous pouvez demander à ${lender} qu’une personne réexamine cette décision.`,
  expired: 'L’accord a expiré. Rien n’a été signé.',
  applyAgain: 'Refaire la demande',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'Le prêteur est très sollicité. Patientez un instant et réessayez.',
    rejected: refused,
    conflict: 'Le prêteur a déjà une autre demande pour cet achat. Choisissez à nouveau la formule.',
    malformed:
      'La réponse du prêteur était illisible\u202f; rien n’a donc été conclu ici. Réessayez ou adressez-vous au commerçant.',
    unavailable: 'Le prêteur n’est pas disponible actuellement. Réessayez plus tard.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `La connexion s’est interrompue pendant la confirmation par ${lender}. Réessayez pour voir le résultat\u202f; le crédit ne peut pas être accordé deux fois.`,
  retry: 'Réessayer',
  cancel: 'Annuler',
  otherPlan: 'Choisir une autre formule',
  notices: {
    repriced: 'L’achat a changé. Veuillez revoir les formules.',
    'plan-gone': 'L’achat a changé et la formule choisie n’est plus disponible.',
    cancelled: 'Annulé. Rien n’a été signé.',
  },
  estimated: 'Estimation\u00a0: le prêteur n’a pas encore confirmé ses conditions.',
  price: 'Prix',
  downPayment: 'Acompte aujourd’hui',
  financed: 'Montant financé',
  total: 'Total à payer',
  apr: 'TAEG',
};
