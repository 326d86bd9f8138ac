import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 cuota, el ${first}` : `${count} cuotas, del ${first} al ${last}`),
  paymentsOf: (payments, amount) => `${payments} de ${amount}`,
  fallingTo: amount => `bajando hasta ${amount}`,
  between: (least, most) => `de ${least} a ${most}`,
  interest: 'Intereses',
  fees: 'Comisiones',
  table: 'Calendario de pagos',
  amountsIn: currency => `Importes en ${currency}`,
  due: 'Vencimiento',
  principal: 'Capital',
  payment: 'Pago',
  today: 'Hoy',
  downPayment: 'pago inicial',
  upfrontFee: 'comisión inicial',
  sum: 'Total',
  clear: 'No pagar a plazos',
  how: 'Cómo funciona',
  disclosures: {
    'overdue-interest': f => ['Intereses de demora', `${f.percent('overduePercent')} anual`],
    'late-charge': f => ['Cargo por demora', f.charge(share => `${share} del pago atrasado`)],
    'prepayment-charge': f => [
      'Comisión por reembolso anticipado',
      f.charge(share => `${share} del importe reembolsado`),
    ],
    'contingent-costs': () => ['Demora y otros costes eventuales', 'según el contrato'],
  },
  personalised: 'Esta oferta se ha personalizado mediante un tratamiento automatizado.',
};

const checkout: LaterMessages['checkout'] = {
  apply: 'Solicitar preaprobación',
  applyHint: lender => `La decisión es de ${lender}: no se firma nada hasta que usted lo revise y acepte.`,
  applying: lender => `Consultando a ${lender}…`,
  pending: lender => `${lender} todavía está decidiendo`,
  pendingHint: 'Puede salir de esta página; la respuesta estará aquí cuando vuelva.',
  pendingUntil: time => `Respuesta prevista, como muy tarde: ${time}`,
  approved: 'Preaprobación concedida',
  sameTerms: 'Las condiciones son las que ha visto. Todavía no se ha firmado nada.',
  changedTerms: (before, now) =>
    `Sus condiciones personales: el total es ${now} en lugar de ${before}. Todavía no se ha firmado nada.`,
  otherTerms:
    'Sus condiciones personales no son iguales a las que ha visto: por favor, revíselas. Todavía no se ha firmado nada.',
  personReview: lender => `Puede pedir a ${lender} que una persona revise esta decisión.`,
  validUntil: time => `Válida hasta: ${time}`,
  expiresSoon: 'Esta aprobación está a punto de caducar. Después podrá solicitarla de nuevo.',
  review: 'Revisar y confirmar',
  reviewTitle: 'Revise su contrato',
  reviewIntro: lender => `Todas las condiciones de su contrato con ${lender}:`,
  agree: 'Contratar el crédito',
  agreeFree: 'Aceptar',
  committing: 'Confirmando con el prestamista…',
  back: 'Volver',
  close: 'Cerrar',
  view: 'Ver',
  done: 'Listo',
  committed: lender => `Contrato celebrado con ${lender}`,
  otherAmount: (agreed, now) =>
    `Este contrato es por ${agreed}; la compra es ahora de ${now}. Por favor, hable con la tienda.`,
  agreementNumber: 'Contrato n.º',
  documents: { contract: 'Contrato de crédito', consent: 'Evaluación de solvencia', privacy: 'Privacidad' },
  openContract: 'Abrir o imprimir el contrato',
  firstPayment: (amount, day) => `La primera cuota es de ${amount} y vence el ${day}.`,
  repayment: (lender, payments, last) => `Paga directamente a ${lender}: ${payments}, la última el ${last}.`,
  calendar: 'Añadir los vencimientos al calendario',
  calendarEntry: (lender, number, count) => `Cuota ${number} de ${count} a ${lender}`,
  toCheckout: 'Continuar con la compra',
  problem: 'Ha habido un problema',
  retry: 'Intentar de nuevo',
  cancel: 'Cancelar',
  otherPlan: 'Elegir otro plan',
  held: 'Para elegir otro plan, cancele.',
  notices: {
    repriced: 'La compra ha cambiado. Por favor, vuelva a ver los planes.',
    'plan-gone': 'La compra ha cambiado y el plan elegido no está disponible para ella.',
    cancelled: 'Cancelado. No se ha firmado nada.',
  },
  estimated: 'Estimación: el prestamista aún no ha confirmado sus condiciones.',
  price: 'Precio',
  downPayment: 'Pago inicial hoy',
  financed: 'Financiado',
  total: () => 'Total a pagar',
  apr: 'TAE',
};

export const later: LaterMessages = {
  writing: { comma: ', ', next: ', luego ', colon: ': ', month: 'short' },
  details,
  checkout,
};

export const parts: LaterParts = {
  cn: () => import('./cn.js'),
  us: () => import('./us.js'),
  europe: () => import('./europe.js'),
  uk: () => import('./uk.js'),
  seldom: () => import('./seldom.js'),
};
