import * as z from 'zod/mini';
import { civilDay, currencyCode, instant, minorUnits } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { operatorName } from './apiFormats.js';
import {
  capitalKinds,
  forecastIns,
  forecastOuts,
  fundLevels,
  fundTiers,
  movementKinds,
  movementPlaces,
} from './fundWords.js';

const at = schemaOf(instant);
const minor = schemaOf(minorUnits);
const currency = schemaOf(currencyCode);
/** Also less than 0: of cash that the lender owes, of a day on which more goes out than comes in. */
const signed = z.int();
const share = z.number().check(z.minimum(0), z.maximum(1));
const reason = z.string().check(z.minLength(1), z.maxLength(500));

const marks = z.strictObject({ low: minor, target: minor, high: minor });
/** As the configuration states them. */
export const fundRulesSchema = z.strictObject({
  daily: marks,
  surge: marks,
  reserve: z.strictObject({ low: minor, target: minor, incomeShare: share }),
  alertHours: z._default(z.number().check(z.positive(), z.maximum(720)), 24),
});

export const fundMovementSchema = z.object({
  id: z.string(),
  at,
  currency,
  kind: z.enum(movementKinds),
  from: z.enum(movementPlaces),
  to: z.enum(movementPlaces),
  amountMinor: minor,
  operator: z.nullable(operatorName),
  reason: z.nullable(z.string()),
});
export type FundMovementRecord = z.infer<typeof fundMovementSchema>;

export const tierRecordSchema = z.object({
  tier: z.enum(fundTiers),
  fundsMinor: minor,
  reservedMinor: minor,
  usedMinor: minor,
  leftMinor: signed,
  /** Null: nobody has looked yet, or the tier is not used. */
  alert: z.nullable(
    z.object({ level: z.enum(fundLevels), emptyInHours: z.nullable(z.number().check(z.minimum(0))), since: at }),
  ),
});

export const currencyFundsSchema = z.object({
  currency,
  /** Null: the tiers have caps. */
  rules: z.nullable(z.object({ ...fundRulesSchema.shape, alertHours: z.number(), version: z.int(), since: at })),
  cashMinor: signed,
  tiers: z.array(tierRecordSchema),
  movements: z.array(fundMovementSchema),
});
export type CurrencyFundsRecord = z.infer<typeof currencyFundsSchema>;

export const fundsSchema = z.object({ funds: z.array(currencyFundsSchema) });
export type FundsRecord = z.infer<typeof fundsSchema>;

/** The owners' money comes to the cash, which fills the tiers, or to the reserve. */
export const capitalSchema = z.object({
  kind: z.enum(capitalKinds),
  currency,
  place: z._default(z.enum(['cash', 'reserve']), 'cash'),
  amountMinor: z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER)),
  reason,
});
export type Capital = z.infer<typeof capitalSchema>;

const figures = <Names extends readonly string[]>(names: Names) =>
  z.object(Object.fromEntries(names.map(each => [each, minor])) as Record<Names[number], typeof minor>);

export const forecastSchema = z.object({
  currency,
  days: z.array(
    z.object({
      day: schemaOf(civilDay),
      dueMinor: minor,
      in: figures(forecastIns),
      out: figures(forecastOuts),
      netMinor: signed,
    }),
  ),
  collected: z.object({ onTime: share, within30Days: share }),
  committed: share,
});
export type ForecastRecord = z.infer<typeof forecastSchema>;
