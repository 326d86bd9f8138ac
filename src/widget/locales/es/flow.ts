import { reasonsEs } from '../../../protocol/reasons/es.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'El prestamista no ha respondido a tiempo. Revise su conexión e inténtelo de nuevo; no se hará una segunda solicitud.';
const refused = 'El prestamista no ha aceptado la petición. Elija otra forma de pago o avise a la tienda.';

export const flowEs: FlowMessages = {
  apply: 'Solicitar preaprobación',
  applyHint: lender => `Decide ${lender}. No se firma nada hasta que usted lo haya revisado y aceptado.`,
  applying: lender => `Consultando a ${lender}…`,
  pending: lender =>
    `${lender} todavía está decidiendo. Puede salir de esta página; la respuesta estará aquí cuando vuelva.`,
  pendingUntil: time => `Respuesta prevista, como muy tarde: ${time}.`,
  action: lender => `${lender} necesita un paso más de su parte.`,
  continueAtLender: lender => `Continuar en ${lender}`,
  approved: plan => `Tiene la preaprobación: ${plan}.`,
  sameTerms: 'Las condiciones son las que ha visto. Todavía no se ha firmado nada.',
  changedTerms: (before, now) =>
    `Sus condiciones personales: el total es ${now} en lugar de ${before}. Todavía no se ha firmado nada.`,
  otherTerms:
    'Sus condiciones personales no son iguales a las que ha visto: por favor, revíselas. Todavía no se ha firmado nada.',
  validUntil: time => `Validez hasta: ${time}.`,
  expiresSoon: 'Esta aprobación está a punto de caducar. Después podrá solicitarla de nuevo.',
  review: 'Revisar y confirmar',
  reviewTitle: 'Revise su contrato',
  reviewIntro: lender => `Esto es exactamente lo que acuerda con ${lender}.`,
  agree: 'Contratar el crédito',
  agreeFree: 'Aceptar',
  committing: 'Confirmando con el prestamista…',
  back: 'Volver',
  committed: lender => `Contrato celebrado con ${lender}.`,
  otherAmount: (agreed, now) =>
    `Este contrato es por ${agreed}; la compra es ahora de ${now}. Por favor, hable con la tienda.`,
  agreementNumber: 'Contrato n.º',
  firstPayment: (amount, day) => `La primera cuota es de ${amount} y vence el ${day}.`,
  declined: lender => `${lender} no puede ofrecer este plan en este momento.`,
  reasons: reasonsEs,
  alternatives: 'Esto sí se aprobaría:',
  explain: 'Ver el motivo o pedir que lo revise una persona',
  personReview: lender => `Puede pedir a ${lender} que una persona revise esta decisión.`,
  expired: 'La aprobación ha caducado. No se ha firmado nada.',
  applyAgain: 'Solicitar de nuevo',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'El prestamista está saturado. Espere un momento e inténtelo de nuevo.',
    rejected: refused,
    conflict: 'El prestamista ya tiene otra solicitud para esta compra. Elija el plan de nuevo.',
    malformed:
      'No se ha podido leer la respuesta del prestamista, así que aquí no se ha acordado nada. Inténtelo de nuevo o avise a la tienda.',
    unavailable: 'El prestamista no está disponible en este momento. Inténtelo más tarde.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `La conexión se cortó mientras ${lender} confirmaba. Inténtelo de nuevo para ver el resultado; el crédito no se puede conceder dos veces.`,
  retry: 'Intentar de nuevo',
  cancel: 'Cancelar',
  otherPlan: 'Elegir otro plan',
  notices: {
    repriced: 'La compra ha cambiado. Por favor, vuelva a ver los planes.',
    'plan-gone': 'La compra ha cambiado y el plan elegido no está disponible para ella.',
    cancelled: 'Cancelado. No se ha firmado nada.',
  },
  estimated: 'Estimación: el prestamista aún no ha confirmado sus condiciones.',
  price: 'Precio',
  downPayment: 'Pago inicial hoy',
  financed: 'Financiado',
  total: 'Total a pagar',
  apr: 'TAE',
};
