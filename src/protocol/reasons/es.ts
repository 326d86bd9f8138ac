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
};
