import { expect, it } from 'vitest';
import * as pricing from './index.js';

it('the entries publish just these names', () =>
  expect(Object.keys(pricing).sort()).toEqual([
    'JURISDICTIONS',
    'PricingError',
    'addUnits',
    'aprWithinTolerance',
    'buildSchedule',
    'costBasisPoints',
    'currencyExponent',
    'daysBetween',
    'defaultTermSheet',
    'disclosuresOf',
    'displayDecimal',
    'dueDates',
    'earlySettlement',
    'euInterval',
    'feeRateFromIrr',
    'formatMinor',
    'levelPayment',
    'merchantSubsidy',
    'mulDiv',
    'parseAmount',
    'parseRate',
    'parseRational',
    'periodicRate',
    'priceOffers',
    'pricePlans',
    'representativeExample',
    'simulateSchedule',
    'solveApr',
    'splitAmount',
    'sumMinor',
    'totalCost',
    'unitPeriods',
    'validateTermSheet',
  ]));

it('the rules of the jurisdictions are what the documents say', () =>
  expect(pricing.JURISDICTIONS).toEqual({
    CN: ['cn-irr', 2, 24],
    US: ['us-actuarial', 2],
    EU: ['effective-annual', 1],
    UK: ['effective-annual', 1],
    INTL: ['effective-annual', 2],
  }));
