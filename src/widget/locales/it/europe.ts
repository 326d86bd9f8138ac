import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = [
  'Attenzione! Prendere in prestito denaro comporta dei costi.',
  'Credito',
  'tasso fisso',
];

export const law: EuropeTexts = {
  apr: f => ['TAEG', f.percent('aprPercent')],
  warning: () => notice[0],
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
  withdrawal: f =>
    `Può recedere dal contratto di credito entro ${f.number('withdrawalDays')} giorni senza indicare il motivo.`,
};
