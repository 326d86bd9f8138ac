import { stayAway } from '../element/stayAway.js';

/** Uses what stands in for an API that this browser lacks. If it does not load, the widget goes on as well as it can without. */
export const withOlder = (use: (part: typeof import('./older.js')) => void): void => {
  import('./older.js').then(use).catch(reason => stayAway(reason, 'lacks a part'));
};
