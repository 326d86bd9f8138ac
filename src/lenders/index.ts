export type {
  CallOptions,
  ChangeOptions,
  LenderAdapter,
  LenderCapabilities,
  ReturnedAction,
  StatusQuery,
  TermsQuery,
} from './LenderAdapter.js';
export { LenderError, type LenderErrorDetails, type LenderErrorKind } from './LenderError.js';
export { type SandboxOptions, sandboxLender } from './sandbox/sandboxLender.js';
