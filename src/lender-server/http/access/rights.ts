import { type OperatorRole, operatorRoles } from '../../../protocol/api/operatorRoles.js';
import type { OperationId, routes } from '../../../protocol/api/routes.js';

/** Every call and page of operators. */
export type OperatorOperation = {
  [Id in OperationId]: (typeof routes)[Id]['audience'] extends 'operator' | 'operator-page' ? Id : never;
}[OperationId];

/** Also what they ask of a running lender at the port for operations. */
export type OperatorTask = OperatorOperation | 'backup' | 'erase';

const everybody = operatorRoles;

/**
 * Who may do what: one of these roles is enough. A route that is not here does not compile, so that nothing is open by oversight.
 * `signed-out`: before anybody is known.
 */
export const rights: Readonly<Record<OperatorTask, readonly OperatorRole[] | 'signed-out'>> = {
  signIn: 'signed-out',
  signOut: 'signed-out',

  // Figures, and what names nobody.
  showOverview: everybody,
  showLiveFigures: everybody,
  showDecisions: everybody,
  showPortfolio: everybody,
  showLedger: everybody,
  showSearch: everybody,
  searchLoans: everybody,

  listReviews: ['reviewer'],
  getReview: ['reviewer'],
  review: ['reviewer'],
  showReviews: ['reviewer'],
  showReview: ['reviewer'],
  reviewByForm: ['reviewer'],

  showStory: ['reviewer', 'servicing', 'risk'],
  getAccount: ['servicing'],
  listHelp: ['servicing'],
  showHelp: ['servicing'],
  answerHelp: ['servicing'],
  answerHelpByForm: ['servicing'],
  giveTime: ['servicing'],

  repay: ['servicing', 'treasury'],
  addPayment: ['servicing', 'treasury'],
  addBounce: ['servicing', 'treasury'],
  addReturn: ['treasury'],
  writeOff: ['treasury'],

  getFunds: everybody,
  getForecast: everybody,
  showFunds: everybody,
  moveCapital: ['treasury'],

  getRisk: ['risk'],
  showParameters: ['risk'],
  proposeParameters: ['risk'],
  approveParameters: ['risk'],
  declineParameters: ['risk'],
  activateParameters: ['risk'],
  decideOnParameters: ['risk'],

  listReminders: ['servicing'],
  showReminders: ['servicing'],

  listCallbacks: ['servicing', 'admin'],
  showCallbacks: ['servicing', 'admin'],
  replayCallback: ['servicing', 'admin'],
  replayCallbackByForm: ['servicing', 'admin'],

  listActs: ['admin'],
  showOperators: ['admin'],
  changeRoles: ['admin'],
  backup: ['admin'],
  erase: ['admin'],
};

/** @param roles none: the operator is disabled, and may do nothing */
export function mayDo(roles: readonly OperatorRole[], task: OperatorTask): boolean {
  const needed = rights[task];
  return needed === 'signed-out' || needed.some(role => roles.includes(role));
}
