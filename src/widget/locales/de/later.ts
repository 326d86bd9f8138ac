import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 Rate, ${first}` : `${count} Raten, ${first} bis ${last}`),
  paymentsOf: (payments, amount) => `${payments} zu ${amount}`,
  fallingTo: amount => `sinkend auf ${amount}`,
  between: (least, most) => `${least} bis ${most}`,
  interest: 'Zinsen',
  fees: 'Gebühren',
  table: 'Zahlungsplan',
  amountsIn: currency => `Beträge in ${currency}`,
  due: 'Fällig',
  principal: 'Tilgung',
  payment: 'Zahlung',
  today: 'Heute',
  downPayment: 'Anzahlung',
  upfrontFee: 'einmalige Gebühr',
  sum: 'Summe',
  clear: 'Nicht in Raten zahlen',
  how: 'So funktioniert es',
  disclosures: {
    'overdue-interest': f => ['Verzugszinsen', `${f.percent('overduePercent')} pro Jahr`],
    'late-charge': f => ['Verzugsgebühr', f.charge(share => `${share} der verspäteten Zahlung`)],
    'prepayment-charge': f => [
      'Kosten vorzeitiger Rückzahlung',
      f.charge(share => `${share} des vorzeitig gezahlten Betrags`),
    ],
    'contingent-costs': () => ['Verzug und andere mögliche Kosten', 'laut Vertrag'],
  },
  personalised: 'Dieses Angebot wurde durch automatisierte Verarbeitung personalisiert.',
};

const checkout: LaterMessages['checkout'] = {
  apply: 'Vorabzusage anfragen',
  applyHint: lender => `${lender} entscheidet. Ohne Ihre Prüfung und Zustimmung wird nichts abgeschlossen.`,
  applying: lender => `Anfrage bei ${lender} …`,
  pending: lender => `${lender} prüft noch`,
  pendingHint: 'Sie können diese Seite verlassen; die Antwort steht hier, wenn Sie zurückkommen.',
  pendingUntil: time => `Eine Antwort wird bis ${time} erwartet.`,
  approved: 'Sie haben eine Vorabzusage',
  sameTerms: 'Die Bedingungen entsprechen den angezeigten. Es ist noch nichts abgeschlossen.',
  changedTerms: (before, now) =>
    `Ihre persönlichen Bedingungen: insgesamt ${now} statt ${before}. Es ist noch nichts abgeschlossen.`,
  otherTerms:
    'Ihre persönlichen Bedingungen weichen von den angezeigten ab; bitte prüfen Sie sie. Es ist noch nichts abgeschlossen.',
  personReview: lender => `Sie können verlangen, dass bei ${lender} ein Mensch diese Entscheidung prüft.`,
  validUntil: time => `Gültig bis ${time}`,
  expiresSoon: 'Diese Zusage läuft in Kürze ab. Sie können danach noch einmal anfragen.',
  review: 'Prüfen und bestätigen',
  reviewTitle: 'Vertrag prüfen',
  reviewIntro: lender => `Ihr Vertrag mit ${lender} im Überblick:`,
  agree: 'Kredit aufnehmen',
  agreeFree: 'Zustimmen',
  committing: 'Der Kreditgeber bestätigt …',
  back: 'Zurück',
  close: 'Schließen',
  view: 'Ansehen',
  done: 'Fertig',
  committed: lender => `Vertrag mit ${lender} geschlossen`,
  otherAmount: (agreed, now) =>
    `Der Vertrag lautet auf ${agreed}; der Einkaufswert beträgt jetzt ${now}. Bitte wenden Sie sich an den Händler.`,
  agreementNumber: 'Vertragsnummer',
  documents: { contract: 'Kreditvertrag', consent: 'Bonitätsprüfung', privacy: 'Datenschutz' },
  openContract: 'Vertrag öffnen oder drucken',
  firstPayment: (amount, day) => `Die erste Rate von ${amount} ist am ${day} fällig.`,
  repayment: (lender, payments, last) => `Sie zahlen direkt an ${lender}: ${payments}, die letzte am ${last}.`,
  calendar: 'Zahlungstermine in den Kalender eintragen',
  calendarEntry: (lender, number, count) => `Rate ${number} von ${count} an ${lender}`,
  toCheckout: 'Weiter zur Bestellung',
  problem: 'Es gab ein Problem',
  retry: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  otherPlan: 'Andere Raten wählen',
  held: 'Für andere Raten abbrechen.',
  notices: {
    repriced: 'Der Einkauf hat sich geändert. Bitte sehen Sie sich die Raten noch einmal an.',
    'plan-gone': 'Der Einkauf hat sich geändert; die gewählten Raten gibt es dafür nicht.',
    cancelled: 'Abgebrochen. Es wurde nichts abgeschlossen.',
  },
  estimated: 'Schätzung: Der Kreditgeber hat seine Bedingungen noch nicht bestätigt.',
  price: 'Kaufpreis',
  downPayment: 'Anzahlung heute',
  financed: 'Finanziert',
  total: () => 'Gesamtbetrag',
  apr: 'Eff. Jahreszins',
};

export const later: LaterMessages = {
  writing: { comma: ', ', next: ', dann ', colon: ': ', month: 'numeric' },
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
