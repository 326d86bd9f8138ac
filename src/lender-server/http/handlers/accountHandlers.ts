import { actOf } from '../../../lending/applications/OperatorAct.js';
import type { AtLenderOutcome, LoanAtLender } from '../../../lending/loans/LoanService.js';
import type { LoanAccount } from '../../../protocol/api/loanRecords.js';
import type { ActKind } from '../../../protocol/api/reviewRecords.js';
import type { Operator } from '../access/operators.js';
import type { Handlers, LenderContext, Visit } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

type Served = Pick<
  Handlers,
  'getAccount' | 'addPayment' | 'addBounce' | 'addReturn' | 'giveTime' | 'answerHelp' | 'writeOff' | 'listHelp'
>;

interface Asked {
  readonly c: LenderContext;
  readonly visit: Visit;
  readonly path: { readonly id: string };
  readonly operator: Operator;
}

/** What the lender's people and systems report of loans. Each call is written down first. */
export function accountHandlers({ loans, acts, reminders, now }: LenderSettings): Served {
  const doing = async (
    { c, visit, path, operator }: Asked,
    kind: ActKind,
    work: (id: string) => Promise<AtLenderOutcome>,
  ) => {
    visit.subject = path.id;
    await acts.enter(actOf(kind, operator.name, now(), path.id));
    const outcome = await work(path.id);
    if ('refusal' in outcome) throw new ProblemError(outcome.refusal.kind, outcome.refusal.message);
    return c.json(accountOf(outcome.atLender));
  };
  return {
    async getAccount({ c, visit, path, operator }) {
      visit.subject = path.id;
      await acts.enter(actOf('view', operator.name, now(), path.id));
      const found = await loans.account(path.id);
      if (!found) throw new ProblemError('unknown-agreement', 'The lender does not have this agreement.');
      return c.json({ ...accountOf(found), reminders: [...(await reminders.ofAgreement(path.id))] });
    },
    addPayment: asked => doing(asked, 'payment', id => loans.pay(id, asked.body)),
    addBounce: asked => doing(asked, 'bounce', id => loans.bounce(id, asked.body)),
    addReturn: asked => doing(asked, 'return', id => loans.returnMoney(id, asked.body)),
    giveTime: asked => doing(asked, 'more-time', id => loans.giveTime(id, asked.body, asked.key)),
    answerHelp: asked => doing(asked, 'answer-help', id => loans.answerHelp(id, asked.body.reason)),
    writeOff: asked => doing(asked, 'write-off', id => loans.writeOff(id, asked.body.reason)),
    listHelp: async ({ c }) => c.json({ loans: (await loans.helpAsked()).map(accountOf) }),
  };
}

const accountOf = ({
  loan,
  standing,
  settlement,
  toReturnMinor,
  oversentMinor,
  wish,
  payments,
}: LoanAtLender): LoanAccount => ({
  loan,
  ...standing,
  toReturnMinor,
  oversentMinor,
  settlement,
  wish,
  payments: [...payments],
});
