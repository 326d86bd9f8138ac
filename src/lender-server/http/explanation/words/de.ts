import { reasonsDe } from '../../../../protocol/reasons/de.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationDe: ExplanationWords = {
  lang: 'de',
  name: 'Deutsch',
  direction: 'ltr',
  space: ' ',
  dateStyle: 'medium',
  languages: 'Sprache',
  title: lender => `Ihr Antrag bei ${lender}`,
  asked: day => [`Sie haben am ${day} beantragt, `, ' in Raten zu zahlen.'],
  status: {
    approved: 'Ihr Antrag ist genehmigt',
    pending: 'Wir prüfen Ihren Antrag noch',
    action: 'Wir brauchen noch einen Schritt von Ihnen',
    declined: 'Wir können diese Ratenzahlung zurzeit nicht anbieten',
    expired: 'Die Genehmigung ist abgelaufen',
    cancelled: 'Ihr Antrag wurde storniert',
    committed: 'Sie haben dieser Ratenzahlung zugestimmt',
  },
  undecided: 'Wir haben nicht rechtzeitig über Ihren Antrag entschieden',
  reasonsTitle: 'Warum wir abgelehnt haben',
  reasons: reasonsDe,
  noFunds: 'Alle Mittel, die wir zurzeit verleihen können, sind vergeben. Mit Ihnen hat das nichts zu tun.',
  drawnFrom: inputs => `Grundlage: ${inputs.join(', ')}.`,
  weight: percent => `${percent} % dessen, was gegen den Antrag sprach.`,
  inputs: {
    records: 'gespeicherte Zahlungsausfälle',
    job: 'Art der Beschäftigung',
    home: 'Wohnsituation',
    seniority: 'Jahre in der jetzigen Stelle',
    time: 'Laufzeit der Ratenzahlung',
    expenses: 'monatliche Ausgaben',
    income: 'monatliches Einkommen',
    assets: 'Vermögen',
    debt: 'Schulden',
    price: 'Kaufpreis',
    downPayment: 'Anteil des Preises, der finanziert wird',
  },
  howTitle: 'Wie entschieden wurde',
  how: {
    computer:
      'Ein Computer hat nach festen Regeln und einem statistischen Wert entschieden. Gleiche Angaben führen immer zur gleichen Antwort.',
    waiting: 'Ein Computer hat einen statistischen Wert berechnet. Die Entscheidung trifft jemand aus unserem Team.',
    undecided:
      'Ein Computer hat einen statistischen Wert berechnet. Die Entscheidung sollte jemand aus unserem Team treffen. Das ist nicht rechtzeitig geschehen. Sie können einen neuen Antrag stellen.',
    person:
      'Ein Computer hat einen statistischen Wert berechnet. Danach hat jemand aus unserem Team den Antrag geprüft und entschieden.',
    reviewed:
      'Ein Computer hat den Antrag zunächst nach festen Regeln und einem statistischen Wert abgelehnt. Danach hat ihn jemand aus unserem Team geprüft und endgültig entschieden.',
  },
  lowerIncome: 'In kurzer Zeit wurden verschiedene monatliche Einkommen angegeben. Gezählt hat das niedrigste.',
  causes: {
    'near-cut-off': 'Der Wert liegt nahe an der Grenze, ab der wir ablehnen.',
    'short-history': 'Ihre Kredithistorie ist noch kurz.',
    'changed-income': 'Das angegebene monatliche Einkommen weicht von dem in einem früheren Antrag ab.',
  },
  notUsed: 'Alter, Geschlecht, Familienstand und Herkunft verwenden wir nicht.',
  reviewTitle: 'Prüfung durch einen Menschen',
  reviewOffer:
    'Wenn Sie diese Entscheidung für falsch halten, können Sie sie von jemandem aus unserem Team prüfen lassen. Das ist kostenlos.',
  reviewUntil: until => `Das ist bis ${until} (UTC) möglich.`,
  reviewTooLate: 'Die Frist, auf dieser Seite eine Prüfung zu beantragen, ist abgelaufen.',
  noReview:
    'Wenn Sie diese Entscheidung für falsch halten, wenden Sie sich an uns und nennen Sie die Nummer Ihres Antrags.',
  reviewButton: 'Prüfung beantragen',
  reviewAsked: (day, until) =>
    `Sie haben am ${day} (UTC) eine Prüfung beantragt. Das Ergebnis finden Sie auf dieser Seite. Haben wir die Entscheidung bis ${until} (UTC) nicht geprüft, bleibt sie bestehen.`,
  reviewLapsed:
    'Sie haben eine Prüfung beantragt, und wir haben sie nicht rechtzeitig vorgenommen. Die Entscheidung bleibt bestehen. Das tut uns leid.',
  reviewUpheld: 'Jemand aus unserem Team hat die Entscheidung geprüft und bestätigt.',
  reviewOverturned: 'Jemand aus unserem Team hat die Entscheidung geprüft und Ihren Antrag genehmigt.',
  number: 'Antrag',
  versions: {
    model: 'Bewertung',
    policy: 'Regeln',
    products: 'Produkte',
  },
  back: 'Um zum Shop zurückzukehren, schließen Sie diese Seite.',
  backTo: shop => `Zurück zu ${shop}`,
};
