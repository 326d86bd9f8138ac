import { reasonsIt } from '../../../protocol/reasons/it.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'Il finanziatore non ha risposto in tempo. Controlli la connessione e riprovi; la richiesta non verrà fatta due volte.';
const refused =
  'Il finanziatore non ha accettato la richiesta. Scelga un altro modo di pagare o si rivolga al negozio.';

export const seldom: SeldomMessages = {
  steps: [
    'Scelga un piano e veda ogni rata, il costo totale e le date.',
    'Richieda la preapprovazione. Non si firma ancora nulla.',
    'Controlli, accetti e completi l’ordine. Poi paghi a rate.',
  ],
  lentBy: lender => `${lender} concede il credito.`,
  late: 'Pagare in ritardo può costare di più e incidere sul Suo merito creditizio. In caso di difficoltà, parli presto con il finanziatore.',
  action: lender => `${lender} Le chiede ancora un passaggio`,
  continueAtLender: lender => `Continua su ${lender}`,
  declined: lender => `${lender} al momento non può offrire questo piano`,
  reasons: reasonsIt,
  alternatives: 'Questo sarebbe approvato:',
  each: 'Ogni rata',
  explain: 'Vedi i motivi e come contestarli',
  expired: 'L’approvazione è scaduta',
  applyAgain: 'Richiedi di nuovo',
  commitUnknown: lender =>
    `La connessione si è interrotta mentre ${lender} confermava. Riprovi per vedere l’esito; il credito non può essere concesso due volte.`,
  unsigned: 'Non è stato firmato nulla.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'Il finanziatore ha troppe richieste. Attenda un momento e riprovi.',
    rejected: refused,
    'already-financed':
      'Questo acquisto è già pagato a rate e non è stato firmato altro. Non lo paghi di nuovo. Se non ne è al corrente, si rivolga al negozio.',
    'stale-terms': 'Il finanziatore ha appena cambiato le sue condizioni. Scelga di nuovo il piano.',
    conflict: 'Il finanziatore ha già un’altra richiesta per questo acquisto. Scelga di nuovo il piano.',
    malformed:
      'La risposta del finanziatore non era leggibile, quindi qui non è stato concordato nulla. Riprovi o si rivolga al negozio.',
    unavailable: 'Il finanziatore al momento non è disponibile. Riprovi più tardi.',
    unsupported: refused,
  },
};
