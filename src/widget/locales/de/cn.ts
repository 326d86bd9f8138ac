import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['Eff. Jahreszins (IRR, mit Zinseszins)', f.percent('aprPercent')],
  principal: f => ['Darlehensbetrag', f.money('creditMinor')],
  'merchant-pays': f =>
    `Der Händler zahlt dem Kreditgeber ${f.money('subsidyMinor')} für diese Ratenzahlung; Sie zahlen dafür nichts.`,
  'no-other-fees': () => 'Über die Tabelle hinaus fallen keine Kosten an.',
  interest: f => ['Zinsen', `${f.percent('ratePercent')} pro Jahr`],
  'upfront-fee': f => ['Einmalige Gebühr', f.charge(share => `${share} des Darlehens`)],
  'installment-fee': f => ['Gebühr je Rate', f.charge(share => `${share} des Darlehens`)],
  'total-cost': () => 'Gesamtkosten pro Jahr bei vertragsgemäßer Zahlung',
  costs: ['Alle Kosten des Kredits', 'Kreditgeber', 'Posten', 'Maßstab', 'Erhoben von', 'Betrag', 'Pro Jahr'],
  reading: [
    'Bitte scrollen Sie zuerst zur Kostentabelle',
    seconds => `Bitte lesen Sie zuerst die Kostentabelle (${seconds} s)`,
  ],
};
