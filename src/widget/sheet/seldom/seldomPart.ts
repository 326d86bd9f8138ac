/** What most shoppers never see, in a part of its own. */
export { default as styles } from '../../styles/seldom.css?inline';
export { HowItWorks } from './HowItWorks.js';
export { Refusal } from './Refusal.js';
