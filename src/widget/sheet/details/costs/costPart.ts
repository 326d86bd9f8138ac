/** What China's law wants beyond words, in a part of its own. */
export { default as styles } from '../../../styles/costs.css?inline';
export { CostTable } from './CostTable.js';
export { costReading } from './costReading.js';
export { ReadingHint } from './ReadingHint.js';
