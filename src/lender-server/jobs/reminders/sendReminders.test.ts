import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import type { LoanRecord } from '../../../lending/loans/LoanRecord.js';
import { signedLoanService } from '../../../lending/loans/testing/signedLoanService.js';
import { currentLateness } from '../../../lending/reminders/lateness/currentLateness.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { givenKeyStore } from '../../signing/givenKeyStore.js';
import { type Keyring, openKeyring } from '../../signing/openKeyring.js';
import { sqlBooks } from '../../storage/books/sqlBooks.js';
import { type Database, openDatabase } from '../../storage/openDatabase.js';
import type { Contact } from '../../storage/reminders/Contact.js';
import { sqlContacts } from '../../storage/reminders/sqlContacts.js';
import { sqlReminders } from '../../storage/reminders/sqlReminders.js';
import { setFunds } from '../../storage/setFunds.js';
import { migratedDirectory } from '../../storage/testing/copyMigrated.js';
import { testSealer } from '../../storage/testing/testSealer.js';
import { emptyBooks } from '../../storage/testing/withDatabases.js';
import { CallbackReceiver } from '../testing/CallbackReceiver.js';
import { SmtpReceiver } from '../testing/SmtpReceiver.js';
import { logChannel } from './channels/logChannel.js';
import type { ReminderChannel } from './channels/ReminderChannel.js';
import { smtpChannel } from './channels/smtpChannel.js';
import { webhookChannel } from './channels/webhookChannel.js';
import { LEASE_MS, type ReminderParts, sendReminders } from './sendReminders.js';

let database: Database;
let remove: () => Promise<void>;
let keyring: Keyring;
let mail: SmtpReceiver;
let service: CallbackReceiver;
const { sealer } = testSealer();
const clock = { now: 0 };
/** By the clock in Shanghai. */
const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+08:00`);
const never = new Promise<never>(() => {});
const lines: object[] = [];
const log = {
  error: (line: object) => void lines.push(line),
  warn: () => {},
  info: (line: object) => void lines.push(line),
} as never;

beforeAll(async () => {
  const { dataDirectory, remove: removeFiles } = await migratedDirectory();
  remove = removeFiles;
  database = await openDatabase({ dataDirectory });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  keyring = await openKeyring(givenKeyStore(JSON.stringify(await exportJWK(privateKey))));
  mail = await new SmtpReceiver().open();
  service = await new CallbackReceiver().open();
});
afterAll(async () => {
  await Promise.all([mail.close(), service.close()]);
  await database.close();
  await remove();
});
beforeEach(async () => {
  await emptyBooks(database);
  await setFunds(database, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
  clock.now = at('2026-11-23');
});
afterEach(() => {
  mail.cut();
  mail.received.length = 0;
  mail.answer = () => null;
  service.received.length = 0;
  service.answer = () => 204;
  lines.length = 0;
});

const reminders = () => sqlReminders(database);
const contacts = () => sqlContacts(database, sealer);
const books = () => sqlBooks(database, undefined, sealer);
const lender = () => testDependencies(books(), { now: () => clock.now });
const loans = () => signedLoanService(lender());

/** A loan of three installments of CNY 400, due on 23 December, 23 January and 23 February. */
async function lend(person: string, contact: Contact = { email: `${person}@mail.example`, zone: 'Asia/Shanghai' }) {
  const lending = createLendingService(lender());
  const shop = { merchant: 'shop', scenario: 'shopping' };
  const sheet = defaultTermSheet('CNY');
  const purchase = { amountMinor: 120_000, currency: 'CNY' };
  const choice = { planId: '3-interest-free' };
  const day = '2026-11-23';
  const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
  const applied = await lending.apply(shop, { id: person, household: null, identified: true }, request, person);
  const { reference } = (applied as { decision: { reference: string } }).decision;
  await contacts().keep(reference, person, contact, clock.now);
  const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);
  const committed = await lending.commit(shop, null, { reference, purchase, choice, day, reviewed }, `${person}!`);
  return (committed as { decision: { agreement: { id: string } } }).decision.agreement.id;
}

const smtp = (port = mail.port) =>
  smtpChannel({ host: '127.0.0.1', port, tls: 'none', from: 'Example Bank <payments@bank.example>' });
const webhook = () => webhookChannel({ url: service.url, timeoutMs: 10_000, privateAddresses: false }, keyring);

/** One process of the lender. */
function sender(channel: ReminderChannel, over: Partial<ReminderParts> = {}) {
  const parts = { reminders: reminders(), contacts: contacts(), books: books(), channel, log, ...over };
  return sendReminders(parts, {
    lender: 'Example Bank',
    shopOf: () => 'Shop',
    pageOf: ({ reference }, lang) => `https://bank.example/v1/applications/${reference}/loan?lang=${lang}&secret=s`,
    collects: true,
    staffed: true,
    model: currentLateness,
    zones: {},
    retryMs: [60_000],
    now: () => clock.now,
  });
}
const states = async (agreement: string) =>
  (await reminders().ofAgreement(agreement)).map(({ step, state, reason }) =>
    [step, state, ...(reason ? [reason] : [])].join(' '),
  );

describe('A shopper with an open installment', () => {
  it('gets one mail for each step, in decent hours, until it is paid', async () => {
    const agreement = await lend('anna');
    const process = sender(smtp());
    const sent: number[] = [];
    for (const now of [
      at('2026-12-01'),
      at('2026-12-20', '08:00'),
      at('2026-12-20', '09:00'),
      at('2026-12-20', '19:00'),
      at('2026-12-22', '12:00'),
      at('2026-12-23', '21:00'),
    ]) {
      clock.now = now;
      sent.push(await process.round());
    }
    expect(sent).toEqual([0, 0, 1, 0, 1, 0]);
    const [first] = mail.received;
    const [, , { id }] = (await reminders().ofAgreement(agreement)) as never as [unknown, unknown, { id: string }];
    expect(mail.received.map(each => each.to)).toEqual(['anna@mail.example', 'anna@mail.example']);
    expect(first!.headers).toMatchObject({
      subject: 'Your payment is due on Dec 23, 2026',
      from: 'Example Bank <payments@bank.example>',
      'auto-submitted': 'auto-generated',
    });
    expect(mail.received[1]!.headers['message-id']).toBe(`<${id}@bank.example>`);
    expect(first!.text).toContain('CN¥400.00 is due on Dec 23, 2026.');
    expect(first!.text).toContain('/loan?lang=en&secret=s');
    expect(await states(agreement)).toEqual([
      'T-7 skipped other-pace',
      'T-3 sent',
      'T-1 sent',
      'T0 skipped missed',
      'T+1 planned',
    ]);

    await loans().pay(agreement, { payment: 'p', amountMinor: 40_000, valueDate: '2026-12-24', reason: 'Transfer' });
    clock.now = at('2026-12-25');
    expect(await process.round()).toBe(0);
    expect((await states(agreement)).slice(4)).toEqual(['T+1 skipped paid']);
  });

  it('is reminded though the lender’s clock was far ahead when it started', async () => {
    clock.now = at('2028-01-01');
    const process = sender(smtp());
    await process.round();
    clock.now = at('2026-11-23');
    await lend('anna');
    clock.now = at('2026-12-22');
    expect(await process.round()).toBe(1);
  });

  it('who may be late is told a week before, and that the date can be moved', async () => {
    const agreement = await lend('ben', { email: 'ben@mail.example', zone: 'Asia/Shanghai', locale: 'ar-EG' });
    for (const [payment, day] of [
      ['1', '2027-01-20'],
      ['2', '2027-02-10'],
    ] as const) {
      clock.now = at(day);
      await loans().pay(agreement, { payment, amountMinor: 40_000, valueDate: day, reason: 'Transfer' });
    }
    clock.now = at('2027-02-16');
    expect(await sender(smtp()).round()).toBe(1);
    const { text } = mail.received[0]!;
    expect(text).toContain('dir="rtl"');
    expect(text).toContain('تغيير الموعد مجانًا');
    expect(text).toContain('9 مارس 2027');
  });

  it('of whom no address is known is not written to, and the operator sees why', async () => {
    const agreement = await lend('chen', { zone: 'Asia/Shanghai' });
    clock.now = at('2026-12-22');
    expect(await sender(smtp()).round()).toBe(0);
    expect(await states(agreement)).toContain('T-1 skipped no-address');
    expect((await reminders().list('skipped')).reminders[0]).toMatchObject({ agreementId: agreement });
  });

  it('is in the log by the name of the reminder alone, where nothing else is configured', async () => {
    await lend('a very particular person');
    clock.now = at('2026-12-22');
    expect(await sender(logChannel(log)).round()).toBe(1);
    expect(lines).toEqual([{ reminder: expect.stringMatching(/^rem_/), step: 'T-1' }]);
  });

  it('is written to once although several processes send at the same time', async () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    for (const person of people) await lend(person);
    clock.now = at('2026-12-22');
    await Promise.all([sender(smtp()).round(), sender(smtp()).round(), sender(smtp()).round()]);
    expect(mail.received.map(each => each.to).sort()).toEqual(people.map(person => `${person}@mail.example`));
  });
});

describe('A mail server', () => {
  it.each([
    ['that is busy', 'is asked again', () => '451 later', 'T-1 planned refused', 'T-1 sent'],
    ['that knows nobody there', 'is not asked again', () => '550 nobody', 'T-1 failed refused', 'T-1 failed refused'],
  ])('%s %s', async (_, __, answer, then, afterwards) => {
    const agreement = await lend('anna');
    mail.answer = stage => (stage === 'RCPT' ? answer() : null);
    clock.now = at('2026-12-22');
    const process = sender(smtp());
    expect(await process.round()).toBe(0);
    expect(await states(agreement)).toContain(then);
    mail.answer = () => null;
    clock.now += 60_000;
    await process.round();
    expect(await states(agreement)).toContain(afterwards);
  });

  it('that cannot be reached is asked again, and given up after the last attempt', async () => {
    const agreement = await lend('anna');
    clock.now = at('2026-12-22');
    await sender(smtp(1)).round();
    expect(await states(agreement)).toContain('T-1 planned unreachable');
    clock.now += 60_000;
    await sender(smtp(1)).round();
    expect(await states(agreement)).toContain('T-1 failed unreachable');
  });

  it('that is lost while it answers may have taken the message, which is not sent again', async () => {
    const agreement = await lend('anna');
    mail.answer = stage => {
      if (stage !== 'message') return null;
      mail.cut();
      return never;
    };
    clock.now = at('2026-12-22');
    await sender(smtp()).round();
    expect(await states(agreement)).toContain('T-1 failed outcome-unknown');
    mail.answer = () => null;
    clock.now += 60_000;
    expect(await sender(smtp()).round()).toBe(0);
    expect(mail.received).toHaveLength(1);
  });
});

describe('After a crash', () => {
  /** What a process was doing when it was killed: this call of it never ends. */
  const kills: Record<string, (reached: () => void) => Partial<ReminderParts>> = {
    'before it has looked at the books': reached => ({
      books: {
        loan: () => {
          reached();
          return never;
        },
      },
    }),
    'before it has written down what came of it': reached => ({
      reminders: {
        ...reminders(),
        settle: () => {
          reached();
          return never;
        },
      },
    }),
  };

  async function killed(channel: () => ReminderChannel, kill: (reached: () => void) => Partial<ReminderParts>) {
    const agreement = await lend('anna');
    // What is settled here cannot be what the process is killed with.
    clock.now = at('2026-12-21');
    await sender(logChannel(log)).round();
    clock.now = at('2026-12-22');
    await new Promise<void>(resolve => {
      void sender(channel(), kill(resolve)).round();
    });
    // While the lease lasts, the first process may still be there.
    expect(await sender(channel()).round()).toBe(0);
    clock.now += LEASE_MS;
    await sender(channel()).round();
    return agreement;
  }

  it.each(Object.entries(kills))('%s, a mail is sent at most once', async (name, kill) => {
    const agreement = await killed(smtp, kill);
    expect(mail.received).toHaveLength(name.startsWith('before it has looked') ? 0 : 1);
    expect(await states(agreement)).toContain('T-1 failed outcome-unknown');
    // The next step comes all the same.
    clock.now = at('2026-12-23');
    expect(await sender(smtp()).round()).toBe(1);
  });

  it('while the mail server has the message, it is not sent again', async () => {
    const agreement = await lend('anna');
    mail.answer = stage => (stage === 'message' ? never : null);
    clock.now = at('2026-12-22');
    void sender(smtp()).round();
    await mail.until(1);
    mail.answer = () => null;
    clock.now += LEASE_MS;
    await sender(smtp()).round();
    expect(mail.received).toHaveLength(1);
    expect(await states(agreement)).toContain('T-1 failed outcome-unknown');
  });

  it.each(Object.entries(kills))('%s, a webhook is called again under the same id', async (name, kill) => {
    const agreement = await killed(webhook, kill);
    const ids = service.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(name.startsWith('before it has looked') ? 1 : 2);
    expect(new Set(ids).size).toBe(1);
    expect(await states(agreement)).toContain('T-1 sent');
    expect(JSON.parse(service.received[0]!.text)).toMatchObject({
      ...{ type: 'reminder', step: 'T-1', number: 1, amountMinor: 40_000, currency: 'CNY', agreementId: agreement },
      to: { email: 'anna@mail.example', zone: 'Asia/Shanghai' },
    });
  });
});

it('An address is erased once nothing of its loan is open, and another person cannot replace it', async () => {
  const agreement = await lend('anna');
  const [{ application }] = (await reminders().loansOf('anna')) as [LoanRecord];
  await contacts().keep(application.reference, 'ben', { email: 'ben@mail.example' }, clock.now);
  expect(await contacts().of(application.reference)).toMatchObject({ email: 'anna@mail.example' });
  expect(await contacts().forget(clock.now)).toBe(0);
  await loans().pay(agreement, { payment: 'p', amountMinor: 120_000, valueDate: '2026-11-24', reason: 'Transfer' });
  expect(await contacts().forget(clock.now)).toBe(1);
  expect(await contacts().of(application.reference)).toBeNull();
});
