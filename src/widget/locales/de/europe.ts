import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Achtung! Kreditaufnahme kostet Geld.', 'Kreditbetrag', 'fester Sollzins'];

export const law: EuropeTexts = {
  apr: f => ['Effektiver Jahreszins', f.percent('aprPercent')],
  warning: () => notice[0],
  'uk.apr': f => ['Repräsentativer effektiver Jahreszins', f.percent('aprPercent')],
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
  'key-information': f =>
    `Zinsfreier Kredit über ${f.money('creditMinor')}: ${f.installments()}, ${f.day('firstDue')} bis ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Der Kreditgeber kann eine Auskunftei befragen und ihr eine versäumte Zahlung melden. Das kann Ihre Kreditwürdigkeit beeinträchtigen.',
  'further-rights': () =>
    'Sie haben weitere Rechte, etwa auf vorzeitige Rückzahlung und auf Beschwerde beim Financial Ombudsman. Die zusätzlichen Produktinformationen erläutern sie.',
  withdrawal: f =>
    `Sie können den Kredit innerhalb von ${f.number('withdrawalDays')} Tagen ohne Angabe von Gründen widerrufen.`,
};
