import { html, raw } from 'hono/html';
import { assertNever } from '../../../pricing/assertNever.js';
import type { Receipt } from '../../../protocol/proof/Receipt.js';
import type { DocumentWords } from '../documents/words/DocumentWords.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import type { LoanPageWords } from '../loan/words/LoanPageWords.js';
import { type Html, lenderPage, queryText } from '../pages/lenderPage.js';
import { type LocalWriting, localDayText, localMoneyText } from '../pages/localFormats.js';
import { parts, type ReceiptData } from './browser/ReceiptData.js';
import type { Happening } from './happenings.js';
import type { ReceiptPageWords } from './words/ReceiptPageWords.js';

interface Shown {
  readonly words: ReceiptPageWords;
  readonly loanWords: Pick<LoanPageWords, 'title'>;
  readonly amended: DocumentWords['loan']['amended'];
  readonly language: PageLanguage;
  readonly local: LocalWriting;
  readonly lender: string;
  readonly currency: string;
  readonly happenings: readonly Happening[];
  readonly secret: string;
  /** Null: this lender has none. */
  readonly script: string | null;
}

/** Everything that the ledger has of a loan, checked by the page's own script, and how to check it otherwise. */
export function receiptPage(shown: Shown): string {
  const { words, loanWords, language, lender, happenings, secret, script } = shown;
  const query = queryText({ lang: language.lang, secret });
  const receipts = happenings.flatMap(({ receipt }) => receipt ?? []);
  const addresses = {
    keys: '../../../keys',
    head: '../../../ledger/head',
    consistency: '../../../ledger/consistency',
  } as const;
  const data: ReceiptData = { receipts, words, ...addresses };
  return lenderPage(
    { language, lender, title: `${words.title} · ${lender}`, kept: { secret } },
    html`<div><h1>${words.title}</h1><p class="asked">${words.intro}</p></div>
<p class="card review state" id="${parts.summary}" role="status">${receipts.length ? words.entered : words.waiting}</p>
<section><h2>${words.listTitle}</h2><ol class="reasons card">${happenings.map(
      happening => html`<li><p>${happeningText(shown, happening)}</p>${stateOf(shown, receipts, happening)}</li>`,
    )}</ol>${receipts.length ? html`<p><a href="../receipts${queryText({ secret })}" download="receipts.json">${words.saveAll}</a></p>` : ''}</section>
<section class="card" id="${parts.open}" hidden><h2>${words.openTitle}</h2><p>${words.openText}</p><label class="field">${words.file} <input type="file" id="${parts.file}" accept=".json,application/json"></label><label class="field wide">${words.paste} <textarea id="${parts.paste}" rows="5" spellcheck="false" dir="ltr"></textarea></label><button type="button" id="${parts.check}">${words.check}</button><p class="state" id="${parts.result}" role="status"></p><pre class="small" id="${parts.statement}" dir="ltr"></pre></section>
<section class="how"><h2>${words.howTitle}</h2><p>${words.how}</p><pre class="small" dir="ltr">${moduleText}</pre></section>
<p><a href="../loan${query}">${loanWords.title}</a></p>
${
  script === null
    ? ''
    : html`<script type="application/json" id="${parts.data}">${raw(inScript(data))}</script>
<script type="module">${raw(script)}</script>`
}`,
  );
}

const moduleText = `import { verifyReceipt } from 'fenqi/receipt';

const keys = await (await fetch('…/v1/keys')).json();
const { problem, statement } = await verifyReceipt(receipt, keys);`;

/** JSON that ends no script element. */
const inScript = (data: ReceiptData) => JSON.stringify(data).replaceAll('<', '\\u003c');

function happeningText({ words, amended, local, currency }: Shown, happening: Happening): Html {
  const day = localDayText(local, happening.at);
  const money = (minor: number) => localMoneyText(local, minor, currency);
  switch (happening.kind) {
    case 'agreement':
      return html`${words.agreed(day)}`;
    case 'amendment': {
      const { kind, refundedMinor } = happening.amendment;
      return html`${amended[kind](day, money(refundedMinor))}`;
    }
    case 'event': {
      const { event } = happening;
      return html`${words.events[event.kind](day, 'amountMinor' in event ? money(event.amountMinor) : '')}`;
    }
    default:
      return assertNever(happening);
  }
}

function stateOf({ words }: Shown, receipts: readonly Receipt[], { receipt }: Happening): Html {
  if (!receipt) return html`<p class="state small" data-state="waiting">${words.waiting}</p>`;
  const index = receipts.indexOf(receipt);
  const file = `data:application/json;base64,${Buffer.from(JSON.stringify(receipt)).toString('base64')}`;
  return html`<p class="state small" data-receipt="${index}">${words.entered}</p><p class="small"><a href="${file}" download="receipt-${receipt.entry.sequence}.json">${words.save}</a></p>`;
}
