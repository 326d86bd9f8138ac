import { Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { assertNever } from '../../pricing/assertNever.js';
import type { Route } from '../../protocol/api/Route.js';
import { type OperationId, routes } from '../../protocol/api/routes.js';
import { clientAddress } from './access/clientAddress.js';
import { expectOwner } from './access/expectOwner.js';
import { merchantContextOf, merchantOf } from './access/merchantOf.js';
import { type MerchantRequest, merchantRequests } from './access/merchantRequest.js';
import { operatorOf } from './access/operators.js';
import { allowOrigin, answerPreflight, exposedHeaders } from './access/pageCors.js';
import { rateLimits } from './access/rateLimits.js';
import { type RecentTimes, recentTimes } from './access/recentTimes.js';
import type { OperatorOperation } from './access/rights.js';
import type { Call, Handler, Handlers, LenderContext, LenderEnv } from './Handler.js';
import { accountHandlers } from './handlers/accountHandlers.js';
import { applicationHandlers } from './handlers/applicationHandlers.js';
import { consoleHandlers } from './handlers/consoleHandlers.js';
import { documentHandlers } from './handlers/documentHandlers.js';
import { explanationHandlers } from './handlers/explanationHandlers.js';
import { followHandler } from './handlers/followHandler.js';
import { fundHandlers } from './handlers/fundHandlers.js';
import { ledgerHandlers } from './handlers/ledgerHandlers.js';
import { loanHandlers } from './handlers/loanHandlers.js';
import { loanPageHandlers } from './handlers/loanPageHandlers.js';
import { operatorHandlers } from './handlers/operatorHandlers.js';
import { operatorPageHandlers } from './handlers/operatorPageHandlers.js';
import { publicHandlers } from './handlers/publicHandlers.js';
import { riskHandlers } from './handlers/riskHandlers.js';
import type { LenderSettings, Merchant } from './LenderSettings.js';
import { type OperatorEntry, operatorEntry } from './operator/operatorEntry.js';
import { answerError, answerProblem, ProblemError } from './ProblemError.js';
import { answerPerson } from './problem/answerPerson.js';
import { idempotencyKeyOf, parse, readBody } from './readRequest.js';
import { requestLog } from './requestLog.js';
import { securityHeaders } from './securityHeaders.js';

/** The lender behind HTTP, as an app that is served or asked directly. The routes are the protocol's own. */
export function createLenderApp(settings: LenderSettings): Hono<LenderEnv> {
  const { log } = settings;
  const limits = rateLimits(settings);
  const entry = operatorEntry(settings);
  const times = recentTimes();
  const signedBy = merchantRequests(settings);
  const app = new Hono<LenderEnv>();

  app.use(
    requestLog(log, (...request) => {
      times.observe(...request);
      settings.observe?.(...request);
    }),
  );
  app.use(securityHeaders(settings.publicUrl()));
  app.use(async (c, next) => {
    // A connection that stays open would keep the server from ending.
    if (settings.stopping.aborted) c.header('connection', 'close');
    await next();
  });
  // A 304 keeps only the headers that are named here.
  const kept = [...RETAINED_304_HEADERS, ...exposedHeaders, 'access-control-allow-origin', 'connection'];
  app.use(routes.getTerms.path, etag({ retainedHeaders: [...kept, 'access-control-expose-headers'] }));

  async function serve<Id extends OperationId>(c: LenderContext, id: Id, handler: Handler<Id>): Promise<Response> {
    const route: Route = routes[id];
    const visit = c.get('visit');
    visit.operation = id;
    const query = c.req.query();
    const limitAddress = () => {
      // Probes of health and readiness are not limited.
      if (route.problems.includes('rate-limited')) limits.address(c, clientAddress(c, settings.proxies));
    };
    let caller = {};
    let page: Merchant | undefined;
    let signed: MerchantRequest | undefined;
    switch (route.audience) {
      case 'page': {
        c.header('vary', 'Origin');
        const origin = c.req.header('origin');
        const merchant = merchantOf(settings, query, origin);
        visit.merchant = merchant.id;
        allowOrigin(c, origin);
        limitAddress();
        limits.merchant(c, merchant.id);
        caller = { merchant, merchantContext: merchantContextOf(merchant, query) };
        page = merchant;
        break;
      }
      case 'merchant': {
        limitAddress();
        signed = await signedBy(c);
        const { merchant, token } = signed;
        visit.merchant = merchant.id;
        limits.merchant(c, merchant.id);
        caller = { merchant, merchantContext: merchantContextOf(merchant, {}), token };
        break;
      }
      case 'operator':
        limitAddress();
        caller = {
          operator: await operatorOf(settings, c.req.header('authorization'), id as OperatorOperation),
        };
        break;
      // Who it is, a cookie says, and the answer is a page in any case.
      case 'operator-page': {
        limitAddress();
        const operator = await entry.admit(c, id as OperatorOperation);
        if (operator instanceof Response) return operator;
        if (id === 'signIn') limits.signIn(c, clientAddress(c, settings.proxies));
        caller = { operator };
        break;
      }
      case 'shopper':
      case 'anyone':
        limitAddress();
        break;
      default:
        assertNever(route.audience);
    }
    const key = route.keyed && idempotencyKeyOf(c.req.header('idempotency-key'));
    if (!route.body) signed?.checkBody(undefined);
    const call = {
      c,
      visit,
      path: route.inPath && parse(route.inPath, c.req.param(), ''),
      query: route.inQuery && parse(route.inQuery, query, '?'),
      key,
      body: route.body && (await readBody(c, route.body, settings.limits.bodyBytes, signed?.checkBody)),
      ...caller,
    };
    if (route.owned && page)
      await expectOwner(settings, signedBy, { c, merchant: page, ...(call.path as { reference: string }) });
    try {
      // The compiler cannot follow which members a route's call has; `Call` derives them from the same route.
      return await handler(call as Call<Id>);
    } catch (error) {
      throw (await erasedIn(settings, route, call.path, error)) ?? error;
    }
  }

  const handlers = handlersOf(settings, entry, times);
  const methods = new Map<string, string[]>();
  for (const id of Object.keys(routes) as OperationId[]) {
    const { method, path } = routes[id];
    app.on(method.toUpperCase(), honoPath(path), c => serve(c, id, handlers[id] as Handler<typeof id>));
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    const forPages = Object.values(routes).some(each => each.path === path && each.audience === 'page');
    app.options(honoPath(path), c => (forPages ? answerPreflight(settings, c, allow) : c.body(null, 204, { allow })));
    app.all(honoPath(path), c => answerProblem(c, 'method-not-allowed', `Use ${allow}.`, { allow }));
  }

  app.notFound(c => answerProblem(c, 'not-found', 'See /v1/openapi.json for the addresses that exist.'));
  const answer = answerError(log);
  app.onError((error, c) => answerPerson(settings, error, c) ?? answer(error, c));
  return app;
}

/** A person who asks for what was erased is told so. A page is told that nothing is there, because it may apply again. */
async function erasedIn(
  { isErased }: LenderSettings,
  { problems }: Route,
  path: unknown,
  error: unknown,
): Promise<ProblemError | null> {
  const { reference } = (path ?? {}) as { readonly reference?: string };
  if (reference === undefined || !problems.includes('erased-application')) return null;
  const isUnknown =
    error instanceof ProblemError && (error.kind === 'unknown-application' || error.kind === 'unknown-agreement');
  if (!isUnknown || !(await isErased(reference))) return null;
  return new ProblemError(
    'erased-application',
    'The time for which the lender keeps it is over, or the person who applied has asked for this.',
  );
}

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

const handlersOf = (settings: LenderSettings, entry: OperatorEntry, times: RecentTimes): Handlers => ({
  ...publicHandlers(settings),
  ...applicationHandlers(settings),
  followApplication: followHandler(settings),
  ...explanationHandlers(settings),
  ...documentHandlers(settings),
  ...loanHandlers(settings),
  ...ledgerHandlers(settings),
  ...loanPageHandlers(settings),
  ...operatorHandlers(settings),
  ...accountHandlers(settings),
  ...fundHandlers(settings),
  ...riskHandlers(settings),
  ...operatorPageHandlers(settings, entry),
  ...consoleHandlers(settings, entry, times),
});
