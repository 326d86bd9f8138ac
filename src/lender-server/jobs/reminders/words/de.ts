import type { ReminderWords } from './ReminderWords.js';

export const reminderDe: ReminderWords = {
  subject: {
    before: day => `Ihre Rate ist am ${day} fällig`,
    today: () => 'Ihre Rate ist heute fällig',
    after: day => `Ihre Rate vom ${day} ist noch nicht eingegangen`,
  },
  due: {
    before: (amount, day) => `Am ${day} sind ${amount} fällig.`,
    today: (amount, day) => `Heute, am ${day}, sind ${amount} fällig.`,
    after: (amount, day) => `Am ${day} waren ${amount} fällig. Das Geld ist noch nicht bei uns eingegangen.`,
  },
  inAll: amount => `Insgesamt sind inzwischen ${amount} fällig.`,
  payHere: 'Zahlen können Sie auf Ihrer Seite, die der Link unten öffnet.',
  move: until =>
    `Passt Ihnen ein anderer Tag besser? Dort können Sie den Termin kostenlos verschieben, auf jeden Tag bis zum ${until}.`,
  help: 'Wenn Sie nicht wie vereinbart zahlen können, sagen Sie es uns auf der Seite. Ein Mensch antwortet Ihnen, und Fragen kostet nichts.',
  noCost: 'Wir berechnen für die Verspätung weder Gebühren noch Zinsen.',
  paid: 'Falls Sie inzwischen gezahlt haben, brauchen Sie nichts zu tun: Eine Überweisung kann einige Tage dauern.',
  open: 'Meine Zahlungen ansehen',
  why: lender => `Sie erhalten diese Nachricht, weil Sie einen Vertrag mit ${lender} haben. Sie ist keine Werbung.`,
};
