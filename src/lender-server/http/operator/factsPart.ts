import { html } from 'hono/html';
import type { ReviewCase } from '../../../protocol/api/reviewRecords.js';
import { money } from './operatorPage.js';
import type { FactName, OperatorWords } from './words/OperatorWords.js';

type Facts = NonNullable<ReviewCase['facts']>;

/** The facts as they stood when the lender decided. */
export function factsPart({ facts, currency, causes }: ReviewCase, words: OperatorWords) {
  if (!facts) return html`<section class="card"><h2>${words.factsTitle}</h2><p>${words.factsGone}</p></section>`;
  const stated = facts.household
    ? rows(householdRows(facts, facts.household, currency, words), words, causes)
    : html`<p>${words.noHousehold}</p>`;
  return html`<div class="two-columns">
<section class="card"><h2>${words.factsTitle}</h2>${stated}</section>
<section class="card"><h2>${words.recordTitle}</h2>${rows(recordRows(facts, currency, words), words, causes)}</section>
</div>`;
}

type Row = readonly [name: FactName, text: string];

function rows(all: readonly Row[], words: OperatorWords, causes: ReviewCase['causes']) {
  const isChanged = (name: FactName) =>
    causes.includes('changed-income') && (name === 'incomeMinor' || name === 'claimedIncomesMinor');
  return html`<dl class="facts">${all.map(
    ([name, text]) =>
      html`<dt>${words.facts[name]}</dt>${isChanged(name) ? html`<dd class="changed">${text}</dd>` : html`<dd>${text}</dd>`}`,
  )}</dl>`;
}

function householdRows(
  { claimedIncomesMinor }: Facts,
  household: NonNullable<Facts['household']>,
  currency: string,
  words: OperatorWords,
): Row[] {
  const amount = (minor: number | null) => (minor === null ? words.notStated : money(words, minor, household.currency));
  const named = <Name extends string>(names: Readonly<Record<Name, string>>, name: Name | null) =>
    name === null ? words.notStated : names[name];
  const counted = (count: number | null, text: (count: number) => string) =>
    count === null ? words.notStated : text(count);
  return [
    ['incomeMinor', amount(household.incomeMinor)],
    ...(claimedIncomesMinor.length
      ? ([
          ['claimedIncomesMinor', claimedIncomesMinor.map(minor => money(words, minor, currency)).join(' · ')],
        ] as const)
      : []),
    ['expensesMinor', amount(household.expensesMinor)],
    ['installmentsMinor', amount(household.installmentsMinor)],
    ['assetsMinor', amount(household.assetsMinor)],
    ['debtMinor', amount(household.debtMinor)],
    ['home', named(words.homes, household.home)],
    ['job', named(words.jobs, household.job)],
    ['seniority', counted(household.seniority, words.years)],
    ['historyMonths', counted(household.historyMonths, words.months)],
    ['missedPayments', counted(household.missedPayments ?? 0, String)],
    ['records', household.records ? words.yes : words.no],
  ];
}

const recordRows = (facts: Facts, currency: string, words: OperatorWords): Row[] => [
  ['identified', facts.identified ? words.yes : words.no],
  ['owedMinor', money(words, facts.owedMinor, currency)],
  ['monthlyMinor', money(words, facts.monthlyMinor, currency)],
  ['inArrears', facts.inArrears ? words.yes : words.no],
  ['recentApplications', `${facts.recentApplications}`],
];
