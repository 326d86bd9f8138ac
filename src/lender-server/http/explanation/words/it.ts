import { reasonsIt } from '../../../../protocol/reasons/it.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationIt: ExplanationWords = {
  lang: 'it',
  name: 'Italiano',
  direction: 'ltr',
  space: ' ',
  dateStyle: 'long',
  languages: 'Lingua',
  title: lender => `La Sua richiesta a ${lender}`,
  asked: day => [`Il ${day} ha chiesto di pagare `, ' a rate.'],
  status: {
    approved: 'La Sua richiesta è approvata',
    pending: 'Stiamo ancora esaminando la Sua richiesta',
    action: 'Serve ancora un passaggio da parte Sua',
    declined: 'Al momento non possiamo offrire questo piano',
    expired: 'L’approvazione è scaduta',
    cancelled: 'La Sua richiesta è stata annullata',
    committed: 'Ha accettato questo piano',
  },
  undecided: 'Non abbiamo deciso in tempo sulla Sua richiesta',
  reasonsTitle: 'Perché non l’abbiamo accolta',
  reasons: reasonsIt,
  noFunds: 'Tutti i fondi che possiamo prestare in questo momento sono impegnati. Non dipende da Lei.',
  drawnFrom: inputs => `In base a: ${inputs.join(', ')}.`,
  weight: percent => `${percent}% di ciò che ha pesato contro la richiesta.`,
  inputs: {
    records: 'mancati pagamenti registrati',
    job: 'tipo di impiego',
    home: 'abitazione',
    seniority: 'anni nell’impiego attuale',
    time: 'durata del piano',
    expenses: 'spese mensili',
    income: 'reddito mensile',
    assets: 'patrimonio',
    debt: 'debiti',
    price: 'prezzo dell’acquisto',
    downPayment: 'quota del prezzo da finanziare',
  },
  howTitle: 'Come è stata presa la decisione',
  how: {
    computer:
      'La decisione è stata presa da un computer in base a regole fisse e a un punteggio statistico. Gli stessi dati portano sempre alla stessa risposta.',
    waiting: 'Un computer ha calcolato un punteggio statistico. La decisione spetta a una persona del nostro team.',
    undecided:
      'Un computer ha calcolato un punteggio statistico. La decisione spettava a una persona del nostro team, che non l’ha presa in tempo. Può presentare una nuova richiesta.',
    person:
      'Un computer ha calcolato un punteggio statistico. Poi una persona del nostro team ha esaminato la richiesta e ha deciso.',
    reviewed:
      'Un computer ha dapprima respinto la richiesta in base a regole fisse e a un punteggio statistico. Poi una persona del nostro team l’ha riesaminata e ha preso la decisione definitiva.',
  },
  lowerIncome: 'In poco tempo sono stati indicati redditi mensili diversi. Abbiamo considerato il più basso.',
  causes: {
    'near-cut-off': 'Il punteggio è vicino alla soglia oltre la quale rifiutiamo.',
    'short-history': 'La sua storia creditizia è ancora breve.',
    'changed-income': 'Il reddito mensile indicato è diverso da quello di una richiesta precedente.',
  },
  notUsed: 'Non utilizziamo età, sesso, stato civile né origine.',
  reviewTitle: 'Verifica di una persona',
  reviewOffer:
    'Se ritiene che questa decisione sia sbagliata, può chiedere che la riesamini una persona del nostro team. È gratuito.',
  reviewUntil: until => `Può chiederlo fino al ${until} (UTC).`,
  reviewTooLate: 'Il termine per chiedere una verifica su questa pagina è scaduto.',
  noReview: 'Se ritiene che questa decisione sia sbagliata, ci contatti indicando il numero della richiesta.',
  reviewButton: 'Chiedi una verifica',
  reviewAsked: (day, until) =>
    `Ha chiesto una verifica il ${day} (UTC). Troverà l’esito in questa pagina. Se non avremo riesaminato la decisione entro il ${until} (UTC), resterà valida.`,
  reviewLapsed: 'Ha chiesto una verifica e non l’abbiamo fatta in tempo. La decisione resta valida. Ci dispiace.',
  reviewUpheld: 'Una persona del nostro team ha riesaminato la decisione e l’ha confermata.',
  reviewOverturned: 'Una persona del nostro team ha riesaminato la decisione e ha approvato la Sua richiesta.',
  number: 'Richiesta',
  versions: {
    model: 'Punteggio',
    policy: 'Regole',
    products: 'Prodotti',
  },
  back: 'Per tornare al negozio, chiuda questa pagina.',
  backTo: shop => `Torna a ${shop}`,
};
