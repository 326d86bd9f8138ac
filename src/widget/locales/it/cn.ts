import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['TAEG (TIR, composto)', f.percent('aprPercent')],
  principal: f => ['Capitale', f.money('creditMinor')],
  'merchant-pays': f =>
    `Per questo piano il venditore paga ${f.money('subsidyMinor')} al finanziatore; a Lei non costa nulla.`,
  'no-other-fees': () => 'Oltre a quanto indicato in tabella non ci sono altre spese.',
  interest: f => ['Interessi', `${f.percent('ratePercent')} annuo`],
  'upfront-fee': f => ['Spesa iniziale', f.charge(share => `${share} del capitale`)],
  'installment-fee': f => ['Spesa per rata', f.charge(share => `${share} del capitale`)],
  'total-cost': () => 'Costo totale annuo se paga come concordato',
  costs: ['Tutti i costi del credito', 'Finanziatore', 'Voce', 'Criterio', 'Addebitato da', 'Importo', 'Annuo'],
  reading: ['Scorra prima fino alla tabella dei costi', seconds => `Legga prima la tabella dei costi (${seconds} s)`],
};
