/** The tiers of the lender's money: two that back approvals, and one that bears losses. */
export const fundTiers = ['daily', 'surge', 'reserve'] as const;
export type FundTier = (typeof fundTiers)[number];

/** How a tier stands, the worst last. `drying`: it will be empty within the time of the rules. `low`: it, or its next top-up, is below its low mark. */
export const fundLevels = ['ample', 'drying', 'low', 'empty'] as const;
export type FundLevel = (typeof fundLevels)[number];

/** Where money of a currency lies. */
export const fundPlaces = ['cash', ...fundTiers] as const;
export type FundPlace = (typeof fundPlaces)[number];

/** Why rules move money between the places of a currency. */
export const moveKinds = ['reserve-share', 'top-up', 'drain'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** How operators move the capital of the lender's owners. */
export const capitalKinds = ['capital-in', 'capital-out'] as const;
export type CapitalKind = (typeof capitalKinds)[number];

/** Every way in which money moves outside of loans. With `opening` a currency gets rules, with `closing` it goes back to caps. */
export const movementKinds = ['opening', 'closing', ...capitalKinds, ...moveKinds] as const;
export type MovementKind = (typeof movementKinds)[number];

/** `outside`: the capital of the lender's owners. */
export const movementPlaces = ['outside', ...fundPlaces] as const;
export type MovementPlace = (typeof movementPlaces)[number];

/** What comes in and goes out on a day of a forecast. */
export const forecastIns = ['due', 'overdue'] as const;
export const forecastOuts = ['reserved', 'newLoans', 'deliveries', 'merchants', 'shoppers'] as const;
