/**
 * What one of the lender's people may do. `viewer` sees figures that name nobody, as everybody with a role does; `reviewer` decides on
 * applications that wait for a person; `servicing` looks after loans and shoppers; `risk` after what decides; `treasury` after the money;
 * `admin` says who may do what, and reads what was done.
 */
export const operatorRoles = ['viewer', 'reviewer', 'servicing', 'risk', 'treasury', 'admin'] as const;
export type OperatorRole = (typeof operatorRoles)[number];
