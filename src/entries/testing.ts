/** Entry `fenqi/testing`: for the unit tests of a shop. A lender that says what a test wants to hear, and the steps of a shopper. */

export type { TestAnswer } from '../lenders/test-lender/TestAnswer.js';
export {
  type TestCall,
  type TestLender,
  type TestLenderOptions,
  testLender,
} from '../lenders/test-lender/testLender.js';
export {
  agreeToPlan,
  applyForPlan,
  choosePlan,
  nextAnswer,
  offersOf,
  type ShownOffer,
  type StepOutcome,
} from '../widget/test-steps/shopperSteps.js';
