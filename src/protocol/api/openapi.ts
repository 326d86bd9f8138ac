import * as z from 'zod/mini';
import { type DecisionStatus, decisionStatuses } from '../messages/closedLists.js';
import { amendmentSchema, dueInstallmentSchema, loanInstallmentSchema, loanSchema } from '../messages/loanSchemas.js';
import {
  agreementInstallmentSchema,
  agreementSchema,
  applicationRequestSchema,
  choiceSchema,
  commitRequestSchema,
  decisionSchema,
  decisionSchemas,
  lenderActionSchema,
  lenderIdentitySchema,
  planTermsSchema,
  purchaseSchema,
} from '../messages/schemas.js';
import { encryptedClaims, householdSchema } from './applicantToken.js';
import { callbackListSchema, callbackRecordSchema } from './callbackRecords.js';
import { helpAnswerFormSchema, parameterFormSchema, rolesFormSchema, searchFormSchema } from './consoleRoutes.js';
import { describe } from './descriptions/describe.js';
import { guide } from './descriptions/guide.js';
import { parameterDescriptions } from './descriptions/server.js';
import { capitalSchema, currencyFundsSchema, forecastSchema, fundMovementSchema, fundsSchema } from './fundRecords.js';
import { consistencySchema, receiptListSchema, receiptSchema, treeHeadSchema } from './ledgerRecords.js';
import {
  becauseSchema,
  bounceSchema,
  dateFormSchema,
  deliverySchema,
  helpFormSchema,
  helpListSchema,
  loanAccountSchema,
  loanStorySchema,
  moreTimeSchema,
  payFormSchema,
  paymentSchema,
  returnSchema,
} from './loanRecords.js';
import { webhookSchemas, webhooksOf } from './openapiWebhooks.js';
import { type ProblemKind, problemSchema, problems } from './problems.js';
import { type Answer, problemsOf, type Route } from './Route.js';
import { reminderListSchema, reminderRecordSchema } from './reminderRecords.js';
import {
  actListSchema,
  actSchema,
  approvalsSchema,
  reviewCaseSchema,
  reviewFormSchema,
  reviewListSchema,
  reviewSchema,
  signInSchema,
  waitingReviewSchema,
} from './reviewRecords.js';
import {
  parameterChangeSchema,
  parameterSetSchema,
  riskOverviewSchema,
  riskParametersSchema,
  riskProposalSchema,
  riskReportSchema,
  shareSchema,
  stabilitySchema,
} from './riskRecords.js';
import { routes } from './routes.js';
import {
  amendRequestSchema,
  healthSchema,
  jwksSchema,
  readinessSchema,
  refundRequestSchema,
  repaymentSchema,
  termsAnswerSchema,
} from './serverSchemas.js';
import { applicantTokenSchema, merchantRequestSchema } from './tokenSchemas.js';

type Json = Record<string, unknown>;

const decisionNames: Readonly<Record<DecisionStatus, string>> = {
  approved: 'Approved',
  pending: 'Pending',
  action: 'NeedsAction',
  declined: 'Declined',
  expired: 'Expired',
  cancelled: 'Cancelled',
  committed: 'Committed',
};

/** What has a name of its own in the document. */
const named: Readonly<Record<string, z.ZodMiniType>> = {
  Act: actSchema,
  ActList: actListSchema,
  Agreement: agreementSchema,
  ApplicantClaims: applicantTokenSchema,
  AgreementInstallment: agreementInstallmentSchema,
  Amendment: amendmentSchema,
  AmendRequest: amendRequestSchema,
  Approvals: approvalsSchema,
  CallbackList: callbackListSchema,
  CallbackRecord: callbackRecordSchema,
  Choice: choiceSchema,
  CommitRequest: commitRequestSchema,
  Decision: decisionSchema,
  EncryptedClaims: encryptedClaims,
  Household: householdSchema,
  MerchantRequestClaims: merchantRequestSchema,
  DueInstallment: dueInstallmentSchema,
  Health: healthSchema,
  ConsistencyProof: consistencySchema,
  Capital: capitalSchema,
  CurrencyFunds: currencyFundsSchema,
  Forecast: forecastSchema,
  FundMovement: fundMovementSchema,
  Funds: fundsSchema,
  KeySet: jwksSchema,
  Receipt: receiptSchema,
  ReceiptList: receiptListSchema,
  TreeHead: treeHeadSchema,
  LenderAction: lenderActionSchema,
  LenderIdentity: lenderIdentitySchema,
  Loan: loanSchema,
  LoanInstallment: loanInstallmentSchema,
  PlanTerms: planTermsSchema,
  ApplicationRequest: applicationRequestSchema,
  Problem: problemSchema,
  Purchase: purchaseSchema,
  Readiness: readinessSchema,
  RefundRequest: refundRequestSchema,
  ReminderList: reminderListSchema,
  ReminderRecord: reminderRecordSchema,
  Repayment: repaymentSchema,
  Review: reviewSchema,
  ReviewCase: reviewCaseSchema,
  ReviewForm: reviewFormSchema,
  ReviewList: reviewListSchema,
  SignIn: signInSchema,
  SearchForm: searchFormSchema,
  HelpAnswerForm: helpAnswerFormSchema,
  ParameterForm: parameterFormSchema,
  RolesForm: rolesFormSchema,
  TermsAnswer: termsAnswerSchema,
  WaitingReview: waitingReviewSchema,
  Because: becauseSchema,
  Bounce: bounceSchema,
  DateForm: dateFormSchema,
  Delivery: deliverySchema,
  HelpForm: helpFormSchema,
  HelpList: helpListSchema,
  LoanAccount: loanAccountSchema,
  LoanStory: loanStorySchema,
  MoreTime: moreTimeSchema,
  PayForm: payFormSchema,
  Payment: paymentSchema,
  Return: returnSchema,
  ParameterChange: parameterChangeSchema,
  ParameterSet: parameterSetSchema,
  RiskOverview: riskOverviewSchema,
  RiskParameters: riskParametersSchema,
  RiskProposal: riskProposalSchema,
  RiskReport: riskReportSchema,
  Share: shareSchema,
  Stability: stabilitySchema,
  ...webhookSchemas,
  ...Object.fromEntries(decisionStatuses.map(status => [decisionNames[status], decisionSchemas[status]])),
};

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Plain JSON Schema (2020-12), as OpenAPI 3.1 takes it. Where fields that are not named may come, readers leave them out. */
function componentsOf(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: id => refTo(id).$ref,
    io: 'input',
  });
  const plain = Object.entries(schemas).map(([id, schema]) => [id, withoutName(schema)] as const);
  // A field that may be left out has a copy of its schema.
  const names = new Map(plain.map(([id, schema]) => [JSON.stringify(schema), id]));
  const refOf = (text: string) => {
    const name = names.get(text);
    return name === undefined ? undefined : refTo(name);
  };
  return Object.fromEntries(plain.map(([id, schema]) => [id, describe(id, schema, refOf)]));
}

const withoutName = ({ $id: _, $schema: __, ...schema }: Json): Json => schema;
const nameOf = new Map<unknown, string>(Object.entries(named).map(([name, schema]) => [schema, name]));
const schemaOf = (schema: z.ZodMiniType): Json => {
  const name = nameOf.get(schema);
  return name === undefined ? withoutName(z.toJSONSchema(schema, { io: 'input' })) : refTo(name);
};

const header = (description: string) => ({ description, schema: { type: 'string' } });

function parametersOf({ inPath, inQuery, keyed, owned }: Route): Json[] {
  const from = (place: string, object: z.ZodMiniObject | undefined) => {
    const { properties = {}, required = [] } = object ? schemaOf(object) : {};
    return Object.entries(properties as Json).map(([name, schema]) => ({
      name,
      in: place,
      required: (required as string[]).includes(name),
      description: parameterDescriptions[name],
      schema,
    }));
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: keyed ?? false,
    description: owned
      ? 'The key of the application, or that key, a full stop and a word: `KEY.cancel`. It shows that the page that applied asks. The merchant’s server sends a token instead, as `Authorization: Bearer`: see “Requests of the merchant’s server” above.'
      : 'New for each new request; the same when a request is sent again. Nobody must be able to guess that of an application, such as 128 random bits: it shows who applied.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  };
  return [...from('path', inPath), ...from('query', inQuery), ...(keyed || owned ? [key] : [])];
}

function answerOf({ description, schema, headers = {}, type = 'application/json' }: Answer): Json {
  const hasBody = schema || type !== 'application/json';
  return {
    description,
    headers: Object.fromEntries(Object.entries(headers).map(([name, says]) => [name, header(says)])),
    ...(hasBody && { content: { [type]: { schema: schema ? schemaOf(schema) : { type: 'string' } } } }),
  };
}

const KIND = 'One of those that this call may answer with this status.';

/** One answer for each status, with the kinds of problem that it may be. */
function problemAnswers(kinds: readonly ProblemKind[]): Json {
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of new Set(kinds)) {
    const { status } = problems[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map(kind => `\`${kind}\`: ${problems[kind].title}`).join('\n\n'),
        ...(of.some(kind => 'retryAfterS' in problems[kind]) && {
          headers: { 'Retry-After': header('After how many seconds the request may be repeated.') },
        }),
        content: {
          'application/problem+json': {
            schema: { allOf: [refTo('Problem'), { properties: { kind: { enum: of, description: KIND } } }] },
          },
        },
      },
    ]),
  );
}

function operationOf(id: string, route: Route): Json {
  const { summary, description, audience, body, answers, owned } = route;
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    tags: [audience],
    parameters: parametersOf(route),
    ...(body && {
      requestBody: {
        required: true,
        content: { [body.type ?? 'application/json']: { schema: schemaOf(body.schema) } },
      },
    }),
    responses: {
      ...problemAnswers(problemsOf(route)),
      ...Object.fromEntries(Object.entries(answers).map(([status, each]) => [status, answerOf(each)])),
    },
    ...(owned && { security: [{}, { merchant: [] }] }),
    ...((audience === 'operator' || audience === 'merchant') && { security: [{ [audience]: [] }] }),
  };
}

export interface OpenApiOptions {
  readonly version: string;
  /** The lender's address. Default: wherever the document was found. */
  readonly url?: string;
}

/** The OpenAPI 3.1 document of a lender, made from the routes and schemas that the server itself uses. */
export function openapi({ version, url = '/' }: OpenApiOptions): Json {
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(routes) as [string, Route][])
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(id, route) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fenqi lender',
      version,
      description: guide,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    tags: [
      { name: 'page', description: 'Called by the merchant’s page; CORS for configured origins.' },
      {
        name: 'merchant',
        description:
          'Called by the merchant’s server, which signs each request with its own key: see `components.securitySchemes`.',
      },
      { name: 'shopper', description: 'Opened by the shopper at the lender’s own address.' },
      { name: 'operator', description: 'Called by the lender’s operators and their systems.' },
      { name: 'operator-page', description: 'Opened by the lender’s operators in a browser; a cookie says who it is.' },
      { name: 'anyone', description: 'Open.' },
      { name: 'callback', description: 'Called by the lender, at the merchant’s server.' },
    ],
    paths,
    webhooks: webhooksOf(refTo),
    components: {
      schemas: componentsOf(),
      securitySchemes: {
        operator: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that `fenqi-lender operator` made for one person.',
        },
        merchant: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'A JWT for one request, signed with a key that the lender’s configuration has: see “Requests of the merchant’s server” above and `MerchantRequestClaims`.',
        },
      },
    },
  };
}
