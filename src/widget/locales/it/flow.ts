import { reasonsIt } from '../../../protocol/reasons/it.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'Il finanziatore non ha risposto in tempo. Controlli la connessione e riprovi; la richiesta non verrà fatta due volte.';
const refused =
  'Il finanziatore non ha accettato la richiesta. Scelga un altro modo di pagare o si rivolga al negozio.';

export const flowIt: FlowMessages = {
  apply: 'Richiedi la preapprovazione',
  applyHint: lender => `Decide ${lender}. Nulla viene firmato prima della Sua verifica e del Suo consenso.`,
  applying: lender => `Richiesta a ${lender}…`,
  pending: lender =>
    `${lender} sta ancora decidendo. Può lasciare questa pagina; al Suo ritorno troverà qui la risposta.`,
  pendingUntil: time => `Risposta prevista al più tardi: ${time}.`,
  action: lender => `${lender} Le chiede ancora un passaggio.`,
  continueAtLender: lender => `Continua su ${lender}`,
  approved: plan => `Preapprovazione ottenuta: ${plan}.`,
  sameTerms: 'Le condizioni sono quelle che ha visto. Non è ancora stato firmato nulla.',
  changedTerms: (before, now) =>
    `Le Sue condizioni personali: il totale è ${now} anziché ${before}. Non è ancora stato firmato nulla.`,
  otherTerms:
    'Le Sue condizioni personali sono diverse da quelle che ha visto: La preghiamo di verificarle. Non è ancora stato firmato nulla.',
  validUntil: time => `Validità fino a: ${time}.`,
  expiresSoon: 'Questa approvazione sta per scadere. Potrà poi fare una nuova richiesta.',
  review: 'Verifica e conferma',
  reviewTitle: 'Verifica il contratto',
  reviewIntro: lender => `È esattamente ciò che concorda con ${lender}.`,
  agree: 'Accetta il credito',
  agreeFree: 'Accetta',
  committing: 'Conferma presso il finanziatore…',
  back: 'Indietro',
  committed: lender => `Contratto concluso con ${lender}.`,
  otherAmount: (agreed, now) => `Questo contratto è per ${agreed}; l’acquisto ora è di ${now}. Si rivolga al negozio.`,
  agreementNumber: 'Contratto n.',
  firstPayment: (amount, day) => `Prima rata: ${amount}, scadenza ${day}.`,
  declined: lender => `${lender} al momento non può offrire questo piano.`,
  reasons: reasonsIt,
  alternatives: 'Questo sarebbe approvato:',
  explain: 'Vedi i motivi o chiedi la verifica di una persona',
  personReview: lender => `Può chiedere a ${lender} che una persona riesamini questa decisione.`,
  expired: 'L’approvazione è scaduta. Non è stato firmato nulla.',
  applyAgain: 'Richiedi di nuovo',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'Il finanziatore ha troppe richieste. Attenda un momento e riprovi.',
    rejected: refused,
    conflict: 'Il finanziatore ha già un’altra richiesta per questo acquisto. Scelga di nuovo il piano.',
    malformed:
      'La risposta del finanziatore non era leggibile, quindi qui non è stato concordato nulla. Riprovi o si rivolga al negozio.',
    unavailable: 'Il finanziatore al momento non è disponibile. Riprovi più tardi.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `La connessione si è interrotta durante la conferma di ${lender}. Riprovi per vedere l’esito; il credito non può essere concesso due volte.`,
  retry: 'Riprova',
  cancel: 'Annulla',
  otherPlan: 'Scegli un altro piano',
  notices: {
    repriced: 'L’acquisto è cambiato. Riveda i piani.',
    'plan-gone': 'L’acquisto è cambiato e il piano scelto non è disponibile.',
    cancelled: 'Annullato. Non è stato firmato nulla.',
  },
  estimated: 'Stima: il finanziatore non ha ancora confermato le sue condizioni.',
  price: 'Prezzo',
  downPayment: 'Anticipo oggi',
  financed: 'Importo finanziato',
  total: 'Totale dovuto',
  apr: 'TAEG',
};
