import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsDe: Readonly<Record<DeclineReason, string>> = {
  affordability: 'Die Monatsrate ist hoch gemessen an dem, was vom angegebenen Einkommen übrig bleibt.',
  'amount-above-limit': 'Der Betrag liegt über Ihrem derzeitigen Kreditrahmen.',
  'credit-history': 'Frühere Zahlungen kamen verspätet.',
  'daily-limit': 'Der Kreditrahmen für heute ist ausgeschöpft. Sie können es morgen noch einmal versuchen.',
  'existing-debt': 'Andere Kredite binden bereits einen großen Teil des Einkommens.',
  'identity-unverified': 'Ihre Identität konnte nicht bestätigt werden.',
  'insufficient-history': 'Es liegen noch zu wenige frühere Zahlungen vor.',
  'lender-unable': 'Der Kreditgeber kann zurzeit keinen Kredit vergeben.',
  assets: 'Das angegebene Vermögen ist gering.',
  debt: 'Die angegebenen Schulden sind hoch.',
  'down-payment': 'Es gibt keine oder nur eine kleine Anzahlung.',
  'earlier-default': 'Ein früherer Kredit wurde nicht zurückgezahlt.',
  employment: 'Die Art der Beschäftigung sprach gegen den Antrag.',
  expenses: 'Die angegebenen monatlichen Ausgaben sind hoch.',
  housing: 'Die Wohnsituation sprach gegen den Antrag.',
  income: 'Das angegebene Einkommen ist gering.',
  'plan-length': 'Die Laufzeit der Ratenzahlung sprach gegen den Antrag.',
  'purchase-amount': 'Der Kaufpreis ist hoch.',
  'time-in-job': 'Die jetzige Stelle besteht erst seit kurzer Zeit.',
  'figures-unverified': 'Einige Angaben konnten nicht bestätigt werden.',
  'not-stated': 'Einige nötige Angaben fehlen.',
};
