import type { LendingConfiguration } from '../../lending/decision/LendingConfiguration.js';
import type { Policy } from '../../lending/policy/Policy.js';
import { ceilingOf } from '../../lending/policy/personalRate.js';
import { type ProductTable, scenarios } from '../../lending/products/Products.js';
import { sheetOf } from '../../lending/products/sheetOf.js';
import type { CreditModel } from '../../lending/score/CreditModel.js';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import { jurisdictionCodes } from '../../pricing/offers/termWords.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import { PricingError } from '../../pricing/PricingError.js';

/** What contradicts itself in products, policy and model, each with its path and the fix. */
export const lendingFaults = (all: LendingConfiguration, currencies: readonly string[]): string[] => [
  ...currencyFaults(all.policy, currencies),
  ...segmentFaults(all),
  ...campaignFaults(all),
  ...scenarios.flatMap(scenario => tableFaults(`products.tables.${scenario}`, all.products.tables[scenario])),
  ...sheetFaults(all, currencies),
];

function currencyFaults({ purchasingUnits }: Policy, currencies: readonly string[]): string[] {
  const unknown = Object.keys(purchasingUnits).filter(currency => !isCurrency(currency));
  const tiny = Object.keys(purchasingUnits).filter(
    currency => isCurrency(currency) && purchasingUnits[currency]! < minorUnitOf(currency),
  );
  const worthless = currencies.filter(currency => !Object.hasOwn(purchasingUnits, currency) && isCurrency(currency));
  return [
    ...unknown.map(currency => `policy.purchasingUnits.${currency} is not a currency of ISO 4217`),
    ...tiny.map(
      currency =>
        `policy.purchasingUnits.${currency} must be at least ${minorUnitOf(currency)}, one minor unit: say what about one euro buys`,
    ),
    ...worthless.map(
      currency => `policy.purchasingUnits must say what a purchasing unit is in ${currency}, which funds names`,
    ),
  ];
}

const minorUnitOf = (currency: string) => 1 / 10 ** currencyExponent(currency);

export function isCurrency(code: string): boolean {
  try {
    currencyExponent(code);
    return true;
  } catch {
    return false;
  }
}

function segmentFaults({ policy, products, model }: LendingConfiguration): string[] {
  const known = segmentsOf(model);
  const factors = Object.keys(policy.limit.segmentFactors).map(
    name => [`policy.limit.segmentFactors.${name}`, name] as const,
  );
  const invited = products.campaigns.flatMap(({ segments }, k) =>
    (segments ?? []).map((name, n) => [`products.campaigns.${k}.segments.${n}`, name] as const),
  );
  return [...factors, ...invited]
    .filter(([, name]) => !known.includes(name))
    .map(([path, name]) => `${path}: the model has no segment ${name}, but ${known.join(', ')}`);
}

const segmentsOf = ({ segments }: CreditModel) => segments.list.map(({ name }) => name);

function campaignFaults({ products: { campaigns, tables } }: LendingConfiguration): string[] {
  return campaigns.flatMap(({ id, scenario, planId, from, until }, k) => {
    const path = `products.campaigns.${k}`;
    const plans = new Set(Object.values(tables[scenario]).flatMap(list => list.map(plan => plan.id)));
    return [
      ...(campaigns.findIndex(each => each.id === id) === k ? [] : [`${path}.id is used twice`]),
      ...(from <= until ? [] : [`${path}.until must not be before ${from}, when it begins`]),
      ...(plans.has(planId) ? [] : [`${path}.planId must be one of ${[...plans].join(', ')}`]),
    ];
  });
}

const tableFaults = (path: string, table: ProductTable): string[] =>
  Object.entries(table).flatMap(([law, list]) =>
    list.flatMap(({ id, each }, k) => {
      const row = `${path}.${law}.${k}`;
      return [
        ...(list.findIndex(other => other.id === id) === k ? [] : [`${row}.id is used twice`]),
        ...(each.least <= each.most ? [] : [`${row}.each.most must be at least ${each.least}`]),
      ];
    }),
  );

/** Plans that cannot be priced, or cost more than anybody may pay. One currency shows it for all, because rates do not depend on it. */
function sheetFaults({ products, policy }: LendingConfiguration, [currency]: readonly string[]): string[] {
  if (currency === undefined || !isCurrency(currency)) return [];
  const faults = scenarios.flatMap(scenario =>
    jurisdictionCodes.flatMap(jurisdiction => {
      const table = products.tables[scenario];
      const sheet = sheetOf(products, { scenario, jurisdiction, currency })!;
      const path = `products.tables.${scenario}.${table[jurisdiction] ? jurisdiction : 'everywhere'}`;
      const ceiling = ceilingOf(jurisdiction, policy.rate);
      return sheet.plans.flatMap((plan, k) => {
        const row = `${path}.${k}`;
        try {
          validateTermSheet({ ...sheet, plans: [plan] });
          const amountMinor = plan.maxAmountMinor ?? 0;
          const [offer] = priceOffers({ amountMinor, currency, terms: { ...sheet, plans: [plan] }, day: '2026-01-15' });
          const isTooDear =
            offer?.kind === 'offer' ? offer.apr.percent > ceiling : offer?.reason === 'rate-above-ceiling';
          if (isTooDear)
            return [
              `${row} costs more than the ceiling of ${ceiling} % a year under ${jurisdiction}: lower its rate or fees`,
            ];
          return offer?.kind === 'offer' ? [] : [`${row} is never offered: ${offer?.reason}`];
        } catch (error) {
          if (!(error instanceof PricingError)) throw error;
          return [`${row} does not make a plan: ${error.message.replaceAll('terms.plans.0.', '')}`];
        }
      });
    }),
  );
  return [...new Set(faults)];
}
