import { reasonsFr } from '../../../../protocol/reasons/fr.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationFr: ExplanationWords = {
  lang: 'fr',
  name: 'Français',
  direction: 'ltr',
  space: ' ',
  dateStyle: 'long',
  languages: 'Langue',
  title: lender => `Votre demande auprès de ${lender}`,
  asked: day => [`Le ${day}, vous avez demandé à payer `, ' en plusieurs fois.'],
  status: {
    approved: 'Votre demande est acceptée',
    pending: 'Nous examinons encore votre demande',
    action: 'Il nous manque encore une étape de votre part',
    declined: 'Nous ne pouvons pas proposer cette formule actuellement',
    expired: 'L’accord a expiré',
    cancelled: 'Votre demande a été annulée',
    committed: 'Vous avez accepté cette formule',
  },
  undecided: 'Nous n’avons pas statué à temps sur votre demande',
  reasonsTitle: 'Pourquoi nous avons refusé',
  reasons: reasonsFr,
  noFunds: 'Tous les fonds que nous pouvons prêter actuellement sont engagés. Cela n’a rien à voir avec vous.',
  drawnFrom: inputs => `D’après : ${inputs.join(', ')}.`,
  weight: percent => `${percent} % de ce qui a pesé contre la demande.`,
  inputs: {
    records: 'incidents de paiement enregistrés',
    job: 'type d’emploi',
    home: 'logement',
    seniority: 'ancienneté dans l’emploi actuel',
    time: 'durée de la formule',
    expenses: 'dépenses mensuelles',
    income: 'revenus mensuels',
    assets: 'patrimoine',
    debt: 'dettes',
    price: 'prix de l’achat',
    downPayment: 'part du prix à financer',
  },
  howTitle: 'Comment la décision a été prise',
  how: {
    computer:
      'Un ordinateur a décidé selon des règles fixes et un score statistique. Les mêmes données mènent toujours à la même réponse.',
    waiting: 'Un ordinateur a calculé un score statistique. Un membre de notre équipe prend la décision.',
    undecided:
      'Un ordinateur a calculé un score statistique. Un membre de notre équipe devait prendre la décision et ne l’a pas fait à temps. Vous pouvez présenter une nouvelle demande.',
    person:
      'Un ordinateur a calculé un score statistique. Un membre de notre équipe a ensuite examiné la demande et décidé.',
    reviewed:
      'Un ordinateur a d’abord refusé la demande selon des règles fixes et un score statistique. Un membre de notre équipe l’a ensuite réexaminée et a pris la décision définitive.',
  },
  lowerIncome: 'Des revenus mensuels différents ont été indiqués en peu de temps. Nous avons retenu les plus bas.',
  causes: {
    'near-cut-off': 'Le score est proche du seuil à partir duquel nous refusons.',
    'short-history': 'Votre historique de crédit est encore court.',
    'changed-income': 'Les revenus mensuels indiqués diffèrent de ceux d’une demande précédente.',
  },
  notUsed: 'Nous n’utilisons ni l’âge, ni le sexe, ni la situation matrimoniale, ni l’origine.',
  reviewTitle: 'Examen par une personne',
  reviewOffer:
    'Si vous pensez que cette décision est erronée, vous pouvez demander qu’un membre de notre équipe la réexamine. C’est gratuit.',
  reviewUntil: until => `Vous pouvez le faire jusqu’au ${until} (UTC).`,
  reviewTooLate: 'Le délai pour demander un réexamen sur cette page est écoulé.',
  noReview: 'Si vous pensez que cette décision est erronée, contactez-nous en indiquant le numéro de votre demande.',
  reviewButton: 'Demander un réexamen',
  reviewAsked: (day, until) =>
    `Vous avez demandé un réexamen le ${day} (UTC). Le résultat s’affichera sur cette page. Si nous n’avons pas réexaminé la décision avant le ${until} (UTC), elle est maintenue.`,
  reviewLapsed:
    'Vous avez demandé un réexamen et nous ne l’avons pas effectué à temps. La décision est maintenue. Nous vous prions de nous en excuser.',
  reviewUpheld: 'Un membre de notre équipe a réexaminé la décision et l’a confirmée.',
  reviewOverturned: 'Un membre de notre équipe a réexaminé la décision et a accepté votre demande.',
  number: 'Demande',
  versions: {
    model: 'Score',
    policy: 'Règles',
    products: 'Produits',
  },
  back: 'Pour revenir à la boutique, fermez cette page.',
  backTo: shop => `Revenir à ${shop}`,
};
