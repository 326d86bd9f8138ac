import type { Locator } from '@playwright/test';
import { passTimeUntil } from '../browser/passTimeUntil.js';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';
import { Transcript } from './Transcript.js';

const NOON = new Date('2026-01-15T12:00:00+08:00');

/** Finds controls by their published parts, so that one test serves every language. */
const parts = (root: Locator) => ({
  radio: (index: number) => root.getByRole('radio').nth(index),
  primary: root.locator('[part~="answer"] [part="button"]').first(),
  agree: root.locator('[part="review"] [part="button"]'),
  alternative: root.locator('[part~="alternatives"] button').first(),
  payments: root.locator('summary').last(),
  line: root.locator('summary').first(),
  estimate: root.locator('[part="hint"] span').first(),
  in: (phase: string) => root.locator(`[part="answer"].${phase}`),
});

async function open(host: HostSite, lang: string, shopper: string, more = '') {
  await host.page.clock.install({ time: NOON });
  const widget = await host.open({
    body: `<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" applicant="${shopper}" ${more}></fenqi-offers>`,
    lang,
  });
  await expect(widget.root.locator('[role=status]')).toBeAttached();
  return { ...parts(widget.root), transcript: await Transcript.of(host.page) };
}

for (const lang of ['en', 'zh-CN', 'ar']) {
  const stored = (name: string) => ['transcripts', `${name}.${lang}.txt`];

  test(`a screen reader gets what the transcript says, from the first view to the agreement, in ${lang}`, async ({
    host,
  }) => {
    const { radio, primary, payments, agree, estimate, transcript, in: phase } = await open(host, lang, 'test_slow');
    await expect(radio(0)).toBeVisible();
    await transcript.read('the first picture');
    await radio(1).check();
    await expect(primary).toBeVisible();
    // The hint changes once the lender's own terms have arrived.
    await expect(estimate).toBeHidden();
    await transcript.read('the plan in the middle is chosen');
    await payments.click();
    await transcript.read('all payments are opened');
    await payments.click();
    await primary.click();
    await expect(phase('applying')).toBeVisible();
    await transcript.read('applied');
    await passTimeUntil(phase('approved'));
    await transcript.read('approved');
    await primary.click();
    await expect(agree).toBeVisible();
    await transcript.read('the review is opened');
    await agree.click();
    await expect(phase('committed')).toBeVisible();
    await transcript.read('agreed');
    expect(transcript.text).toMatchSnapshot(stored('agreed'));
  });

  test(`a screen reader gets what the transcript says of a refusal and its alternatives, in ${lang}`, async ({
    host,
  }) => {
    const { radio, primary, alternative, estimate, transcript, in: phase } = await open(host, lang, 'test_declined');
    await radio(0).check();
    await expect(primary).toBeVisible();
    await primary.click();
    await expect(phase('declined')).toBeVisible();
    await transcript.read('applied, and refused');
    await alternative.click();
    await expect(phase('choosing')).toBeVisible();
    await expect(estimate).toBeHidden();
    await transcript.read('the first alternative is taken');
    await primary.click();
    await expect(phase('approved')).toBeVisible();
    await transcript.read('applied, and approved');
    expect(transcript.text).toMatchSnapshot(stored('declined'));
  });

  test(`a screen reader gets what the transcript says while a person decides, in ${lang}`, async ({ host }) => {
    const { radio, primary, transcript, in: phase } = await open(host, lang, 'test_pending');
    await radio(1).check();
    await expect(primary).toBeVisible();
    await primary.click();
    await expect(phase('pending')).toBeVisible();
    await transcript.read('applied, and not decided yet');
    expect(transcript.text).toMatchSnapshot(stored('pending'));
  });

  test(`a screen reader gets what the transcript says when the lender cannot be reached, in ${lang}`, async ({
    host,
  }) => {
    const { radio, primary, transcript, in: phase } = await open(host, lang, 'test_offline');
    await radio(1).check();
    await expect(primary).toBeVisible();
    await primary.click();
    await passTimeUntil(phase('failed'));
    await transcript.read('applied, and nobody answers');
    await primary.click();
    await expect(phase('approved')).toBeVisible();
    await transcript.read('tried again, and approved');
    expect(transcript.text).toMatchSnapshot(stored('failed'));
  });

  test(`a screen reader gets what the transcript says of the compact line, in ${lang}`, async ({ host }) => {
    const { radio, line, transcript } = await open(host, lang, 'test_approved', 'layout="compact"');
    await expect(line).toBeVisible();
    await transcript.read('the first picture');
    await line.click();
    await expect(radio(0)).toBeVisible();
    await transcript.read('the line is opened');
    expect(transcript.text).toMatchSnapshot(stored('compact'));
  });
}
