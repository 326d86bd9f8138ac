import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['TAEG/CET (TIR, composta)', f.percent('aprPercent')],
  principal: f => ['Capital', f.money('creditMinor')],
  'merchant-pays': f => `A loja paga ${f.money('subsidyMinor')} ao credor por este plano, sem custo para quem compra.`,
  'no-other-fees': () => 'Além do que consta na tabela, não há outros encargos.',
  interest: f => ['Juros', `${f.percent('ratePercent')} ao ano`],
  'upfront-fee': f => ['Encargo inicial', f.charge(share => `${share} do capital`)],
  'installment-fee': f => ['Encargo por prestação', f.charge(share => `${share} do capital`)],
  'total-cost': () => 'Custo total anualizado com os pagamentos em dia',
  costs: ['Todos os custos do crédito', 'Credor', 'Item', 'Critério', 'Cobrado por', 'Montante', 'Ao ano'],
  reading: ['Role primeiro até a tabela de custos', seconds => `Leia primeiro a tabela de custos (${seconds} s)`],
};
