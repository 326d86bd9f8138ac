import { mayPass } from '../LenderError.js';
import type { TestAnswer } from './TestAnswer.js';

const decisions: Readonly<Record<Extract<TestAnswer, { decision: unknown }>['decision'], true>> = {
  approved: true,
  pending: true,
  action: true,
  declined: true,
  expired: true,
};

/** Finds a wrong word where it is written. The page would only say that the lender is away. @throws TypeError that lists the words */
export function checkAnswer(answer: TestAnswer): void {
  // Plain JavaScript can give anything.
  const { decision, error, next } = (answer ?? {}) as { decision?: unknown; error?: unknown; next?: TestAnswer };
  if (decision !== undefined) checkWord('decision', decision, decisions);
  else if (error !== undefined) checkWord('error', error, mayPass);
  else throw new TypeError('An answer of the test lender is { decision: "approved" } or { error: "network" }.');
  if (next) checkAnswer(next);
}

function checkWord(what: string, word: unknown, words: object): void {
  if (Object.hasOwn(words, `${word}`)) return;
  throw new TypeError(`There is no ${what} "${word}": use ${Object.keys(words).join(', ')}.`);
}
