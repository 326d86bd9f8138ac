import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import { moneyFormatter } from '../format/formatMoney.js';
import { laterIn } from '../testing/textsIn.js';
import { calendarFile } from './calendarFile.js';

const NOW = Date.parse('2026-11-23T10:20:30.456Z');
const dues = ['2026-12-23', '2027-01-23', '2027-02-23'];
const agreementOf = (id: string): Pick<Agreement, 'id' | 'installments'> => ({
  id,
  installments: dues.map((due, index) => ({
    due,
    principalMinor: 99_966 + index,
    interestMinor: 0,
    feeMinor: 0,
    totalMinor: 99_966 + index,
  })),
});

const fileIn = (locale: 'en' | 'zh-CN', lender: string, id = 'agr_1', now = NOW) =>
  calendarFile(agreementOf(id), lender, laterIn(locale).checkout, moneyFormatter(locale, 'CNY'), now);
const read = (file: string) => convertIcsCalendar(undefined, file);

describe('the calendar of an agreement', () => {
  it('has a whole day for each payment, which leaves the day free', () => {
    const { version, prodId, events = [] } = read(fileIn('en', 'Fenqi Sandbox'));
    expect([version, prodId]).toEqual(['2.0', '-//Fenqi//Installments//EN']);
    expect(events.map(({ start }) => [start.type, start.date.toISOString().slice(0, 10)])).toEqual(
      dues.map(due => ['DATE', due]),
    );
    expect(events.map(({ timeTransparent }) => timeTransparent)).toEqual(dues.map(() => 'TRANSPARENT'));
    expect(events.map(({ stamp }) => stamp.date.toISOString())).toEqual(dues.map(() => '2026-11-23T10:20:30.000Z'));
  });

  it('says the amount, the number of the payment, the lender and the agreement, in the language of the widget', () => {
    const [first] = read(fileIn('en', 'Fenqi Sandbox')).events ?? [];
    expect(first?.summary).toBe('CN¥999.66 · Payment 1 of 3 to Fenqi Sandbox');
    expect(first?.description).toBe('Agreement agr_1');
    const [, second] = read(fileIn('zh-CN', '小额贷款')).events ?? [];
    expect(second?.summary).toBe('¥999.67 · 小额贷款分期还款（第 2/3 期）');
    expect(second?.description).toBe('协议编号 agr_1');
  });

  it('keeps its ids, so that a second file replaces the days of the first, and each is used once', () => {
    const idsOf = (file: string) => read(file).events?.map(({ uid }) => uid);
    const ids = idsOf(fileIn('en', 'A'));
    expect(new Set(ids).size).toBe(3);
    expect(idsOf(fileIn('zh-CN', 'B', 'agr_1', NOW + 9_999))).toEqual(ids);
    expect(idsOf(fileIn('en', 'A', 'agr_2'))?.filter(id => ids?.includes(id))).toEqual([]);
  });

  it('is a text by RFC 5545, whatever the lender is called: escaped, folded at 75 octets, and read back unchanged', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(names, names, (lender, id) => {
        const file = fileIn('en', lender, id);
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cc}/u);
          // A character that is cut in two would not survive the way through UTF-8.
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(line))).toBe(line);
        }
        const unfolded = lines.join('\n').replaceAll('\n ', '').split('\n');
        expect(unfolded).toHaveLength(lines.filter(line => line[0] !== ' ').length);
        const value = (name: string) =>
          unfolded.flatMap(line => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
        const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');
        const unescaped = (text = '') => text.replace(/\\([\\;,])/g, '$1');
        expect(value('SUMMARY')[0]?.replace(/\\[\\;,]/g, '')).not.toMatch(/[\\;,]/);
        expect(unescaped(value('SUMMARY')[0])).toBe(plain(`CN¥999.66 · Payment 1 of 3 to ${lender}`));
        expect(unescaped(value('UID')[2])).toBe(plain(`${id}-3@fenqi`));
      }),
      { numRuns: 300 },
    );
  });
});
