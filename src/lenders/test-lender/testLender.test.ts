import { describe, expect, it } from 'vitest';
import type { TestAnswer } from './TestAnswer.js';
import { testLender } from './testLender.js';

/** As plain JavaScript may give it. */
const mistaken = (answer: unknown) => answer as TestAnswer;

describe('an answer that no lender gives', () => {
  it('throws at once, and lists the words', () => {
    expect(() => testLender(mistaken({ decision: 'aproved' }))).toThrow(
      new TypeError('There is no decision "aproved": use approved, pending, action, declined, expired.'),
    );
    expect(() => testLender(mistaken({ error: 'netwrok' }))).toThrow(
      /There is no error "netwrok": use network, timeout, .*, unsupported\./,
    );
    expect(() => testLender(mistaken({ decision: 'toString' }))).toThrow(TypeError);
  });

  it('throws too where it is given later, or comes next', () => {
    const lender = testLender();
    expect(() => lender.answer(mistaken({ decision: 'aproved' }))).toThrow('There is no decision "aproved"');
    expect(() => testLender({ decision: 'pending', next: mistaken({ decision: 'no' }) })).toThrow(
      'There is no decision "no"',
    );
  });

  it.each([[{}], [null], ['approved']])('throws where there is neither a decision nor an error: %j', answer => {
    expect(() => testLender(mistaken(answer))).toThrow(
      'An answer of the test lender is { decision: "approved" } or { error: "network" }.',
    );
  });
});
