import type { Locator } from '@playwright/test';
import { passTimeUntil } from '../browser/passTimeUntil.js';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';
import { Transcript } from './Transcript.js';

const NOON = new Date('2026-01-15T12:00:00+08:00');

/** Finds controls by their published parts, so that one test serves every language. */
const parts = (root: Locator) => ({
  radio: (index: number) => root.getByRole('radio').nth(index),
  /** The button in the page that opens the sheet. */
  open: root.locator('[part~=open]'),
  close: root.locator('[part=close]'),
  primary: root.locator('[part=sheet] [part=button]'),
  /** The same button, once the costs have been in view for long enough. */
  agree: root.locator('[part=sheet].reviewing [part=button][aria-disabled=false]'),
  alternative: root.locator('[part=alternatives] button').first(),
  payments: root.locator('[part=sheet] [part=details] summary'),
  how: root.locator('[part=sheet] summary').last(),
  steps: root.locator('[part=steps]'),
  estimate: root.locator('[part="hint"] span').first(),
  in: (phase: string) => root.locator(`[part=sheet].${phase}`),
});

async function openPage(host: HostSite, lang: string, shopper: string, more = '') {
  await host.page.clock.install({ time: NOON });
  const widget = await host.open({
    body: `<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" applicant="${shopper}" ${more}></fenqi-offers>`,
    lang,
  });
  await expect(widget.root.locator('[role=status]')).toBeAttached();
  await expect(widget.root.locator('[part=lender]')).toBeVisible();
  // Loads with the law of the chosen plan.
  const costs = widget.root.locator('table.costs');
  return { ...parts(widget.root), costs, transcript: await Transcript.of(host.page) };
}

for (const lang of ['en', 'zh-CN', 'ar']) {
  const stored = (name: string) => ['transcripts', `${name}.${lang}.txt`];

  test(`a screen reader gets what the transcript says, from the first view to the agreement, in ${lang}`, async ({
    host,
  }) => {
    const all = await openPage(host, lang, 'test_slow');
    const { radio, primary, payments, how, steps, agree, estimate, transcript, in: phase } = all;
    await transcript.read('the first picture');
    await radio(1).check();
    await transcript.read('the plan in the middle is chosen');
    await all.open.click();
    await expect(primary).toBeVisible();
    // The hint changes once the lender's own terms have arrived.
    await expect(estimate).toBeHidden();
    await expect(all.costs).toBeVisible();
    await transcript.read('the sheet is opened');
    await payments.click();
    await transcript.read('all payments are opened');
    await payments.click();
    await how.click();
    await expect(steps).toBeVisible();
    await transcript.read('how installments work is opened');
    await primary.click();
    await expect(phase('applying')).toBeVisible();
    await transcript.read('applied');
    await passTimeUntil(phase('approved'));
    await transcript.read('approved');
    await primary.click();
    await expect(phase('reviewing')).toBeVisible();
    await transcript.read('the review is opened');
    await passTimeUntil(agree);
    await agree.click();
    await expect(phase('committed')).toBeVisible();
    await transcript.read('agreed');
    await all.close.click();
    await expect(phase('committed')).toHaveCount(0);
    await transcript.read('the sheet is closed');
    expect(transcript.text).toMatchSnapshot(stored('agreed'));
  });

  test(`a screen reader gets what the transcript says of a refusal and its alternatives, in ${lang}`, async ({
    host,
  }) => {
    const all = await openPage(host, lang, 'test_declined');
    const { radio, primary, alternative, estimate, transcript, in: phase } = all;
    await radio(0).check();
    await all.open.click();
    await primary.click();
    await expect(phase('declined')).toBeVisible();
    await expect(alternative).toBeVisible();
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
    const all = await openPage(host, lang, 'test_pending');
    const { radio, primary, transcript, in: phase } = all;
    await radio(1).check();
    await all.open.click();
    await primary.click();
    await expect(phase('pending')).toBeVisible();
    await transcript.read('applied, and not decided yet');
    await all.close.click();
    await expect(phase('pending')).toHaveCount(0);
    await transcript.read('the sheet is closed');
    expect(transcript.text).toMatchSnapshot(stored('pending'));
  });

  test(`a screen reader gets what the transcript says when the lender cannot be reached, in ${lang}`, async ({
    host,
  }) => {
    const all = await openPage(host, lang, 'test_offline');
    const { radio, primary, transcript, in: phase } = all;
    await radio(1).check();
    await all.open.click();
    await primary.click();
    await passTimeUntil(phase('failed'));
    // The words of such an answer are in a part of their own.
    await expect(host.page.locator('fenqi-offers dialog [role=status] p')).toHaveCount(2);
    await transcript.read('applied, and nobody answers');
    await primary.click();
    await expect(phase('approved')).toBeVisible();
    await transcript.read('tried again, and approved');
    expect(transcript.text).toMatchSnapshot(stored('failed'));
  });

  test(`a screen reader gets what the transcript says of the line and its sheet, in ${lang}`, async ({ host }) => {
    const all = await openPage(host, lang, 'test_approved', 'layout="line"');
    const { radio, steps, transcript } = all;
    await transcript.read('the first picture');
    await all.open.click();
    await expect(radio(0)).toBeVisible();
    await expect(steps).toBeVisible();
    await transcript.read('the sheet is opened');
    await radio(2).check();
    await expect(all.costs).toBeVisible();
    await transcript.read('the last plan is chosen in the sheet');
    expect(transcript.text).toMatchSnapshot(stored('line'));
  });
}
