import { type ProblemKind, problemOf, problems } from '../../protocol/api/problems.js';
import type { Visit } from './Visit.js';

type Headers = Readonly<Record<string, string>>;

/** An answer with the headers of the visit; those of the answer win. */
export function answer(
  visit: Visit,
  status: number,
  body: string | ReadableStream | null,
  headers: Headers = {},
): Response {
  return new Response(body, { status, headers: { ...visit.headers, ...headers } });
}

export function answerJson(visit: Visit, status: number, body: unknown, headers: Headers = {}): Response {
  return answer(visit, status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

export function answerProblem(visit: Visit, kind: ProblemKind, detail: string, headers: Headers = {}): Response {
  visit.problem = kind;
  const problem = problems[kind];
  return answerJson(visit, problem.status, problemOf(kind, detail), {
    ...('retryAfterS' in problem && { 'retry-after': `${problem.retryAfterS}` }),
    'cache-control': 'no-store',
    ...headers,
    'content-type': 'application/problem+json',
  });
}
