import { expect, expectTypeOf, it } from 'vitest';
import type { ServiceRefusalKind } from '../../lending/applications/Refusal.js';
import type { ProblemKind } from '../../protocol/api/problems.js';
import type { ExplanationWords } from './explanation/words/ExplanationWords.js';
import type { Handlers } from './Handler.js';
import { ProblemError } from './ProblemError.js';
import { type documentWords, explanationWords } from './pages/languages.js';

// The type check is what runs these: each takes one member out, as if the closed list had grown by it.
it('A member of a closed list that the server says nothing about does not compile', () => {
  type Languages = typeof explanationWords;
  type Statuses = ExplanationWords['status'];
  type Inputs = ExplanationWords['inputs'];
  expectTypeOf<Omit<Handlers, 'repay'>>().not.toExtend<Handlers>();
  expectTypeOf<Omit<Languages, 'en'>>().not.toExtend<Languages>();
  expectTypeOf<Omit<typeof documentWords, 'ar'>>().not.toExtend<typeof documentWords>();
  expectTypeOf<Omit<Statuses, 'action'>>().not.toExtend<Statuses>();
  expectTypeOf<Omit<Inputs, 'seniority'>>().not.toExtend<Inputs>();
  expectTypeOf<ServiceRefusalKind>().toExtend<ProblemKind>();
  // @ts-expect-error A refusal that is not a problem of the API.
  expect(() => new ProblemError('a-new-kind', '')).not.toThrow();
});

it('Each language of the explanation says of itself which one it is', () => {
  for (const [lang, words] of Object.entries(explanationWords)) expect(words.lang).toBe(lang);
});
