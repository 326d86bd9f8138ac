import type { Grounds } from './Verdict.js';

/** What a decision stands on, whatever it comes to. */
export const groundsOf = ({ versions, pd, segment, campaign, contributions, limitMinor }: Grounds): Grounds => ({
  versions,
  pd,
  segment,
  campaign,
  contributions,
  limitMinor,
});
