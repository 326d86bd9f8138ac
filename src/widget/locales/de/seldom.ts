import { reasonsDe } from '../../../protocol/reasons/de.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'Der Kreditgeber war nicht rechtzeitig zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; es wird kein zweiter Antrag gestellt.';
const refused =
  'Der Kreditgeber hat die Anfrage nicht angenommen. Wählen Sie eine andere Zahlungsart oder wenden Sie sich an den Händler.';

export const seldom: SeldomMessages = {
  steps: [
    'Wählen Sie Ihre Raten und sehen Sie jede Zahlung, die Gesamtkosten und die Termine.',
    'Fragen Sie eine Vorabzusage an. Dabei wird noch nichts abgeschlossen.',
    'Prüfen Sie den Vertrag, stimmen Sie zu und bestellen Sie. Danach zahlen Sie in Raten.',
  ],
  lentBy: lender => `${lender} gewährt den Kredit.`,
  late: 'Verspätete Zahlungen können zusätzlich kosten und Ihre Bonität belasten. Wenn es eng wird, sprechen Sie frühzeitig mit dem Kreditgeber.',
  action: lender => `Bei ${lender} fehlt noch ein Schritt von Ihnen`,
  continueAtLender: lender => `Weiter bei ${lender}`,
  declined: lender => `${lender} kann diese Ratenzahlung zurzeit nicht anbieten`,
  reasons: reasonsDe,
  alternatives: 'Das würde genehmigt:',
  each: 'Je Rate',
  explain: 'Gründe ansehen und wie Sie widersprechen können',
  expired: 'Die Zusage ist abgelaufen',
  applyAgain: 'Noch einmal anfragen',
  commitUnknown: lender =>
    `Die Verbindung brach ab, während ${lender} bestätigte. Versuchen Sie es noch einmal, um das Ergebnis zu sehen; der Kredit wird nicht doppelt vergeben.`,
  unsigned: 'Es wurde nichts abgeschlossen.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'Der Kreditgeber ist ausgelastet. Warten Sie einen Moment und versuchen Sie es noch einmal.',
    rejected: refused,
    'already-financed':
      'Dieser Einkauf wird schon in Raten bezahlt; es wurde nichts Weiteres abgeschlossen. Zahlen Sie nicht noch einmal. Wenn Sie davon nichts wissen, wenden Sie sich an den Händler.',
    'stale-terms': 'Der Kreditgeber hat seine Konditionen gerade geändert. Wählen Sie den Plan noch einmal.',
    conflict: 'Der Kreditgeber hat zu diesem Einkauf schon einen anderen Antrag. Wählen Sie die Raten noch einmal aus.',
    malformed:
      'Die Antwort des Kreditgebers war nicht lesbar; es wurde hier nichts vereinbart. Versuchen Sie es noch einmal oder wenden Sie sich an den Händler.',
    unavailable: 'Der Kreditgeber ist zurzeit nicht erreichbar. Versuchen Sie es später noch einmal.',
    unsupported: refused,
  },
};
