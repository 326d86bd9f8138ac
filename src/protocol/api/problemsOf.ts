import type { ProblemKind } from './problems.js';
import type { Route } from './Route.js';

const everywhere: readonly ProblemKind[] = ['malformed-request', 'internal-error', 'unavailable'];
const ofBodies: readonly ProblemKind[] = ['body-too-large', 'unsupported-media-type'];

/** All that a call may end in beside its answers. */
export const problemsOf = ({ problems, body, keyed }: Route): readonly ProblemKind[] => [
  ...problems,
  ...everywhere,
  ...(body ? ofBodies : []),
  ...(keyed ? (['key-missing'] as const) : []),
];
