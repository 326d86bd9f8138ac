import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Achtung! Kreditaufnahme kostet Geld.', 'Kreditbetrag', 'fester Sollzins'];

export const law: EuropeTexts = {
  apr: f => ['Effektiver Jahreszins', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['Gebundener Sollzinssatz p.\u00a0a.', f.percent('ratePercent')],
  'credit-amount': f => ['Nettodarlehensbetrag', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['Laufzeit', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => [
    'Gesamtbetrag',
    `${f.money('totalMinor')}, davon Kreditkosten ${f.money('financeChargeMinor')}`,
  ],
  installments: f => ['Raten', f.installments()],
  'advance-payment': f => [
    'Anzahlung',
    `${f.money('downPaymentMinor')} auf den Barzahlungspreis von ${f.money('amountMinor')}`,
  ],
  withdrawal: f =>
    `Sie können den Kredit innerhalb von ${f.number('withdrawalDays')} Tagen ohne Angabe von Gründen widerrufen.`,
};
