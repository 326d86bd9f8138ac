import type { Capital, CurrencyFundsRecord, ForecastRecord, FundMovementRecord, FundsRecord } from '../fundRecords.js';
import type { FieldsOf } from './FieldsOf.js';

const currency = 'ISO 4217.';
const marks = (tier: string, from: string) => ({
  [`rules.${tier}`]: `What the tier ${tier} has free, in minor units. It is filled from ${from}.`,
  [`rules.${tier}.low`]: 'Below this it is filled to its target.',
  [`rules.${tier}.target`]: 'What it has after that.',
  [`rules.${tier}.high`]: 'Above this it gives what is above its target.',
});

/** The lender's money. All amounts are minor units of the currency. */
export const fundDescriptions = {
  FundMovement: {
    id: 'Counts the movements.',
    at: 'When it was: an ISO 8601 instant.',
    currency,
    kind: 'Why money moved: `top-up` and `drain` by the marks of the tiers, `reserve-share` of the income, `capital-in` and `capital-out` by an operator. With `opening` a currency got rules, with `closing` it went back to caps.',
    from: 'Where it was. `outside`: capital of the lender’s owners.',
    to: 'Where it is.',
    amountMinor: 'Minor units.',
    operator: 'Who moved capital. Null: the rules did.',
    reason: 'Why, in the operator’s words. Null: the rules did.',
  } satisfies FieldsOf<FundMovementRecord>,
  CurrencyFunds: {
    currency,
    rules: 'By what the tiers are filled and emptied. Null: they have the caps of the configuration.',
    'rules.version': 'Counts the rules of the currency.',
    'rules.since': 'Since when they hold: an ISO 8601 instant.',
    'rules.alertHours': 'A tier that will be empty within this time is an alert.',
    ...marks('daily', 'surge'),
    ...marks('surge', 'the cash'),
    'rules.reserve': 'What the reserve has left, in minor units. It is filled from the income.',
    'rules.reserve.low': 'Less than this is an alert.',
    'rules.reserve.target': 'Up to this it is filled.',
    'rules.reserve.incomeShare': 'Which share of the income it gets until then, 0 to 1.',
    cashMinor: 'The lender’s money in no tier, less what it owes merchants and shoppers.',
    tiers: 'Daily, surge and reserve.',
    'tiers.tier': 'Approvals are backed by `daily`, then by `surge`. Losses are borne by `reserve`.',
    'tiers.fundsMinor': 'What the tier was given, free or not.',
    'tiers.reservedMinor': 'What approvals hold of it.',
    'tiers.usedMinor': 'What it has lent. Of the reserve: what it has lost.',
    'tiers.leftMinor': 'What is free. Less than 0 where a payment bounced, or a cap was lowered.',
    'tiers.alert': 'How it stands. Null: it was not looked at yet, or is not used.',
    'tiers.alert.level':
      '`drying`: it will be empty within the time of the rules. `low`: it, or its next top-up, is below its low mark.',
    'tiers.alert.emptyInHours':
      'When it will be empty at the pace of the last six hours, all that fills it included. Null: it does not get less, or the pace is not known yet.',
    'tiers.alert.since': 'Since when it has this level: an ISO 8601 instant.',
    movements: 'The last 50, the newest first.',
  } satisfies FieldsOf<CurrencyFundsRecord> & Record<string, string>,
  Funds: { funds: 'By currency.' } satisfies FieldsOf<FundsRecord>,
  Capital: {
    kind: 'Whether capital comes in or goes out.',
    currency,
    place: 'Where it comes to, or goes out from.',
    amountMinor: 'Minor units.',
    reason: 'Why, for the books.',
  } satisfies FieldsOf<Capital>,
  Forecast: {
    currency,
    days: 'From today on, 30 days.',
    'days.day': 'YYYY-MM-DD',
    'days.dueMinor': 'What installments of this day come to.',
    'days.in': 'What is expected to come in.',
    'days.in.due': 'Of installments that are due today or later.',
    'days.in.overdue': 'Of installments that were due before today.',
    'days.out': 'What is expected to go out.',
    'days.out.reserved': 'For approvals of now, as often as approvals are used.',
    'days.out.newLoans': 'For new loans, as in the last four weeks.',
    'days.out.deliveries': 'To merchants whose goods are not delivered yet, after the average time of a delivery.',
    'days.out.merchants': 'What else the lender owes merchants.',
    'days.out.shoppers': 'What the lender owes shoppers.',
    'days.netMinor': 'In less out, from today to this day.',
    collected: 'How the installments of the last half year were paid, by amount.',
    'collected.onTime': 'The share that was paid by its day, 0 to 1.',
    'collected.within30Days': 'The share that was paid at most 30 days later, 0 to 1.',
    committed: 'The share of approvals that were used, by amount, 0 to 1.',
  } satisfies FieldsOf<ForecastRecord> & Record<string, string>,
} as const;
