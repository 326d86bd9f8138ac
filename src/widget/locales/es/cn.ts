import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['TAE (TIR, compuesta)', f.percent('aprPercent')],
  principal: f => ['Capital', f.money('creditMinor')],
  'merchant-pays': f =>
    `El comercio paga ${f.money('subsidyMinor')} al prestamista por este plan; a usted no le cuesta nada.`,
  'no-other-fees': () => 'Aparte de lo que figura en la tabla, no hay otros gastos.',
  interest: f => ['Intereses', `${f.percent('ratePercent')} anual`],
  'upfront-fee': f => ['Comisión inicial', f.charge(share => `${share} del capital`)],
  'installment-fee': f => ['Comisión por cuota', f.charge(share => `${share} del capital`)],
  'total-cost': () => 'Coste total anualizado si paga según lo acordado',
  costs: ['Todos los costes del crédito', 'Prestamista', 'Concepto', 'Criterio', 'Lo cobra', 'Importe', 'Al año'],
  reading: ['Desplácese primero hasta la tabla de costes', seconds => `Lea primero la tabla de costes (${seconds} s)`],
};
