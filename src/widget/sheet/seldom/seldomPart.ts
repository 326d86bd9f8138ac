/** What most shoppers never see, in a part of its own. */
export { HowItWorks } from './HowItWorks.js';
export { Refusal } from './Refusal.js';
