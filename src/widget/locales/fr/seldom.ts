import { reasonsFr } from '../../../protocol/reasons/fr.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'Le prêteur n’a pas répondu à temps. Vérifiez votre connexion et réessayez\u202f; votre demande ne sera pas faite deux fois.';
const refused =
  'Le prêteur n’a pas accepté la requête. Choisissez un autre moyen de paiement ou adressez-vous au commerçant.';

export const seldom: SeldomMessages = {
  steps: [
    'Choisissez une formule et voyez chaque échéance, le coût total et les dates.',
    'Vérifiez votre éligibilité. Rien n’est encore signé.',
    'Relisez, acceptez et passez commande. Vous payez ensuite en plusieurs fois.',
  ],
  lentBy: lender => `${lender} accorde le crédit.`,
  late: 'Un retard de paiement peut entraîner des frais et nuire à votre dossier de crédit. En cas de difficulté, contactez vite le prêteur.',
  action: lender => `${lender} attend encore une étape de votre part`,
  continueAtLender: lender => `Continuer chez ${lender}`,
  declined: lender => `${lender} ne peut pas proposer cette formule actuellement`,
  reasons: reasonsFr,
  alternatives: 'Ceci serait accepté\u00a0:',
  each: 'Chaque échéance',
  explain: 'Voir les raisons et comment les contester',
  expired: 'L’accord a expiré',
  applyAgain: 'Refaire la demande',
  commitUnknown: lender =>
    `La connexion s’est interrompue pendant que ${lender} confirmait. Réessayez pour voir le résultat\u202f; le crédit ne peut pas être accordé deux fois.`,
  unsigned: 'Rien n’a été signé.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'Le prêteur est très sollicité. Patientez un instant et réessayez.',
    rejected: refused,
    'already-financed':
      'Cet achat est déjà payé en plusieurs fois, et rien d’autre n’a été signé. Ne payez pas une seconde fois. Si vous n’en avez pas connaissance, adressez-vous au commerçant.',
    'stale-terms': 'Le prêteur vient de modifier ses conditions. Choisissez à nouveau la formule.',
    conflict: 'Le prêteur a déjà une autre demande pour cet achat. Choisissez à nouveau la formule.',
    malformed:
      'La réponse du prêteur était illisible\u202f; rien n’a donc été conclu ici. Réessayez ou adressez-vous au commerçant.',
    unavailable: 'Le prêteur n’est pas disponible actuellement. Réessayez plus tard.',
    unsupported: refused,
  },
};
