import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium, launchArgs } from './browser/findBrowsers.js';
import type { HostPage } from './host/HostPage.js';
import { HostServer } from './host/HostServer.js';
import { type Behaviour, decisions, ScriptedLender } from './host/ScriptedLender.js';

/**
 * Takes a picture of every state that a shopper can see, in every width, theme and language, to be looked at.
 * Run `npx tsx e2e/states.ts [folder]` after a build. The default folder is test-results/states.
 */
const folder = resolve(process.argv[2] ?? 'test-results/states');
const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'en', 'de', 'ar'];

/** One page with one widget: what it is given, what the shopper does there, and the name of each picture on the way. */
interface Walk {
  readonly attributes?: string;
  readonly steps: readonly (readonly [name: string, ...steps: Step[]])[];
}
type Step = (page: Page) => Promise<unknown>;

const part =
  (name: string): Step =>
  page =>
    page.locator(`fenqi-offers [part~=${name}]`).first().click();
const shown =
  (selector: string): Step =>
  page =>
    page.locator(`fenqi-offers ${selector}`).first().waitFor();
/** The lender is there: the way to take a choice back has come, or the lender's name. */
const choosing =
  (plan: string): Step =>
  async page => {
    await page.locator(`fenqi-offers input[value="${plan}"]`).check();
    await shown('[part=clear]')(page);
  };
const choose = choosing('6-annuity');
/** For what no test shopper meets. */
const scripted =
  (apply: unknown, commit: Behaviour = 'hangs'): Step =>
  page =>
    new ScriptedLender(page).lendTo('fenqi-offers', { apply: { answers: apply }, commit });
const answered = (phase: string): Step => shown(`[part=answer].${phase} [role=status] p:last-child`);
const stepsInView: Step = page => page.locator('fenqi-offers [part=steps]').scrollIntoViewIfNeeded();
const broken = shown('[part=answer] .broken');
const ask = [choose, part('open'), part('button')] as const;
const costsInView: Step = page =>
  page.locator('fenqi-offers table[part=disclosures] tr').last().scrollIntoViewIfNeeded();
/** Signing is possible only after a time to read. */
const read = [costsInView, shown('[part=button][aria-disabled=false], [part=button]:not([aria-disabled])')] as const;
const lawInView: Step = page => page.locator('fenqi-offers [part=disclosures] li').last().scrollIntoViewIfNeeded();
const fromTop: Step = page => page.locator('dialog').evaluate(dialog => dialog.scrollTo(0, 0));

const walks: readonly Walk[] = [
  {
    steps: [
      ['01-not-chosen', shown('[part~=lender]')],
      ['02-chosen', choose],
      ['03-sheet', part('open'), shown('[part=actions]')],
      ['04-how-it-works', page => page.locator('fenqi-offers summary').last().click(), stepsInView],
      ['07-approved', part('button'), answered('approved'), fromTop],
      ['08-review', part('button'), ...read],
      ['09-agreed-sheet', part('button'), answered('committed')],
      ['10-agreed-page', part('close'), shown('[part=agreed]')],
    ],
  },
  { attributes: 'applicant="test_slow"', steps: [['05-asking', ...ask, answered('applying')]] },
  { attributes: 'applicant="test_pending"', steps: [['06-pending', ...ask, answered('pending')]] },
  { attributes: 'applicant="test_declined"', steps: [['11-declined', ...ask, shown('[part=reasons]')]] },
  { attributes: 'applicant="test_expired"', steps: [['12-expired', ...ask, broken]] },
  { attributes: 'applicant="test_offline"', steps: [['13-failed', ...ask, broken]] },
  { attributes: 'layout="line"', steps: [['14-line', shown('[part~=lender]')]] },
  { attributes: 'layout="line" amount="20.00"', steps: [['15-line-below-minimum', shown('[part=facts]')]] },
  {
    attributes: 'currency="EUR"',
    steps: [
      ['16-eur', shown('[part~=lender]')],
      ['17-eur-sheet', choose, part('open'), shown('[part=actions]')],
    ],
  },
  { attributes: 'currency="EUR" layout="line"', steps: [['18-eur-line', shown('[part~=lender]')]] },
  {
    attributes: 'currency="GBP"',
    steps: [
      ['19-gbp', shown('[part~=lender]')],
      ['20-gbp-deferred-payment', choosing('3-interest-free'), part('open'), lawInView],
    ],
  },
  { attributes: 'amount="20.00"', steps: [['21-below-minimum', shown('[part=facts]')]] },
  {
    steps: [['22-step-at-the-lender', scripted(decisions.action), ...ask, shown('[part=actions] a')]],
  },
  {
    steps: [
      [
        '23-committing',
        scripted(decisions.approved('6-annuity')),
        ...ask,
        answered('approved'),
        part('button'),
        ...read,
        part('button'),
        answered('committing'),
      ],
    ],
  },
];

/** The first of two equal attributes counts, so the walk's own stand before the usual ones. */
const pageOf = ({ attributes = '' }: Walk, lang: string): HostPage => ({
  lang,
  policy: 'none',
  head: '<link rel="stylesheet" href="/fenqi/fenqi.css">',
  css: `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
    body { margin: 1rem } main { max-width: 40rem; margin: auto }
    #buy { margin-block: 1rem; padding: .75rem 2rem; font: inherit }`,
  body: `<p>2,999.00</p>
    <form><fenqi-offers ${attributes} name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved">
    </fenqi-offers><button type="button" id="buy">OK</button></form>`,
});

async function take(walk: Walk, lang: string, width: number, colorScheme: (typeof THEMES)[number]): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
    locale: lang,
    timezoneId: 'Asia/Shanghai',
  });
  // tsx wraps functions in a helper that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = named => named' });
  const page = await context.newPage();
  await page.goto(server.put(pageOf(walk, lang)));
  for (const [name, ...steps] of walk.steps) {
    const file = `${name}-${lang}-${width}-${colorScheme}.png`;
    try {
      for (const step of steps) await step(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${folder}/${file}` });
    } catch (error) {
      console.error(`${file} is missing: ${(error as Error).message}`);
      process.exitCode = 1;
      break;
    }
  }
  await context.close();
}

await mkdir(folder, { recursive: true });
const server = await new HostServer().start();
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchArgs] });
try {
  for (const lang of LANGUAGES)
    for (const width of WIDTHS)
      for (const theme of THEMES) await Promise.all(walks.map(walk => take(walk, lang, width, theme)));
} finally {
  await browser.close();
  await server.stop();
}
console.log(`The pictures are in ${folder}.`);
