import type { Logger } from 'pino';
import type { BooksReader } from '../../../lending/applications/Books.js';
import type { LoanRecord } from '../../../lending/loans/LoanRecord.js';
import { movableDate } from '../../../lending/loans/reschedule.js';
import { checkReminder, type ReminderFacts } from '../../../lending/reminders/checkReminder.js';
import { zonesFor } from '../../../lending/reminders/jurisdictionZones.js';
import { type LatenessModel, paceOf } from '../../../lending/reminders/lateness/LatenessModel.js';
import { paymentHistory } from '../../../lending/reminders/lateness/PaymentHistory.js';
import { stepDays } from '../../../lending/reminders/reminderSteps.js';
import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import type { ByLanguage } from '../../../protocol/Locale.js';
import { LOCALES } from '../../../protocol/Locale.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import type { Contact } from '../../storage/reminders/Contact.js';
import type { Contacts } from '../../storage/reminders/sqlContacts.js';
import type { ClaimedReminder, Reminders, Settled } from '../../storage/reminders/sqlReminders.js';
import { failureOf } from '../openQueue.js';
import type { ReminderChannel } from './channels/ReminderChannel.js';
import { reminderMessage } from './reminderMessage.js';

export interface ReminderSettings {
  readonly lender: string | ByLanguage;
  /** What a merchant is called. */
  readonly shopOf: (merchant: string) => string;
  /** The shopper's own page of a loan. */
  readonly pageOf: (application: LoanRecord['application'], lang: string) => string;
  readonly collects: boolean;
  readonly staffed: boolean;
  readonly model: LatenessModel;
  /** Where shoppers live of whom nobody has said it, in place of `jurisdictionZones`. */
  readonly zones: Readonly<Partial<Record<Jurisdiction, readonly string[]>>>;
  /** How long to wait after each failed attempt that may be repeated. After one more the lender gives up. */
  readonly retryMs: readonly number[];
  readonly now: () => number;
}

export interface ReminderParts {
  readonly reminders: Pick<Reminders, 'plan' | 'claim' | 'settle' | 'recover' | 'loansOf'>;
  readonly contacts: Pick<Contacts, 'of'>;
  readonly books: Pick<BooksReader, 'loan'>;
  readonly channel: ReminderChannel;
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

export interface ReminderSender {
  /** Plans what is due by tomorrow, and sends what is due now. @returns how many were sent */
  round(): Promise<number>;
  /** Begins no more. */
  end(): void;
}

/** How many are sent at the same time. */
const MOST = 8;
/** Longer than any channel takes. Afterwards whoever has claimed a reminder was killed. */
export const LEASE_MS = 5 * 60_000;
/** Where the books or a key are away. */
const AGAIN_MS = 5 * 60_000;
/** Steps are planned a day before, so that this is early enough. */
const PLAN_MS = 10 * 60_000;
/** A round ends before the queue takes its process for dead; the next one goes on. */
const ROUND_MS = 40_000;

/**
 * Reminds shoppers. Each reminder is claimed, checked against the books, sent and recorded, in this order. If the process is killed in between, the
 * webhook is called again under the same id, and any other channel is not used again, so that nobody is reminded twice.
 */
export function sendReminders(parts: ReminderParts, settings: ReminderSettings): ReminderSender {
  const { reminders, channel, log } = parts;
  const { now } = settings;
  let ended = false;
  let plannedAt = Number.NEGATIVE_INFINITY;

  const settle = async (claimed: ClaimedReminder): Promise<boolean> => {
    let settled: Settled;
    try {
      settled = await attempt(parts, settings, claimed);
    } catch (error) {
      // A channel never rejects, so nothing was sent.
      await reminders.settle(claimed, { state: 'planned', at: now() + AGAIN_MS, reason: null });
      throw error;
    }
    await reminders.settle(claimed, settled);
    return settled.state === 'sent';
  };
  return {
    async round() {
      const lost = await reminders.recover(now());
      if (lost) log.warn({ work: 'reminders', count: lost }, 'reminders may have been sent, and are not sent again');
      // A clock that was ahead and is put right would otherwise plan nothing until that time comes.
      if (Math.abs(now() - plannedAt) >= PLAN_MS) {
        await reminders.plan(now());
        plannedAt = now();
      }
      const stopAt = performance.now() + ROUND_MS;
      let sent = 0;
      while (!ended && performance.now() < stopAt) {
        const at = now();
        const claim = { now: at, leaseUntil: at + LEASE_MS, most: MOST, channel: channel.name };
        const claimed = await reminders.claim(claim);
        if (!claimed.length) break;
        // One that cannot be settled is found by its lease.
        const done = await Promise.allSettled(claimed.map(settle));
        for (const each of done) {
          if (each.status === 'fulfilled') sent += each.value ? 1 : 0;
          else log.error({ work: 'reminders', ...failureOf(each.reason as Error) }, 'failed');
        }
      }
      return sent;
    },
    end() {
      ended = true;
    },
  };
}

async function attempt(
  { reminders, contacts, books, channel }: ReminderParts,
  settings: ReminderSettings,
  claimed: ClaimedReminder,
): Promise<Settled> {
  const at = settings.now();
  const record = await books.loan(claimed.reference);
  if (!record) return { state: 'skipped', at, reason: 'erased' };
  const { application } = record;
  const [contact, all] = await Promise.all([
    contacts.of(claimed.reference).then(found => found ?? {}),
    reminders.loansOf(application.applicant),
  ]);
  const pace = paceOf(settings.model, paymentHistory(all, at));
  const zones = zonesFor(contact.zone ?? null, application.jurisdiction, settings.zones);
  const checked = checkReminder(record, claimed, { zones, pace, lastAt: claimed.lastAt }, at);
  if (checked.kind === 'skip') return { state: 'skipped', at, reason: checked.reason };
  if (checked.kind === 'wait') return { state: 'planned', at: checked.until, reason: null };
  if (!channel.reaches(contact)) return { state: 'skipped', at, reason: 'no-address' };
  const offersMove = pace === 'early' && stepDays[claimed.step] < 0;
  const outgoing = outgoingOf(settings, claimed, { record, contact, facts: checked.facts, offersMove, at });
  const delivery = await channel.send(outgoing);
  if (delivery.kind === 'sent') return { state: 'sent', at };
  const afterMs = settings.retryMs[claimed.attempts];
  return delivery.again && afterMs !== undefined
    ? { state: 'planned', at: at + afterMs, reason: delivery.reason }
    : { state: 'failed', at, reason: delivery.reason };
}

interface Ready {
  readonly record: LoanRecord;
  readonly contact: Contact;
  readonly facts: ReminderFacts;
  readonly offersMove: boolean;
  readonly at: number;
}

function outgoingOf(
  settings: ReminderSettings,
  { id, reference }: ClaimedReminder,
  { record, contact, facts, offersMove, at }: Ready,
) {
  const { application } = record;
  const { agreement } = application.commitment;
  const tag = contact.locale ?? application.request.locale;
  const language = localeOfTag(tag, LOCALES) ?? localeOfTag(application.request.locale, LOCALES) ?? 'en';
  const url = settings.pageOf(application, language);
  const movable = offersMove ? movableDate(record, at) : null;
  const message = reminderMessage({
    application,
    facts,
    language,
    tag,
    lender: inLanguage(settings.lender, language),
    shop: settings.shopOf(application.merchant),
    url,
    movableUntil: movable?.number === facts.number ? movable.until : null,
    collects: settings.collects,
    staffed: settings.staffed,
  });
  const { number, due, step, amountMinor, dueMinor } = facts;
  return {
    ...message,
    ...{ id, at, reference, agreementId: agreement.id, number, due, step },
    ...{ currency: agreement.currency, amountMinor, dueMinor, url, to: contact },
  };
}
