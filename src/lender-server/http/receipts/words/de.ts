import type { ReceiptPageWords } from './ReceiptPageWords.js';

export const receiptPageDe: ReceiptPageWords = {
  title: 'Belege zu Ihrem Kredit',
  intro:
    'Alles, was mit Ihrem Kredit geschieht, kommt in ein Verzeichnis, das wir unterschreiben und veröffentlichen, sodass es später niemand umschreiben kann, auch wir nicht. Ihr Browser prüft jeden Beleg daran.',
  listTitle: 'Was geschehen ist',
  agreed: day => `${day}: Der Vertrag wurde geschlossen.`,
  events: {
    disbursed: day => `${day}: Die Ware wurde geliefert, und wir haben das Geschäft bezahlt.`,
    payment: (day, amount) => `${day}: Sie haben ${amount} bezahlt.`,
    bounced: day => `${day}: Die Bank hat eine Zahlung zurückgeholt.`,
    returned: (day, amount) => `${day}: Wir haben Ihnen ${amount} gesendet.`,
    'written-off': day => `${day}: Seitdem fordern wir diesen Kredit nicht mehr ein.`,
    'help-asked': day => `${day}: Sie haben um Hilfe gebeten.`,
    'help-answered': day => `${day}: Wir haben Ihre Anfrage beantwortet.`,
  },
  waiting: 'Noch nicht im Verzeichnis. In wenigen Sekunden ist es dort.',
  entered: 'Im Verzeichnis. Hier noch nicht geprüft.',
  proven: 'Bewiesen: So steht es im Verzeichnis, von uns unterschrieben.',
  checking: 'Ihr Browser prüft die Belege …',
  allProven: 'Alles ist bewiesen. Ihr Browser hat jeden Beleg selbst geprüft.',
  someWaiting: 'Alles, was im Verzeichnis steht, ist bewiesen. Neues steht in wenigen Sekunden dort.',
  notProven: 'Etwas ist nicht bewiesen. Speichern Sie Ihre Belege und schreiben Sie uns oder unserer Aufsicht.',
  unreachable:
    'Das veröffentlichte Verzeichnis ist nicht erreichbar, daher wurde nichts geprüft. Bitte versuchen Sie es noch einmal.',
  problems: {
    unreadable: 'Das ist kein Beleg.',
    'other-statement': 'Verändert: Im Verzeichnis steht hier etwas anderes.',
    'not-in-ledger': 'Verändert: Im Verzeichnis steht dieser Eintrag nicht.',
    'unknown-key': 'Mit einem Schlüssel unterschrieben, den wir nicht veröffentlichen.',
    'wrong-signature': 'Nicht von uns unterschrieben.',
    'cannot-check': 'Dieser Browser kann solche Unterschriften nicht prüfen. Versuchen Sie es mit einem aktuellen.',
    'other-ledger': 'Das Verzeichnis, das wir jetzt veröffentlichen, setzt diesen Beleg nicht fort.',
  },
  save: 'Diesen Beleg speichern',
  saveAll: 'Alle Belege speichern',
  openTitle: 'Einen gespeicherten Beleg prüfen',
  openText:
    'Ein Beleg, den Sie früher gespeichert haben, zeigt, ob das Verzeichnis seitdem verändert wurde. Er bleibt in Ihrem Browser.',
  file: 'Datei öffnen',
  paste: 'Oder hier einfügen',
  check: 'Prüfen',
  howTitle: 'Anderswo prüfen',
  how: 'Sie müssen dieser Seite nicht vertrauen. Ein eigenes Programm kann einen gespeicherten Beleg prüfen, auch in Jahren: Das Paket fenqi hat dafür das Modul fenqi/receipt, das nur den Beleg und unsere öffentlichen Schlüssel braucht.',
};
