import { hasRules } from '../../../lending/funds/FundRules.js';
import { leftOf } from '../../../lending/funds/FundState.js';
import type { CurrencyFundsRecord, FundMovementRecord } from '../../../protocol/api/fundRecords.js';
import { fundTiers } from '../../../protocol/api/fundWords.js';
import { type CapitalRefusal, type KeptMovement, MOST_WORTH } from '../../storage/funds/moveCapital.js';
import type { CurrencyFunds } from '../../storage/funds/sqlFunds.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

/** The lender's own money, for its operators. */
export function fundHandlers({
  funds,
  now,
}: LenderSettings): Pick<Handlers, 'getFunds' | 'moveCapital' | 'getForecast'> {
  return {
    getFunds: async ({ c }) => c.json({ funds: (await funds.overview()).map(recordOf) }),

    async moveCapital({ c, body, key, operator }) {
      const moved = await funds.moveCapital({ ...body, key, operator: operator.name }, now());
      if (typeof moved === 'string')
        throw new ProblemError(moved === 'too-much' ? 'malformed-request' : moved, fixes[moved]);
      return c.json(movementOf(moved));
    },

    async getForecast({ c, query: { currency } }) {
      const forecast = await funds.forecast(currency, now());
      if (!forecast) throw new ProblemError('unknown-currency', 'GET /v1/funds lists the currencies.');
      return c.json({ currency, ...forecast });
    },
  };
}

const fixes: Readonly<Record<CapitalRefusal, string>> = {
  'caps-only': 'Set the caps in "funds" of the configuration, or give the currency rules there.',
  'no-funds': 'Take at most what GET /v1/funds says: the cash, or what the reserve has above its target.',
  'too-much': `The books of a currency hold ${MOST_WORTH} minor units at most: look at the amount again.`,
  'key-reused': 'Send another movement with a key of its own.',
};

const instant = (at: number | Date) => new Date(at).toISOString();

const movementOf = ({ id, at, ...movement }: KeptMovement): FundMovementRecord => ({
  id: String(id),
  at: instant(at),
  ...movement,
});

function recordOf({ currency, plan, version, since, state, alerts, movements }: CurrencyFunds): CurrencyFundsRecord {
  return {
    currency,
    rules: hasRules(plan) && since ? { ...plan, version, since: instant(since) } : null,
    cashMinor: state.cashMinor,
    tiers: fundTiers.map(tier => {
      const alert = alerts.find(each => each.tier === tier);
      return {
        tier,
        ...state.tiers[tier],
        leftMinor: leftOf(state.tiers[tier]),
        alert: alert ? { level: alert.level, emptyInHours: alert.emptyInHours, since: instant(alert.since) } : null,
      };
    }),
    movements: movements.map(movementOf),
  };
}
