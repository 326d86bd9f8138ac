import { describe, expect, it } from 'vitest';
import { testSealer } from '../../lender-server/storage/testing/testSealer.js';
import { demoConfig } from './demoConfig.js';
import { lenderConfigSchema } from './lenderConfig.js';
import { checkReminders } from './openReminders.js';

const { sealer } = testSealer();
const smtp = { channel: 'smtp', host: 'mail.bank.example', port: 587, from: 'Bank <pay@bank.example>' };
const configOf = (reminders: object, publicUrl: string | null) => {
  const { lender, merchants, funds } = demoConfig();
  return lenderConfigSchema.safeParse({ lender, merchants, funds, reminders, ...(publicUrl && { publicUrl }) });
};

/** What the lender says at its start. */
function said(
  reminders: object,
  { sealed = true, env = {}, publicUrl = 'https://bank.example' as string | null } = {},
) {
  const { data } = configOf(reminders, publicUrl);
  try {
    checkReminders({ env, out: () => {}, err: () => {} }, data!, { sealer: sealed ? sealer : null });
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('A way to send reminders that cannot work', () => {
  it.each([
    ['has no key that keeps addresses secret', () => said(smtp, { sealed: false }), 'fenqi-lender keys'],
    ['has no address for its link', () => said(smtp, { publicUrl: null }), 'publicUrl'],
    ['has a user without a password', () => said({ ...smtp, user: 'lender' }), 'FENQI_SMTP_PASSWORD'],
    ['is open to everybody on the way', () => said({ ...smtp, tls: 'none' }), 'starttls'],
  ])('ends the start with its fix where it %s', (_, start, fix) => {
    expect(start()).toContain(fix);
  });

  it.each([
    ['an unknown channel', { channel: 'sms' }],
    ['no sender', { ...smtp, from: 'Bank' }],
    ['a header in the sender', { ...smtp, from: 'Bank\r\nBcc: all <pay@bank.example>' }],
    ['a time zone that does not exist', { channel: 'log', zones: { INTL: ['Mars/Olympus'] } }],
    ['a field of another channel', { channel: 'log', url: 'https://notify.example/' }],
  ])('is refused with the configuration where it has %s', (_, reminders) => {
    expect(configOf(reminders, null).success).toBe(false);
  });
});

it('Reminders that can be sent begin without a word', () => {
  const env = { FENQI_SMTP_PASSWORD: 'secret' };
  expect(said({ ...smtp, user: 'lender' }, { env })).toBe('nothing');
  expect(said({ ...smtp, host: 'localhost', tls: 'none' })).toBe('nothing');
  expect(said({ channel: 'none' }, { sealed: false, publicUrl: null })).toBe('nothing');
});
