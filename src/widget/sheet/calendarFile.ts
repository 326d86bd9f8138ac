import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { FormatMoney, moneyFormatter } from '../format/formatMoney.js';
import type { CheckoutMessages } from '../locales/LaterMessages.js';
import type { CheckoutModel } from './CheckoutModel.js';

type Words = Pick<CheckoutMessages, 'agreementNumber' | 'calendarEntry'>;

/**
 * The payment days of an agreement as a calendar (RFC 5545): an event of a whole day for each installment. Its ids stay the same, so that a second file replaces the first.
 *
 * @param money writes in the currency of the agreement
 * @param now when the file is made, in ms since 1970
 */
export function calendarFile(
  { id, installments }: Pick<Agreement, 'id' | 'installments'>,
  lender: string,
  text: Words,
  money: FormatMoney,
  now: number,
): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const note = escapeText(`${text.agreementNumber} ${id}`);
  const events = installments.flatMap(({ due, totalMinor }, index) => {
    const entry = text.calendarEntry(lender, index + 1, installments.length);
    const title = escapeText(`${money(totalMinor)} · ${entry}`);
    return [
      'BEGIN:VEVENT',
      `UID:${escapeText(`${id}-${index + 1}@fenqi`)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${due.replace(/\D/g, '')}`,
      `SUMMARY:${title}`,
      `DESCRIPTION:${note}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fenqi//Installments//EN', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

/**
 * A text as RFC 5545, 3.3.11 wants it, folded by 3.1: a line has at most 75 octets, and the next one goes on after a space. Fifteen
 * characters of four octets fit with the longest name here, and no character is cut in two.
 */
const escapeText = (text: string) =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/.{15}(?=.)/gsu, '$&\r\n ');

/** Gives the shopper the calendar as a download. It is handed even the formatter, so that this part needs no other one. */
export function saveCalendar(
  { view, lenderName, texts }: CheckoutModel,
  agreement: Agreement,
  formatter: typeof moneyFormatter,
): void {
  const money = formatter(view.locale, agreement.currency, view.text.direction);
  const text = calendarFile(agreement, lenderName, texts.checkout, money, Date.now());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = `${agreement.id}.ics`;
  link.click();
  // Not at once, because some browsers read the file only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
