import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowIt } from './flow.js';

// Days stand without an article before them: "dal" becomes "dall’" before 8 and 11.
const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 rata, ${first}` : `${count} rate, ${first} – ${last}`),
  price: 'Prezzo',
  interest: 'Interessi',
  fees: 'Spese',
  summary: (total, cost) => `In tutto paga ${total}, di cui ${cost} per il pagamento a rate.`,
  summaryFree: total => `In tutto paga ${total}, quanto pagherebbe oggi.`,
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
  disclosures: {
    'cn.annualised-rate': f => ['Tasso annualizzato (TIR, composto)', f.percent('aprPercent')],
    'cn.principal': f => ['Capitale', f.money('creditMinor')],
    'cn.interest': f => ['Interessi, addebitati dal finanziatore', f.money('interestMinor')],
    'cn.fees': f => [
      'Spese, addebitate dal finanziatore',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'nessuna'
        : `iniziali ${f.money('upfrontFeeMinor')}, con le rate ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => [
      'Costo del credito',
      `${f.money('financeChargeMinor')}, su ${f.money('totalMinor')} in tutto`,
    ],
    'cn.merchant-pays': f =>
      `Per questo piano il venditore paga ${f.money('subsidyMinor')} al finanziatore; a Lei non costa nulla.`,
    'cn.contingent-costs': () => 'I ritardi di pagamento possono comportare i costi previsti dal contratto.',
    'cn.no-other-fees': () => 'Oltre a queste non ci sono altre spese.',
    apr: f => ['TAEG', f.percent('aprPercent')],
    'us.finance-charge': f => ['Costo del finanziamento', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['Importo finanziato', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['Totale dei pagamenti', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'Prezzo totale di vendita',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, compreso un anticipo di ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'Piano dei pagamenti',
      `${f.installments()}, ${f.day('firstDue')} – ${f.day('lastDue')}`,
    ],
    'eu.warning': () => 'Attenzione! Prendere in prestito denaro comporta dei costi.',
    'uk.apr': f => ['TAEG rappresentativo', f.percent('aprPercent')],
    'borrowing-rate': f => ['TAN fisso', f.percent('ratePercent')],
    'credit-amount': f => ['Importo totale del credito', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['Durata', `${length} ${f.unit(length)}`];
    },
    'total-payable': f => [
      'Importo totale dovuto',
      `${f.money('totalMinor')}, di cui costo del credito ${f.money('financeChargeMinor')}`,
    ],
    installments: f => ['Rate', f.installments()],
    'advance-payment': f => [
      'Anticipo',
      `${f.money('downPaymentMinor')} sul prezzo in contanti di ${f.money('amountMinor')}`,
    ],
    'uk.key-information': f =>
      `Credito senza interessi in ${f.number('count') === 1 ? '1 rata' : `${f.number('count')} rate`}. Il mancato pagamento può ridurre la possibilità di ottenere credito.`,
    withdrawal: f =>
      `Può recedere dal contratto di credito entro ${f.number('withdrawalDays')} giorni senza indicare il motivo.`,
  },
};

export const later: LaterMessages = { details, flow: flowIt };
