import type { DocumentWords } from './DocumentWords.js';

export const documentDe: DocumentWords = {
  titles: {
    contract: 'Kreditvertrag über die Ratenzahlung',
    consent: 'Einwilligung in die Bonitätsprüfung',
    privacy: 'Datenschutzhinweise',
  },
  model: 'Muster unseres Vertrags. In Ihrem Vertrag stehen die Beträge Ihres Einkaufs.',
  draft:
    'Entwurf mit den Beträgen Ihres Einkaufs. Er bindet niemanden, solange Sie ihm im Shop nicht zugestimmt haben.',
  signed: day => `Geschlossen am ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'Vertragsparteien',
    paragraphs: [
      `${lender} ist der Kreditgeber. Kreditnehmer sind Sie, die Person, die den Antrag gestellt hat.`,
      shop
        ? `Mit dem Kredit bezahlen wir ${shop} direkt für Ihren Einkauf.`
        : 'Mit dem Kredit bezahlen wir den Händler direkt für Ihren Einkauf.',
    ],
  }),
  agreementNumber: 'Vertragsnummer',
  loanTitle: 'Der Kredit',
  figures: {
    price: 'Kaufpreis',
    today: 'Heute zu zahlen',
    financed: 'Nettodarlehensbetrag',
    interestRate: 'Gebundener Sollzinssatz p.\u00a0a.',
    noInterest: 'keine Zinsen',
    charge: 'Zinsen und Gebühren insgesamt',
    total: 'Gesamtbetrag',
    apr: {
      CN: 'Eff. Jahreszins (IRR, mit Zinseszins)',
      US: 'Effektiver Jahreszins',
      EU: 'Effektiver Jahreszins',
      DE: 'Effektiver Jahreszins',
      JP: 'Jahreszins (das Zwölffache des Monatszinses)',
      UK: 'Effektiver Jahreszins',
      INTL: 'Jahreszins mit allen Kosten',
    },
  },
  scheduleTitle: 'Zahlungsplan',
  amountsIn: currency => `Beträge in ${currency}`,
  columns: ['Nr.', 'Fällig', 'Zahlung', 'Tilgung', 'Zinsen', 'Gebühren'],
  rules: [
    {
      title: 'Zahlung',
      paragraphs: [
        'Jede Rate ist an dem Tag fällig, der im Zahlungsplan steht. Sie zahlen an uns, nicht an den Händler.',
      ],
    },
    {
      title: 'Wenn eine Rate verspätet kommt',
      paragraphs: [
        'Für eine verspätete Rate berechnen wir weder Gebühren noch weitere Zinsen. Wir schreiben Ihnen und suchen mit Ihnen einen Termin, den Sie einhalten können.',
        'Eine verspätete Rate wirkt sich bei späteren Anträgen bei uns nachteilig aus.',
      ],
    },
    {
      title: 'Vorzeitige Rückzahlung',
      paragraphs: [
        'Sie können den Kredit jederzeit ganz oder teilweise zurückzahlen. Für die Zeit danach schulden Sie keine Zinsen, und wir verlangen dafür keine Entschädigung. Zinsen, die Sie für spätere Tage schon bezahlt haben, erhalten Sie zurück.',
      ],
    },
    {
      title: 'Wenn Sie nicht einverstanden sind',
      paragraphs: [
        {
          text: 'Schreiben Sie uns, wenn Sie zu diesem Vertrag etwas fragen oder beanstanden möchten.',
          review: 'Lehnt ein Computer einen Antrag ab, können Sie das von einem Menschen prüfen lassen.',
        },
        'Ihre Rechte gegenüber dem Händler, etwa bei Mängeln der Ware, bleiben unberührt.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Widerruf',
    paragraphs: [
      `Sie können diesen Vertrag innerhalb von ${days} Tagen ohne Angabe von Gründen widerrufen. Sie zahlen dann zurück, was wir dem Händler gezahlt haben, dazu die Zinsen bis zu diesem Tag und sonst nichts.`,
    ],
  }),
  noWithdrawal: {
    title: 'Widerruf',
    paragraphs: [
      'Das Recht, das für diesen Vertrag gilt, sieht keine Widerrufsfrist vor. Vorzeitig zurückzahlen können Sie jederzeit und ohne Kosten. Wenn Sie die Ware zurückgeben, fragen Sie den Händler, wie er mit uns abrechnet.',
    ],
  },
  loan: {
    title: 'Ihr Kredit heute',
    page: 'Ihre Zahlungen: was fällig ist, zahlen, Termin verlegen, vorzeitig ablösen',
    states: {
      committed: 'Vereinbart. Wir bezahlen den Händler, wenn die Ware geliefert ist; ab diesem Tag zählen Ihre Raten.',
      active: 'Der Kredit läuft mit den Zahlungen unten weiter.',
      settled: 'Alles ist bezahlt.',
      voided: 'Der Vertrag wurde aufgehoben. Sie schulden nichts.',
      withdrawn: 'Sie haben den Vertrag widerrufen.',
      refunded: 'Der ganze Kaufpreis wurde erstattet. Sie schulden nichts.',
    },
    amended: {
      void: day => `${day}: Der Händler hat den Kauf storniert, bevor die Ware das Lager verließ.`,
      refund: (day, refunded) => `${day}: Der Händler hat ${refunded} erstattet.`,
      withdrawal: day => `${day}: Sie haben den Vertrag widerrufen.`,
      delivery: day => `${day}: Die Ware wurde geliefert. Ihre Raten zählen ab diesem Tag.`,
      'due-dates': day => `${day}: Die Tage der Raten haben sich geändert.`,
      hardship: day => `${day}: Wir haben Ihnen mehr Zeit gegeben. Das kostet nichts.`,
      settlement: day => `${day}: Sie haben vorzeitig zurückgezahlt. Zinsen für spätere Tage fallen nicht an.`,
    },
    owed: 'Noch zu zahlen',
    returned: 'Wir zahlen Ihnen zurück',
    scheduleTitle: 'Offene Zahlungen',
    withdrawTitle: 'Vertrag widerrufen',
    withdrawUntil: (day, repayDays) =>
      `Sie können den Vertrag bis einschließlich ${day} widerrufen. Sie zahlen dann innerhalb von ${repayDays} Tagen den Kredit und die Zinsen bis zum Tag des Widerrufs zurück statt der Raten im Vertrag. Der Kauf beim Händler bleibt bestehen.`,
    withdrawAddress:
      'Bewahren Sie die Adresse dieser Seite auf und geben Sie sie nicht weiter: Wer sie hat, kann hier widerrufen.',
    withdraw: 'Diesen Vertrag widerrufen',
  },
  proofTitle: 'Nachweis',
  proof: keys =>
    `Wir haben die Beträge dieses Vertrags signiert. Jeder kann die Signatur (eine JSON Web Signature) mit unseren öffentlichen Schlüsseln prüfen (${keys}).`,
  consent: lender => [
    {
      title: 'Worin Sie einwilligen',
      paragraphs: [
        `Mit Ihrem Antrag erlauben Sie ${lender} zu prüfen, ob Sie die Raten tragen können. Ohne diese Prüfung können wir keinen Kredit gewähren.`,
      ],
    },
    {
      title: 'Was wir prüfen',
      paragraphs: [
        'Was uns der Server des Händlers mit seiner Signatur über Sie mitgeteilt hat: Einkommen, Ausgaben, Wohnsituation, Beschäftigung, Vermögen, Schulden und gespeicherte Zahlungsausfälle.',
        'Wie Sie frühere Kredite bei uns zurückgezahlt haben, sowie Betrag, Kaufpreis und Laufzeit, die Sie beantragen.',
        'Alter, Geschlecht, Familienstand und Herkunft verwenden wir nicht, und wir fragen bei keiner Auskunftei an.',
      ],
    },
    {
      title: 'Was daraus folgt',
      paragraphs: [
        {
          text: 'Ein Computer berechnet einen statistischen Wert und wendet feste Regeln an. Sie erfahren die Entscheidung mit ihren Gründen.',
          review: 'Sie können sie von einem Menschen prüfen lassen.',
        },
        'Aus einem Antrag, den Sie nicht fortsetzen, entsteht keine Schuld. Bis Sie zustimmen, können Sie ihn jederzeit stornieren.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Verantwortlicher',
      paragraphs: [`Für die Daten Ihres Antrags und Ihres Kredits ist ${lender} verantwortlich.`],
    },
    {
      title: 'Was wir speichern',
      paragraphs: [
        'Ihren Antrag: Betrag, Währung, Ratenplan, Tag und die Bestellnummer des Händlers. Dazu ein Pseudonym, das der Server des Händlers Ihnen gegeben hat, nie Ihren Namen.',
        'Unsere Entscheidung mit ihren Gründen und den Versionen von Modell und Regeln, damit sie erklärt und wiederholt werden kann.',
        'Was zum Zeitpunkt der Entscheidung über Ihren Haushalt angegeben war, verschlüsselt, damit jemand aus unserem Team die Entscheidung prüfen kann. Nach einer festen Frist löschen wir es.',
        'Ihren Vertrag und wann jede Rate gezahlt wurde. Das Token, mit dem der Antrag gestellt wurde, speichern wir nicht.',
      ],
    },
    {
      title: 'Wer es sieht',
      paragraphs: [
        'Die Seite des Händlers erfährt die Entscheidung mit ihren Gründen und den Vertrag. Ihr Einkommen und Ihren statistischen Wert erfährt sie nie.',
        'Wir verkaufen keine Daten und zeigen keine Werbung.',
      ],
    },
    {
      title: 'Ihre Rechte',
      paragraphs: [
        {
          text: 'Sie können Auskunft über Ihre Daten und deren Berichtigung verlangen und der Entscheidung eines Computers widersprechen.',
          review: 'Sie können sie auch von einem Menschen prüfen lassen.',
        },
        'Sie können die Löschung Ihrer Daten verlangen. Aufbewahren müssen wir nur, was das Gesetz vorschreibt, zum Beispiel die Bücher eines Kredits.',
      ],
    },
  ],
};
