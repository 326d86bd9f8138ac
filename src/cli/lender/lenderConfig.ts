import * as z from 'zod/mini';
import { ownParts } from '../../lender-server/http/documents/ownTexts.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { scenarios } from '../../lending/products/Products.js';
import { currentRisk } from '../../lending/risk/GuardRails.js';
import type { CreditModel } from '../../lending/score/CreditModel.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { jurisdictionCodes } from '../../pricing/offers/termWords.js';
import { name, operatorName } from '../../protocol/api/apiFormats.js';
import { fundRulesSchema } from '../../protocol/api/fundRecords.js';
import { operatorRoles } from '../../protocol/api/operatorRoles.js';
import { LOCALES } from '../../protocol/Locale.js';
import { imageUrl, minorUnits, secureUrl, webUrl } from '../../protocol/messages/formats.js';
import { schemaOf } from '../../protocol/messages/schemaOf.js';
import { modelSchema } from '../../training/model/readModel.js';
import { policySchema, productsSchema } from './lendingSchemas.js';
import { defaultReminders, remindersSchema } from './reminderConfig.js';
import { retentionSchema } from './retentionOf.js';
import { riskSchema } from './riskSettings.js';

const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const byLanguage = z.partialRecord(z.enum(LOCALES), shortText).check(z.refine(texts => Object.keys(texts).length > 0));
/**
 * What a browser sends as `Origin`: `https://shop.example`, or `http://localhost:*` for every port. A browser leaves the usual
 * port out. A page that came without TLS may be anybody's, unless it is on the developer's own machine.
 */
const origin = z
  .string()
  .check(
    z.regex(/^(https:\/\/(\[[\da-f:]+\]|[a-z\d.-]+)|http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(:(\d{1,5}|\*))?$/),
    z.regex(/^(?!https:.*:443$|http:.*:80$)/),
  );
const seconds = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const rate = z.strictObject({
  burst: z.int().check(z.positive()),
  perMinute: z.number().check(z.positive()),
});

const publicKey = z.looseObject({
  kty: z.enum(['OKP', 'EC']),
  crv: z.enum(['Ed25519', 'P-256']),
  kid: z.exactOptional(z.string()),
  d: z.exactOptional(z.never()),
});

const merchant = z.strictObject({
  id: name,
  name: shortText,
  origins: z.array(origin).check(z.minLength(1)),
  scenarios: z._default(z.tuple([z.enum(scenarios)], z.enum(scenarios)), ['shopping']),
  /** Default: the law that goes with the currency. */
  jurisdiction: z.exactOptional(z.enum(jurisdictionCodes)),
  keys: z._default(z.strictObject({ keys: z.array(publicKey) }), { keys: [] }),
  /** Where the merchant's server is told of decisions and agreements. Default: it is not told. */
  callbackUrl: z.exactOptional(schemaOf(secureUrl)),
});

const operator = z.strictObject({
  name: operatorName,
  tokenSha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
  /** Until they are changed in the books. Default: all of them, as before there were roles. */
  roles: z.exactOptional(z.array(z.enum(operatorRoles)).check(z.minLength(1))),
});

/** After the last of these, almost a day has passed since the first attempt. */
const RETRY_SECONDS = [5, 30, 120, 300, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 36_000];

const sections = z
  .array(
    z.strictObject({ title: shortText, paragraphs: z.array(z.string().check(z.minLength(1), z.maxLength(4_000))) }),
  )
  .check(z.minLength(1));
const ownTexts = z.strictObject(
  Object.fromEntries(ownParts.map(part => [part, z.exactOptional(sections)])) as Record<
    (typeof ownParts)[number],
    z.ZodMiniExactOptional<typeof sections>
  >,
);

const amount = schemaOf(minorUnits);
const tierCaps = z.strictObject({ daily: amount, surge: amount, reserve: amount });

/** The file of `fenqi-lender start --config`. An unknown field is refused, because it is probably a misspelt one. */
export const lenderConfigSchema = z.strictObject({
  lender: z.strictObject({
    id: name,
    /** One text, or texts by language. */
    name: z.union([shortText, byLanguage]),
    logo: z.exactOptional(schemaOf(imageUrl)),
    contact: z.exactOptional(z.string().check(z.regex(/^(https:\/\/|mailto:|tel:)[^\s"'<>]{3,200}$/))),
  }),
  /** The address at which shoppers' browsers reach the lender. Default: where it listens. */
  publicUrl: z.exactOptional(schemaOf(webUrl)),
  merchants: z.tuple([merchant], merchant),
  /** By currency: how much each tier may have reserved or lent at a time, or the rules by which tiers are filled and emptied. Minor units. */
  funds: z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), z.union([tierCaps, fundRulesSchema])),
  /** What is offered, at which rates, and the campaigns. */
  products: z._default(productsSchema, currentProducts),
  /** Cut-off, limits, starter credit, personal rates, and what a purchasing unit is in each currency. */
  policy: z._default(policySchema, currentPolicy),
  /** The score, as `fenqi-lender train` writes it. */
  model: z._default(modelSchema as z.ZodMiniType<CreditModel>, currentModel),
  /** For which purposes the merchant is paid only once the goods are delivered, and after how many days without that a loan is undone. */
  delivery: z._default(
    z.strictObject({
      scenarios: z._default(z.array(z.enum(scenarios)), []),
      days: z._default(z.int().check(z.minimum(1), z.maximum(730)), 180),
    }),
    { scenarios: [], days: 180 },
  ),
  /** How money is collected from shoppers and sent to them. `sandbox` moves nothing and says that it did. Default: `none`, only reports count. */
  payments: z._default(z.enum(['none', 'sandbox']), 'none'),
  /** The lender's own texts in its documents, by language. */
  texts: z._default(z.partialRecord(z.enum(LOCALES), ownTexts), {}),
  /** The lender's people, as `fenqi-lender operator add` names them. Without any, no application waits for a person. */
  operators: z._default(z.array(operator), []),
  limits: z._default(
    z.strictObject({
      bodyBytes: z.exactOptional(z.int().check(z.minimum(4_096), z.maximum(1_048_576))),
      perAddress: z.exactOptional(rate),
      perMerchant: z.exactOptional(rate),
      followers: z.exactOptional(z.int().check(z.positive())),
      followersPerAddress: z.exactOptional(z.int().check(z.positive())),
      perToken: z.exactOptional(
        z.strictObject({ applications: z.int().check(z.positive()), commitments: z.int().check(z.positive()) }),
      ),
    }),
    {},
  ),
  /** How many proxies in front of the lender append to X-Forwarded-For. */
  proxies: z._default(z.int().check(z.minimum(0), z.maximum(10)), 0),
  /** After how many days agreements are signed with a new key. 0: never. */
  rotateKeyAfterDays: z._default(z.int().check(z.minimum(0), z.maximum(3_650)), 90),
  callbacks: z._default(
    z.strictObject({
      /** How long a merchant's server may take to answer. */
      timeoutSeconds: z._default(seconds(0.1, 60), 10),
      /** How long to wait after each failed attempt; a random fifth is added. After one more failure the lender gives up. */
      retrySeconds: z._default(z.array(seconds(0.01, 86_400)).check(z.maxLength(50)), RETRY_SECONDS),
      /** Whether merchants' servers may be in the lender's own network. */
      privateAddresses: z._default(z.boolean(), false),
    }),
    { timeoutSeconds: 10, retrySeconds: RETRY_SECONDS, privateAddresses: false },
  ),
  /** How shoppers are reminded of what is due. Default: only the log says so. */
  reminders: z._default(remindersSchema, defaultReminders),
  /** How long what is known of people is kept, where it differs from the rules that ship. */
  retention: z._default(retentionSchema, { refusalDays: 30, laws: {} }),
  /** The targets of risk, the guard rails of the parameters, and whether a step within them is applied at once. */
  risk: z._default(riskSchema, currentRisk),
  /** How often lapsed approvals and reviews are found, and callbacks found that nobody sends. */
  sweepSeconds: z._default(seconds(1, 3_600), 15),
  /** How long the lender still answers, as not ready, after it was told to end. Then it accepts no more requests. */
  drainSeconds: z._default(seconds(0, 600), 0),
  /** How long requests in flight may take after that. */
  graceSeconds: z._default(seconds(0, 600), 10),
});

export type LenderConfig = z.output<typeof lenderConfigSchema>;
