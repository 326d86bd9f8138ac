import { describe, expect, it } from 'vitest';
import { someApplication, someCommitment } from '../../../lending/applications/testing/someApplication.js';
import { reminderSteps, stepDays } from '../../../lending/reminders/reminderSteps.js';
import { LOCALES } from '../../../protocol/Locale.js';
import { explanationWords } from '../../http/pages/languages.js';
import { localDayText, localMoneyText, localWriting } from '../../http/pages/localFormats.js';
import { type ReminderOccasion, reminderMessage } from './reminderMessage.js';
import { reminderWords } from './words/languages.js';

const occasion = (over: Partial<ReminderOccasion> & { readonly step?: (typeof reminderSteps)[number] } = {}) => {
  const { step = 'T-3', ...rest } = over;
  const facts = { number: 1, due: '2026-12-23', step, amountMinor: 40_000, dueMinor: 0, dueCount: 0 };
  return {
    application: { ...someApplication('a'), commitment: someCommitment('a') },
    facts,
    language: 'en',
    tag: 'en-US',
    lender: 'Fish & <b>Chips</b> Bank',
    shop: 'Corner Shop',
    url: 'https://bank.example/v1/applications/a/loan?lang=en&secret=s',
    movableUntil: null,
    collects: true,
    staffed: true,
    ...rest,
  } satisfies ReminderOccasion;
};

describe.each(LOCALES)('A reminder in %s', language => {
  const words = reminderWords[language];
  const local = localWriting(explanationWords[language], language);
  const told = (step: (typeof reminderSteps)[number], over = {}) =>
    reminderMessage(occasion({ step, language, tag: language, ...over }));

  it('says at each step what is due and when, and leads to the shopper’s page, in the text and in the HTML', () => {
    const due = [localMoneyText(local, 40_000, 'CNY'), localDayText(local, '2026-12-23')];
    for (const step of reminderSteps) {
      const { subject, text, html } = told(step);
      for (const fact of due) expect(text).toContain(fact);
      expect(text).toContain('secret=s');
      expect(html).toContain('secret=s');
      expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(subject).not.toContain(due[0]);
      expect(text.includes(words.noCost)).toBe(stepDays[step] > 0);
      expect(text.includes(words.paid)).toBe(stepDays[step] >= 0);
    }
    const subjects = new Set(reminderSteps.map(step => told(step).subject));
    expect(subjects.size).toBe(3);
  });

  it('offers help and a later date only where there are such', () => {
    const [until, day] = ['2027-01-06', localDayText(local, '2027-01-06')];
    expect(told('T-7', { movableUntil: until }).text).toContain(words.move(day));
    expect(told('T-7').text).not.toContain(words.move(day));
    expect(told('T-7').text).toContain(words.help);
    expect(told('T-7', { staffed: false }).text).not.toContain(words.help);
    expect(told('T-7', { collects: false }).text).not.toContain(words.payHere);
  });
});

it('A reminder sums up what is due where that is more than the installment, and names are text in it', () => {
  const { facts, ...rest } = occasion({ step: 'T+30' });
  const more = reminderMessage({ ...rest, facts: { ...facts, dueMinor: 80_000, dueCount: 2 } });
  expect(more.text).toContain('In all, CN¥800.00 is due by now.');
  expect(more.html).toContain('Fish &amp; &lt;b&gt;Chips&lt;/b&gt; Bank');
  expect(reminderMessage({ ...rest, facts: { ...facts, dueMinor: 40_000, dueCount: 1 } }).text).not.toContain('In all');
});
