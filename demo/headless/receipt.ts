import type { Agreement, Offer } from 'fenqi';
import { element } from './element.js';
import { planFiguresOf } from './planFiguresOf.js';
import type { HeadlessWords } from './words.js';

/** A strip of paper that shows what will be signed, and afterwards the agreement itself. */
export function receipt(
  subject: Offer | Agreement,
  words: HeadlessWords,
  money: (minor: number) => string,
  day: (iso: string) => string,
): HTMLElement {
  const { installments, totalMinor, financeChargeMinor, rate } = planFiguresOf(subject);
  const signed = 'committedAt' in subject;
  const rows = installments.map((row, index) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(index + 1)),
      element('td', {}, day(row.due)),
      element('td', {}, money(row.totalMinor)),
    ),
  );
  const fact = (term: string, value: string) => [element('dt', {}, term), element('dd', {}, value)];
  return element(
    'div',
    { class: 'receipt' },
    element('p', { class: 'receipt-title' }, words.product),
    ...(signed ? [element('p', { class: 'stamp' }, words.committed)] : []),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, '#'),
          element('th', { scope: 'col' }, words.due),
          element('th', { scope: 'col' }, words.payment),
        ),
      ),
      element('tbody', {}, ...rows),
    ),
    element(
      'dl',
      {},
      ...fact(words.cost, money(financeChargeMinor)),
      ...fact(words.rate, `${rate}%`),
      ...fact(words.total, money(totalMinor)),
      ...(signed ? fact(words.agreement, subject.id) : []),
    ),
  );
}
