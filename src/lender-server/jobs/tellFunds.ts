import type { Logger } from 'pino';
import type { FundNews } from '../storage/funds/roundOf.js';

const fixes = {
  daily: 'add capital with POST /v1/funds/capital',
  surge: 'add capital with POST /v1/funds/capital',
  reserve: 'no loss can be written off that it cannot bear: add capital to it with POST /v1/funds/capital',
} as const;

/** Logs what a round of the funds has moved in a currency, and once each time that a tier stands otherwise than before. */
export function tellFunds(log: Logger, traceId: string, { currency, moves, alerts }: FundNews): void {
  for (const move of moves) log.info({ traceId, currency, ...move }, 'money was moved between the tiers');
  for (const { tier, level, emptyInHours } of alerts) {
    const about = { traceId, currency, tier, level, emptyInHours };
    if (level === 'ample') log.info(about, 'the tier has enough again');
    else log.warn(about, `the tier is running dry: ${fixes[tier]}`);
  }
}
