import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowDe } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 Rate, ${first}` : `${count} Raten, ${first} bis ${last}`),
  price: 'Kaufpreis',
  interest: 'Zinsen',
  fees: 'Gebühren',
  summary: (total, cost) => `Sie zahlen insgesamt ${total}; davon sind ${cost} Kosten der Ratenzahlung.`,
  summaryFree: total => `Sie zahlen insgesamt ${total}, genauso viel wie bei sofortiger Zahlung.`,
  table: 'Zahlungsplan',
  amountsIn: currency => `Beträge in ${currency}`,
  due: 'Fällig',
  principal: 'Tilgung',
  payment: 'Zahlung',
  today: 'Heute',
  downPayment: 'Anzahlung',
  upfrontFee: 'einmalige Gebühr',
  sum: 'Summe',
  clear: 'Nicht in Raten zahlen',
  disclosures: {
    'cn.annualised-rate': f => ['Annualisierter Zinssatz (IRR, mit Zinseszins)', f.percent('aprPercent')],
    'cn.principal': f => ['Darlehensbetrag', f.money('creditMinor')],
    'cn.interest': f => ['Zinsen, erhoben vom Kreditgeber', f.money('interestMinor')],
    'cn.fees': f => [
      'Gebühren, erhoben vom Kreditgeber',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'keine'
        : `einmalig ${f.money('upfrontFeeMinor')}, mit den Raten ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => [
      'Kosten des Kredits',
      `${f.money('financeChargeMinor')}, von insgesamt ${f.money('totalMinor')}`,
    ],
    'cn.merchant-pays': f =>
      `Der Händler zahlt dem Kreditgeber ${f.money('subsidyMinor')} für diese Ratenzahlung; Sie zahlen dafür nichts.`,
    'cn.contingent-costs': () => 'Bei Zahlungsverzug können die im Vertrag genannten Kosten hinzukommen.',
    'cn.no-other-fees': () => 'Darüber hinaus fallen keine Kosten an.',
    apr: f => ['Effektiver Jahreszins', f.percent('aprPercent')],
    'us.finance-charge': f => ['Finanzierungskosten', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['Finanzierter Betrag', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['Summe der Zahlungen', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'Gesamtkaufpreis',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, darin eine Anzahlung von ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => ['Zahlungsplan', `${f.installments()}, ${f.day('firstDue')} bis ${f.day('lastDue')}`],
    'eu.warning': () => 'Achtung! Kreditaufnahme kostet Geld.',
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
    'uk.key-information': f =>
      `Zinsfreier Kredit in ${f.number('count') === 1 ? '1 Rate' : `${f.number('count')} Raten`}. Nicht gezahlte Raten können Ihre Kreditwürdigkeit beeinträchtigen.`,
    withdrawal: f =>
      `Sie können den Kredit innerhalb von ${f.number('withdrawalDays')} Tagen ohne Angabe von Gründen widerrufen.`,
  },
};

export const later: LaterMessages = { details, flow: flowDe };
