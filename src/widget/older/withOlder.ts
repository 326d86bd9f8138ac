import { stayAway } from '../element/stayAway.js';

type Older = typeof import('./older.js');
let here: Older | undefined;

/**
 * Uses what stands in for an API that this browser lacks, at once if it is here: a listener may submit the form. If it does not load, the
 * widget goes on as well as it can without.
 */
export const withOlder = (use: (part: Older) => void): void => {
  if (here) use(here);
  else
    import('./older.js')
      .then(part => {
        here = part;
        use(part);
      })
      .catch(reason => stayAway(reason, 'lacks a part'));
};
