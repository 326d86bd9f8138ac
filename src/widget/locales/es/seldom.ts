import { reasonsEs } from '../../../protocol/reasons/es.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'El prestamista no ha respondido a tiempo. Revise su conexión e inténtelo de nuevo; no se hará una segunda solicitud.';
const refused = 'El prestamista no ha aceptado la petición. Elija otra forma de pago o avise a la tienda.';

export const seldom: SeldomMessages = {
  steps: [
    'Elija un plan y vea cada pago, el coste total y las fechas.',
    'Solicite la preaprobación. Todavía no se firma nada.',
    'Revise, acepte y haga el pedido. Después, pague a plazos.',
  ],
  lentBy: lender => `${lender} concede el crédito.`,
  late: 'Pagar tarde puede suponer costes adicionales y afectar a su historial de crédito. Si tiene dificultades, hable pronto con el prestamista.',
  action: lender => `${lender} necesita un paso más de su parte`,
  continueAtLender: lender => `Continuar en ${lender}`,
  declined: lender => `${lender} no puede ofrecer este plan en este momento`,
  reasons: reasonsEs,
  alternatives: 'Esto sí se aprobaría:',
  each: 'Cada cuota',
  explain: 'Ver el motivo y cómo reclamar',
  expired: 'La aprobación ha caducado',
  applyAgain: 'Solicitar de nuevo',
  commitUnknown: lender =>
    `La conexión se cortó mientras ${lender} confirmaba. Inténtelo de nuevo para ver el resultado; el crédito no se puede conceder dos veces.`,
  unsigned: 'No se ha firmado nada.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'El prestamista está saturado. Espere un momento e inténtelo de nuevo.',
    rejected: refused,
    'already-financed':
      'Esta compra ya se paga a plazos y no se ha firmado nada más. No la pague otra vez. Si no le consta, avise a la tienda.',
    'stale-terms': 'La entidad acaba de cambiar sus condiciones. Elija de nuevo el plan.',
    conflict: 'El prestamista ya tiene otra solicitud para esta compra. Elija el plan de nuevo.',
    malformed:
      'No se ha podido leer la respuesta del prestamista, así que aquí no se ha acordado nada. Inténtelo de nuevo o avise a la tienda.',
    unavailable: 'El prestamista no está disponible en este momento. Inténtelo más tarde.',
    unsupported: refused,
  },
};
