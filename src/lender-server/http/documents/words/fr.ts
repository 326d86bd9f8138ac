import type { DocumentWords } from './DocumentWords.js';

export const documentFr: DocumentWords = {
  titles: {
    contract: 'Contrat de crédit remboursable en plusieurs fois',
    consent: 'Consentement à la vérification de solvabilité',
    privacy: 'Politique de confidentialité',
  },
  model: 'Modèle de notre contrat. Le vôtre contient les montants de votre achat.',
  draft:
    'Projet de contrat avec les montants de votre achat. Il n’engage personne tant que vous ne l’avez pas accepté dans la boutique.',
  signed: day => `Conclu le ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'Les parties',
    paragraphs: [
      `${lender} est le prêteur. L’emprunteur, c’est vous, la personne qui a fait la demande.`,
      shop
        ? `Avec ce crédit, nous payons directement ${shop} pour votre achat.`
        : 'Avec ce crédit, nous payons directement le commerçant pour votre achat.',
    ],
  }),
  agreementNumber: 'Contrat n°',
  loanTitle: 'Le crédit',
  figures: {
    price: 'Prix de l’achat',
    today: 'À payer aujourd’hui',
    financed: 'Montant total du crédit',
    interestRate: 'Taux débiteur annuel, fixe',
    noInterest: 'sans intérêts',
    charge: 'Total des intérêts et des frais',
    total: 'Montant total dû',
    apr: {
      CN: 'TAEG (TRI, composé)',
      US: 'TAEG',
      EU: 'TAEG',
      DE: 'TAEG',
      JP: 'Taux annuel (12 fois le taux mensuel)',
      UK: 'TAEG',
      INTL: 'Taux annuel, tous frais compris',
    },
  },
  scheduleTitle: 'Échéancier',
  amountsIn: currency => `Montants en ${currency}`,
  columns: ['N°', 'Échéance', 'À payer', 'Capital', 'Intérêts', 'Frais'],
  rules: [
    {
      title: 'Paiement',
      paragraphs: [
        'Chaque échéance est due à la date indiquée dans l’échéancier. Vous nous payez directement, et non le commerçant.',
      ],
    },
    {
      title: 'En cas de retard',
      paragraphs: [
        'Nous ne facturons ni frais ni intérêts supplémentaires en cas de retard. Nous vous écrivons et cherchons avec vous une date que vous pourrez respecter.',
        'Un retard compte en votre défaveur lors d’une nouvelle demande auprès de nous.',
      ],
    },
    {
      title: 'Remboursement anticipé',
      paragraphs: [
        'Vous pouvez rembourser le crédit à tout moment, en tout ou en partie. Vous ne devez alors aucun intérêt pour la période qui suit, et nous ne demandons aucune indemnité. Les intérêts déjà payés pour des jours ultérieurs vous sont rendus.',
      ],
    },
    {
      title: 'En cas de désaccord',
      paragraphs: [
        {
          text: 'Écrivez-nous pour toute question sur ce contrat.',
          review: 'Si un ordinateur refuse une demande, vous pouvez demander qu’une personne réexamine ce refus.',
        },
        'Vos droits envers le commerçant, par exemple si le produit est défectueux, restent inchangés.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Droit de rétractation',
    paragraphs: [
      `Vous pouvez vous rétracter de ce contrat dans un délai de ${days}\u00a0jours, sans avoir à donner de motif. Vous remboursez alors la somme que nous avons versée au commerçant, avec les intérêts jusqu’à ce jour et rien de plus.`,
    ],
  }),
  noWithdrawal: {
    title: 'Droit de rétractation',
    paragraphs: [
      'La loi applicable à ce contrat ne prévoit pas de délai de rétractation. Vous pouvez rembourser par anticipation à tout moment, sans frais. Si vous rendez le produit, demandez au commerçant comment il règle l’achat avec nous.',
    ],
  },
  loan: {
    title: 'Votre crédit aujourd’hui',
    page: 'Vos paiements : ce qui est dû, payer, reporter une échéance, solder',
    states: {
      committed: 'Convenu. Nous payons le marchand à la livraison, et vos échéances courent à partir de ce jour.',
      active: 'Le crédit continue avec les paiements ci-dessous.',
      settled: 'Tout est payé.',
      voided: 'Le contrat a été annulé. Vous ne devez rien.',
      withdrawn: 'Vous vous êtes rétracté du contrat.',
      refunded: 'Le prix a été remboursé en totalité. Vous ne devez rien.',
    },
    amended: {
      void: day => `${day}\u00a0: le commerçant a annulé l’achat avant l’envoi du produit.`,
      refund: (day, refunded) => `${day}\u00a0: le commerçant a remboursé ${refunded}.`,
      withdrawal: day => `${day}\u00a0: vous vous êtes rétracté.`,
      delivery: day => `${day} : la marchandise a été livrée. Vos échéances courent à partir de ce jour.`,
      'due-dates': day => `${day} : les dates des échéances ont changé.`,
      hardship: day => `${day} : nous vous avons accordé un délai. Il est gratuit.`,
      settlement: day =>
        `${day} : vous avez remboursé par anticipation. Les intérêts des jours suivants ne sont pas dus.`,
    },
    owed: 'Reste à payer',
    returned: 'Nous vous remboursons',
    scheduleTitle: 'Paiements à venir',
    withdrawTitle: 'Se rétracter',
    withdrawUntil: (day, repayDays) =>
      `Vous pouvez vous rétracter jusqu’au ${day} inclus. Vous remboursez alors le crédit et les intérêts jusqu’au jour de la rétractation dans un délai de ${repayDays}\u00a0jours, à la place des échéances du contrat. Votre achat chez le commerçant reste inchangé.`,
    withdrawAddress:
      'Conservez l’adresse de cette page et ne la communiquez à personne\u00a0: quiconque la possède peut se rétracter ici.',
    withdraw: 'Me rétracter de ce contrat',
  },
  proofTitle: 'Preuve',
  proof: keys =>
    `Nous avons signé les montants de ce contrat. Chacun peut vérifier la signature (JSON Web Signature) avec nos clés publiques (${keys}).`,
  consent: lender => [
    {
      title: 'Ce que vous acceptez',
      paragraphs: [
        `En faisant votre demande, vous autorisez ${lender} à vérifier que vous pouvez assumer les échéances. Sans cette vérification, nous ne pouvons pas accorder de crédit.`,
      ],
    },
    {
      title: 'Ce que nous examinons',
      paragraphs: [
        'Ce que le serveur du commerçant nous a transmis sur vous, avec sa signature\u00a0: revenus, dépenses, logement, emploi, patrimoine, dettes et incidents de paiement enregistrés.',
        'La façon dont vous avez remboursé vos crédits précédents chez nous, ainsi que le montant, le prix de l’achat et la durée demandés.',
        'Nous n’utilisons ni l’âge, ni le sexe, ni la situation matrimoniale, ni l’origine, et nous n’interrogeons aucune agence de crédit.',
      ],
    },
    {
      title: 'Ce qui en résulte',
      paragraphs: [
        {
          text: 'Un ordinateur calcule un score statistique et applique des règles fixes. La décision vous est donnée avec ses raisons.',
          review: 'Vous pouvez demander qu’une personne la réexamine.',
        },
        'Une demande que vous ne poursuivez pas ne crée aucune dette. Vous pouvez l’annuler à tout moment avant votre accord.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Le responsable',
      paragraphs: [`${lender} est responsable des données de votre demande et de votre crédit.`],
    },
    {
      title: 'Ce que nous conservons',
      paragraphs: [
        'Votre demande\u00a0: montant, monnaie, formule, date et numéro de commande du commerçant. Un pseudonyme donné par le serveur du commerçant, jamais votre nom.',
        'Notre décision, avec ses raisons et les versions du modèle et des règles, afin de pouvoir l’expliquer et la reproduire.',
        'Ce qui a été déclaré sur votre foyer au moment de la décision, chiffré, afin qu’un membre de notre équipe puisse la réexaminer. Nous l’effaçons après un délai fixe.',
        'Votre contrat et la date de chaque paiement. Nous ne conservons pas le jeton qui a servi à votre demande.',
      ],
    },
    {
      title: 'Qui y a accès',
      paragraphs: [
        'La page du commerçant reçoit la décision, ses raisons et le contrat. Elle ne reçoit jamais vos revenus ni votre score.',
        'Nous ne vendons pas de données et n’affichons pas de publicité.',
      ],
    },
    {
      title: 'Vos droits',
      paragraphs: [
        {
          text: 'Vous pouvez demander quelles données nous conservons, les faire rectifier et vous opposer à une décision prise par un ordinateur.',
          review: 'Vous pouvez aussi la faire réexaminer par une personne.',
        },
        'Vous pouvez demander l’effacement de vos données. Nous gardons seulement ce que la loi nous impose de garder, par exemple les comptes d’un crédit.',
      ],
    },
  ],
};
