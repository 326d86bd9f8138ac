import type { LenderAdapter } from './LenderAdapter.js';

type RequiredMember = {
  [Name in keyof LenderAdapter]-?: object extends Pick<LenderAdapter, Name> ? never : Name;
}[keyof LenderAdapter];

/** What `typeof` says of each member that an adapter must have, if that is enough to know. */
const members: Readonly<Record<RequiredMember, string>> = {
  id: 'string',
  name: '',
  capabilities: '',
  terms: 'function',
  apply: 'function',
  status: 'function',
  commit: 'function',
  cancel: 'function',
};

/** The first member that an adapter from outside lacks. Undefined where the adapter is complete. */
export const missingMember = (lender: LenderAdapter): RequiredMember | undefined =>
  (Object.keys(members) as RequiredMember[]).find(
    name => !lender[name] || (members[name] && typeof lender[name] !== members[name]),
  );
