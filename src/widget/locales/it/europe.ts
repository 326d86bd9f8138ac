import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = [
  'Attenzione! Prendere in prestito denaro comporta dei costi.',
  'Credito',
  'tasso fisso',
];

export const law: EuropeTexts = {
  apr: f => ['TAEG', f.percent('aprPercent')],
  warning: () => notice[0],
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
  'key-information': f =>
    `Credito di ${f.money('creditMinor')} senza interessi: ${f.installments()}, ${f.day('firstDue')} – ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Il finanziatore può consultare una centrale rischi e segnalarle un mancato pagamento, che può ridurre la possibilità di ottenere credito.',
  'further-rights': () =>
    'Ha altri diritti, come il rimborso anticipato e il reclamo al Financial Ombudsman. Li spiegano le informazioni aggiuntive sul prodotto.',
  withdrawal: f =>
    `Può recedere dal contratto di credito entro ${f.number('withdrawalDays')} giorni senza indicare il motivo.`,
};
