import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsEs: Readonly<Record<DeclineReason, string>> = {
  affordability: 'La cuota mensual es alta en relación con lo que queda de los ingresos declarados.',
  'amount-above-limit': 'El importe supera su límite actual.',
  'credit-history': 'Hubo retrasos en pagos anteriores.',
  'daily-limit': 'El límite de hoy está agotado. Puede intentarlo mañana.',
  'existing-debt': 'Otros préstamos ya ocupan una gran parte de los ingresos.',
  'identity-unverified': 'No se ha podido confirmar su identidad.',
  'insufficient-history': 'El historial de pagos es todavía insuficiente.',
  'lender-unable': 'El prestamista no puede conceder préstamos en este momento.',
  assets: 'El patrimonio declarado es bajo.',
  debt: 'Las deudas declaradas son altas.',
  'down-payment': 'No hay pago inicial, o es pequeño.',
  'earlier-default': 'Un préstamo anterior no se devolvió.',
  employment: 'El tipo de empleo pesó en contra de la solicitud.',
  expenses: 'Los gastos mensuales declarados son altos.',
  housing: 'La situación de vivienda pesó en contra de la solicitud.',
  income: 'Los ingresos declarados son bajos.',
  'plan-length': 'La duración del plan pesó en contra de la solicitud.',
  'purchase-amount': 'El precio de la compra es alto.',
  'time-in-job': 'La antigüedad en el empleo actual es corta.',
  'figures-unverified': 'No se han podido confirmar algunos datos.',
  'not-stated': 'Faltan algunos datos necesarios.',
};
