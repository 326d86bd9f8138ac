import { reasonsDe } from '../../../protocol/reasons/de.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'Der Kreditgeber war nicht rechtzeitig zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; Sie stellen keinen zweiten Antrag.';
const refused =
  'Der Kreditgeber hat die Anfrage nicht angenommen. Wählen Sie eine andere Zahlungsart oder wenden Sie sich an den Händler.';

export const flowDe: FlowMessages = {
  apply: 'Vorabzusage anfragen',
  applyHint: lender => `${lender} entscheidet. Ohne Ihre Prüfung und Zustimmung wird nichts abgeschlossen.`,
  applying: lender => `Anfrage bei ${lender} …`,
  pending: lender =>
    `${lender} prüft noch. Sie können diese Seite verlassen; die Antwort liegt hier, wenn Sie zurückkommen.`,
  pendingUntil: time => `Eine Antwort wird bis ${time} erwartet.`,
  action: lender => `${lender} braucht noch einen Schritt von Ihnen.`,
  continueAtLender: lender => `Weiter bei ${lender}`,
  approved: plan => `Sie haben eine Vorabzusage: ${plan}.`,
  sameTerms: 'Die Bedingungen sind die angezeigten. Es ist noch nichts abgeschlossen.',
  changedTerms: (before, now) =>
    `Ihre persönlichen Bedingungen: insgesamt ${now} statt ${before}. Es ist noch nichts abgeschlossen.`,
  otherTerms:
    'Ihre persönlichen Bedingungen weichen von den angezeigten ab; bitte prüfen Sie sie. Es ist noch nichts abgeschlossen.',
  validUntil: time => `Gültig bis ${time}.`,
  expiresSoon: 'Diese Zusage läuft in Kürze ab. Sie können danach noch einmal anfragen.',
  review: 'Prüfen und bestätigen',
  reviewTitle: 'Vertrag prüfen',
  reviewIntro: lender => `Genau das vereinbaren Sie mit ${lender}.`,
  agree: 'Kredit aufnehmen',
  agreeFree: 'Zustimmen',
  committing: 'Der Kreditgeber bestätigt …',
  back: 'Zurück',
  committed: lender => `Vertrag mit ${lender} geschlossen.`,
  otherAmount: (agreed, now) =>
    `Der Vertrag lautet auf ${agreed}; der Einkaufswert beträgt jetzt ${now}. Bitte wenden Sie sich an den Händler.`,
  agreementNumber: 'Vertragsnummer',
  firstPayment: (amount, day) => `Die erste Rate von ${amount} ist am ${day} fällig.`,
  declined: lender => `${lender} kann diese Ratenzahlung zurzeit nicht anbieten.`,
  reasons: reasonsDe,
  alternatives: 'Das würde genehmigt:',
  explain: 'Gründe ansehen oder eine Prüfung durch einen Menschen verlangen',
  personReview: lender => `Sie können verlangen, dass bei ${lender} ein Mensch diese Entscheidung prüft.`,
  expired: 'Die Zusage ist abgelaufen. Es wurde nichts abgeschlossen.',
  applyAgain: 'Noch einmal anfragen',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'Der Kreditgeber ist ausgelastet. Warten Sie einen Moment und versuchen Sie es noch einmal.',
    rejected: refused,
    conflict: 'Der Kreditgeber hat zu diesem Einkauf schon einen anderen Antrag. Wählen Sie die Raten noch einmal aus.',
    malformed:
      'Die Antwort des Kreditgebers war nicht lesbar; es wurde hier nichts vereinbart. Versuchen Sie es noch einmal oder wenden Sie sich an den Händler.',
    unavailable: 'Der Kreditgeber ist zurzeit nicht erreichbar. Versuchen Sie es später noch einmal.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `Die Verbindung brach ab, während ${lender} bestätigte. Versuchen Sie es noch einmal, um das Ergebnis zu sehen; der Kredit wird nicht doppelt vergeben.`,
  retry: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  otherPlan: 'Andere Raten wählen',
  notices: {
    repriced: 'Der Einkauf hat sich geändert. Bitte sehen Sie sich die Raten noch einmal an.',
    'plan-gone': 'Der Einkauf hat sich geändert; die gewählten Raten gibt es dafür nicht.',
    cancelled: 'Abgebrochen. Es wurde nichts abgeschlossen.',
  },
  estimated: 'Schätzung: Der Kreditgeber hat seine Bedingungen noch nicht bestätigt.',
  price: 'Kaufpreis',
  downPayment: 'Anzahlung heute',
  financed: 'Finanziert',
  total: 'Gesamtbetrag',
  apr: 'Eff. Jahreszins',
};
