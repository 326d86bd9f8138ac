import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

// Days stand without an article before them: "dal" becomes "dall’" before 8 and 11.
const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 rata, ${first}` : `${count} rate, ${first} – ${last}`),
  paymentsOf: (payments, amount) => `${payments} da ${amount}`,
  fallingTo: amount => `a scendere fino a ${amount}`,
  between: (least, most) => `da ${least} a ${most}`,
  interest: 'Interessi',
  fees: 'Spese',
  table: 'Piano dei pagamenti',
  amountsIn: currency => `Importi in ${currency}`,
  due: 'Scadenza',
  principal: 'Capitale',
  payment: 'Pagamento',
  today: 'Oggi',
  downPayment: 'anticipo',
  upfrontFee: 'spese iniziali',
  sum: 'Totale',
  clear: 'Non pagare a rate',
  how: 'Come funziona',
  disclosures: {
    'overdue-interest': f => ['Interessi di mora', `${f.percent('overduePercent')} annuo`],
    'late-charge': f => ['Spesa per ritardo', f.charge(share => `${share} del pagamento in ritardo`)],
    'prepayment-charge': f => [
      'Indennizzo per rimborso anticipato',
      f.charge(share => `${share} dell’importo rimborsato`),
    ],
    'contingent-costs': () => ['Mora e altri costi eventuali', 'secondo il contratto'],
  },
  personalised: 'Questa offerta è stata personalizzata mediante un trattamento automatizzato.',
};

const checkout: LaterMessages['checkout'] = {
  apply: 'Richiedi la preapprovazione',
  applyHint: lender =>
    `La decisione spetta a ${lender}: nulla viene firmato prima della Sua verifica e del Suo consenso.`,
  applying: lender => `Richiesta a ${lender}…`,
  pending: lender => `${lender} sta ancora decidendo`,
  pendingHint: 'Può lasciare questa pagina; al Suo ritorno troverà qui la risposta.',
  pendingUntil: time => `Risposta prevista al più tardi: ${time}`,
  approved: 'Preapprovazione ottenuta',
  sameTerms: 'Le condizioni sono quelle che ha visto. Non è ancora stato firmato nulla.',
  changedTerms: (before, now) =>
    `Le Sue condizioni personali: il totale è ${now} anziché ${before}. Non è ancora stato firmato nulla.`,
  otherTerms:
    'Le Sue condizioni personali sono diverse da quelle che ha visto: La preghiamo di verificarle. Non è ancora stato firmato nulla.',
  personReview: lender => `Può chiedere a ${lender} che una persona riesamini questa decisione.`,
  validUntil: time => `Validità fino a: ${time}`,
  expiresSoon: 'Questa approvazione sta per scadere. Potrà poi fare una nuova richiesta.',
  review: 'Verifica e conferma',
  reviewTitle: 'Verifica il contratto',
  reviewIntro: lender => `Tutte le condizioni del Suo contratto con ${lender}:`,
  agree: 'Accetta il credito',
  agreeFree: 'Accetta',
  committing: 'Conferma presso il finanziatore…',
  back: 'Indietro',
  close: 'Chiudi',
  view: 'Vedi',
  done: 'Fatto',
  committed: lender => `Contratto concluso con ${lender}`,
  otherAmount: (agreed, now) => `Questo contratto è per ${agreed}; l’acquisto ora è di ${now}. Si rivolga al negozio.`,
  agreementNumber: 'Contratto n.',
  documents: { contract: 'Contratto di credito', consent: 'Verifica del merito creditizio', privacy: 'Privacy' },
  openContract: 'Apri o stampa il contratto',
  firstPayment: (amount, day) => `Prima rata: ${amount}, scadenza ${day}.`,
  repayment: (lender, payments, last) => `Rimborsa direttamente ${lender}: ${payments}, l’ultima il ${last}.`,
  calendar: 'Aggiungi le scadenze al calendario',
  calendarEntry: (lender, number, count) => `Rata ${number} di ${count} a ${lender}`,
  toCheckout: 'Continua con l’acquisto',
  problem: 'Si è verificato un problema',
  retry: 'Riprova',
  cancel: 'Annulla',
  otherPlan: 'Scegli un altro piano',
  held: 'Annulli per scegliere un altro piano.',
  notices: {
    repriced: 'L’acquisto è cambiato. Riveda i piani.',
    'plan-gone': 'L’acquisto è cambiato e il piano scelto non è disponibile.',
    cancelled: 'Annullato. Non è stato firmato nulla.',
  },
  estimated: 'Stima: il finanziatore non ha ancora confermato le sue condizioni.',
  price: 'Prezzo',
  downPayment: 'Anticipo oggi',
  financed: 'Importo finanziato',
  total: () => 'Totale dovuto',
  apr: 'TAEG',
};

export const later: LaterMessages = {
  writing: { comma: ', ', next: ', poi ', colon: ': ', month: 'short' },
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
