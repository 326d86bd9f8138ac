import { html } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import type { ReminderFacts } from '../../../lending/reminders/checkReminder.js';
import { stepDays } from '../../../lending/reminders/reminderSteps.js';
import type { Locale } from '../../../protocol/Locale.js';
import { explanationWords, loanPageWords } from '../../http/pages/languages.js';
import type { Html } from '../../http/pages/lenderPage.js';
import { localDayText, localMoneyText, localWriting } from '../../http/pages/localFormats.js';
import { reminderWords } from './words/languages.js';
import type { Moment } from './words/ReminderWords.js';

/** A reminder as it is sent. */
export interface ReminderMessage {
  readonly language: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a reminder is made of besides its facts. */
export interface ReminderOccasion {
  readonly application: Application;
  readonly facts: ReminderFacts;
  /** The language, and how the shopper's region writes (BCP 47). */
  readonly language: Locale;
  readonly tag: string;
  readonly lender: string;
  readonly shop: string;
  /** The shopper's own page. */
  readonly url: string;
  /** The last day to which the date may be moved, where that is offered. */
  readonly movableUntil: string | null;
  /** Whether the lender collects on its page, and whether somebody answers there. */
  readonly collects: boolean;
  readonly staffed: boolean;
}

const momentOf = (days: number): Moment => (days < 0 ? 'before' : days === 0 ? 'today' : 'after');

export function reminderMessage(occasion: ReminderOccasion): ReminderMessage {
  const { application, facts, language: lang, lender, shop, url } = occasion;
  const { agreement } = application.commitment!;
  const [words, page, language] = [reminderWords[lang], loanPageWords[lang], explanationWords[lang]];
  const local = localWriting(language, occasion.tag);
  const money = (minor: number) => localMoneyText(local, minor, agreement.currency);
  const day = (iso: string) => localDayText(local, iso);
  const moment = momentOf(stepDays[facts.step]);
  const own = moment === 'before' ? 0 : facts.amountMinor;
  const said = (text: string | false | null) => (text ? [text] : []);
  const subject = words.subject[moment](day(facts.due));
  const lines = [
    words.due[moment](money(facts.amountMinor), day(facts.due)),
    ...said(facts.dueMinor > own && words.inAll(money(facts.dueMinor))),
    page.purchase(shop, day(agreement.committedAt)),
    ...said(moment === 'after' && words.noCost),
    occasion.collects ? words.payHere : page.payElsewhere,
    ...said(occasion.movableUntil && words.move(day(occasion.movableUntil))),
    ...said(occasion.staffed && words.help),
    ...said(moment !== 'before' && words.paid),
  ];
  const why = words.why(lender);
  return {
    language: lang,
    subject,
    text: [lender, ...lines, `${words.open}: ${url}`, why].join('\n\n'),
    html: mail({ lang, direction: language.direction, lender, subject, lines, open: words.open, url, why }),
  };
}

interface Mail {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly lender: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly open: string;
  readonly url: string;
  readonly why: string;
}

/** Plain enough for every mail program: no picture, no script, nothing that tells the lender that it was opened. */
function mail({ lang, direction, lender, subject, lines, open, url, why }: Mail): string {
  const [first, ...others] = lines;
  const paragraph = (line: string, style = ''): Html => html`<p style="margin:0 0 16px${style}">${line}</p>`;
  return html`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;background:#f7f4ee;color:#211f1b;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#fffdf9;border:1px solid #ddd6c9;border-radius:14px">
<p style="margin:0 0 16px;font-weight:600;color:#23574a"><bdi>${lender}</bdi></p>
${paragraph(first!, ';font-size:18px;font-weight:600')}
${others.map(line => paragraph(line))}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:10px 20px;background:#23574a;color:#fff;border-radius:14px;text-decoration:none;font-weight:600">${open}</a></p>
<p style="margin:0;color:#665f54;font-size:14px">${why}</p>
</div>
</body>
</html>
`.toString();
}
