import { type CheckProblem, checkReceipt, type PublishedLedger, receiptsIn } from './checkReceipt.js';
import { parts, type ReceiptData } from './ReceiptData.js';

// The script of the page of receipts. It checks each receipt in the shopper's browser, and any that the shopper has kept.

const part = <Kind extends HTMLElement>(id: keyof typeof parts) => document.getElementById(parts[id]) as Kind;
const data: ReceiptData = JSON.parse(part('data').textContent);
const { words } = data;

async function ask<Answer>(url: string): Promise<Answer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

const published = async (): Promise<PublishedLedger> => {
  const [keys, head] = await Promise.all([
    ask<PublishedLedger['keys']>(data.keys),
    ask<PublishedLedger['head']>(data.head),
  ]);
  const consistency = async (first: number, second: number) =>
    (await ask<{ path: string[] }>(`${data.consistency}?first=${first}&second=${second}`)).path;
  return { keys, head, consistency };
};

function tell(place: HTMLElement, state: 'proven' | 'broken' | 'waiting', text: string): void {
  place.dataset['state'] = state;
  place.textContent = text;
}
const tellOf = (place: HTMLElement, problem: CheckProblem | null) =>
  problem ? tell(place, 'broken', words.problems[problem]) : tell(place, 'proven', words.proven);

async function checkAll(): Promise<void> {
  const summary = part('summary');
  if (!data.receipts.length) return;
  tell(summary, 'waiting', words.checking);
  try {
    const ledger = await published();
    const problems = await Promise.all(data.receipts.map(receipt => checkReceipt(receipt, ledger)));
    problems.forEach((problem, index) => {
      tellOf(document.querySelector<HTMLElement>(`[data-receipt="${index}"]`)!, problem);
    });
    if (problems.some(problem => problem !== null)) tell(summary, 'broken', words.notProven);
    else if (document.querySelector('li [data-state=waiting]')) tell(summary, 'proven', words.someWaiting);
    else tell(summary, 'proven', words.allProven);
  } catch {
    tell(summary, 'broken', words.unreachable);
  }
}

async function checkGiven(): Promise<void> {
  const result = part('result');
  const statement = part('statement');
  statement.textContent = '';
  tell(result, 'waiting', words.checking);
  const given = receiptsIn(part<HTMLTextAreaElement>('paste').value);
  try {
    const ledger = await published();
    const problems = await Promise.all(given.map(receipt => checkReceipt(receipt, ledger)));
    tellOf(result, given.length ? (problems.find(problem => problem !== null) ?? null) : 'unreadable');
    if (result.dataset['state'] === 'proven')
      statement.textContent = (given as { statement: string }[])
        .map(each => JSON.stringify(JSON.parse(each.statement), null, 2))
        .join('\n\n');
  } catch {
    tell(result, 'broken', words.unreachable);
  }
}

part('open').hidden = false;
part<HTMLInputElement>('file').addEventListener('change', async event => {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (!file) return;
  part<HTMLTextAreaElement>('paste').value = await file.text();
  await checkGiven();
});
part('check').addEventListener('click', () => void checkGiven());
void checkAll();
