import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowFr } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) =>
    count === 1 ? `1 échéance, le ${first}` : `${count} échéances, du ${first} au ${last}`,
  price: 'Prix',
  interest: 'Intérêts',
  fees: 'Frais',
  summary: (total, cost) => `Vous payez ${total} au total, dont ${cost} pour le paiement en plusieurs fois.`,
  summaryFree: total => `Vous payez ${total} au total, autant qu’en payant aujourd’hui.`,
  table: 'Échéancier',
  amountsIn: currency => `Montants en ${currency}`,
  due: 'Échéance',
  principal: 'Capital',
  payment: 'À payer',
  today: 'Aujourd’hui',
  downPayment: 'acompte',
  upfrontFee: 'frais initiaux',
  sum: 'Total',
  clear: 'Payer en une fois',
  disclosures: {
    'cn.annualised-rate': f => ['Taux annualisé (TRI, composé)', f.percent('aprPercent')],
    'cn.principal': f => ['Capital', f.money('creditMinor')],
    'cn.interest': f => ['Intérêts, perçus par le prêteur', f.money('interestMinor')],
    'cn.fees': f => [
      'Frais, perçus par le prêteur',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'aucuns'
        : `initiaux ${f.money('upfrontFeeMinor')}, avec les échéances ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['Coût du crédit', `${f.money('financeChargeMinor')}, sur ${f.money('totalMinor')} au total`],
    'cn.merchant-pays': f =>
      `Le commerçant verse ${f.money('subsidyMinor')} au prêteur pour cette formule\u202f; elle ne vous coûte rien.`,
    'cn.contingent-costs': () => 'Un retard de paiement peut entraîner les frais prévus au contrat.',
    'cn.no-other-fees': () => 'Il n’y a pas d’autres frais.',
    apr: f => ['TAEG', f.percent('aprPercent')],
    'us.finance-charge': f => ['Frais de financement', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['Montant financé', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['Total des paiements', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'Prix de vente total',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, dont un acompte de ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'Calendrier de paiement',
      `${f.installments()}, du ${f.day('firstDue')} au ${f.day('lastDue')}`,
    ],
    // As the French consumer code words it for the directive (article L. 312-5).
    'eu.warning': () => 'Attention\u202f! Un crédit coûte de l’argent et doit être remboursé.',
    'uk.apr': f => ['TAEG représentatif', f.percent('aprPercent')],
    'borrowing-rate': f => ['Taux débiteur fixe', f.percent('ratePercent')],
    'credit-amount': f => ['Montant total du crédit', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['Durée', `${length} ${f.unit(length)}`];
    },
    'total-payable': f => [
      'Montant total dû',
      `${f.money('totalMinor')}, dont coût du crédit ${f.money('financeChargeMinor')}`,
    ],
    installments: f => ['Échéances', f.installments()],
    'advance-payment': f => [
      'Acompte',
      `${f.money('downPaymentMinor')} sur un prix au comptant de ${f.money('amountMinor')}`,
    ],
    'uk.key-information': f =>
      `Crédit sans intérêts en ${f.number('count') === 1 ? '1 échéance' : `${f.number('count')} échéances`}. Des échéances impayées peuvent réduire votre capacité d’emprunt.`,
    withdrawal: f =>
      `Vous pouvez vous rétracter du crédit dans un délai de ${f.number('withdrawalDays')}\u00a0jours, sans donner de motif.`,
  },
};

export const later: LaterMessages = { details, flow: flowFr };
