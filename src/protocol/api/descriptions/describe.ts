import { callDescriptions } from './calls.js';
import { consoleDescriptions } from './console.js';
import { figureDescriptions } from './figures.js';
import { fundDescriptions } from './funds.js';
import { ledgerDescriptions } from './ledger.js';
import { loanDescriptions } from './loans.js';
import { reviewDescriptions } from './reviews.js';
import { riskDescriptions } from './risk.js';
import { serverDescriptions } from './server.js';
import { termDescriptions } from './terms.js';

type Json = Record<string, unknown>;

/**
 * What each field means, by the schema and the names that lead to it. They stand apart from the shapes, because pages carry those and
 * read no descriptions.
 */
export const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...figureDescriptions,
  ...callDescriptions,
  ...termDescriptions,
  ...serverDescriptions,
  ...loanDescriptions,
  ...reviewDescriptions,
  ...consoleDescriptions,
  ...ledgerDescriptions,
  ...fundDescriptions,
  ...riskDescriptions,
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * A schema with the descriptions of its fields.
 *
 * @param refOf the reference to another schema of the document that is written out here. Undefined: it is none
 */
export function describe(name: string, schema: Json, refOf: (text: string) => Json | undefined): Json {
  const own = descriptions[name] ?? {};
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map(each => walk(each, path));
    if (!isObject(value)) return value;
    const known = path ? refOf(JSON.stringify(value)) : undefined;
    if (known) return known;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'properties' ? fields(inner as Json, path) : walk(inner, path),
      ]),
    );
  };
  const fields = (properties: Json, path: string) =>
    Object.fromEntries(
      Object.entries(properties).map(([field, inner]) => {
        const place = path ? `${path}.${field}` : field;
        const description = own[place];
        return [field, { ...(walk(inner, place) as Json), ...(description !== undefined && { description }) }];
      }),
    );
  return walk(schema, '') as Json;
}
