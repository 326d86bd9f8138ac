import { Hono } from 'hono';
import type { Route } from '../../protocol/api/Route.js';
import { type OperationId, routes } from '../../protocol/api/routes.js';
import { checkOperator } from './access/checkOperator.js';
import { clientAddress } from './access/clientAddress.js';
import { merchantContextOf, merchantOf } from './access/merchantOf.js';
import { allowOrigin, preflight } from './access/pageCors.js';
import { rateLimits } from './access/rateLimits.js';
import { answer, answerProblem } from './answer.js';
import type { Ask, Handler } from './Handler.js';
import { handlersOf } from './handlers/handlersOf.js';
import { idempotencyKeyOf } from './idempotencyKeyOf.js';
import type { LenderSettings } from './LenderSettings.js';
import { ProblemError } from './ProblemError.js';
import { parse, readJson } from './readRequest.js';
import { REQUEST_ID, requestIdOf } from './requestId.js';
import { problemOfError, visitLog } from './requestLog.js';
import { securityHeaders } from './securityHeaders.js';
import type { LenderContext, LenderEnv } from './Visit.js';

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** The lender behind HTTP, as an app that is served or asked directly. The routes are the protocol's own. */
export function createLenderApp(settings: LenderSettings): Hono<LenderEnv> {
  const { log, now } = settings;
  const limits = rateLimits(settings.limits, now);
  const writeLine = visitLog(log);
  const fixed = securityHeaders(settings.publicUrl());
  const app = new Hono<LenderEnv>();

  app.use(async (c, next) => {
    const requestId = requestIdOf(c.req.header(REQUEST_ID));
    const visit = { requestId, startedAt: performance.now(), headers: { ...fixed, [REQUEST_ID]: requestId } };
    // A connection that stays open would keep the server from ending.
    if (settings.stopping.aborted) Object.assign(visit.headers, { connection: 'close' });
    c.set('visit', visit);
    await next();
    writeLine(c.req.method, c.res.status, visit);
  });

  async function serve<Id extends OperationId>(c: LenderContext, id: Id, handler: Handler<Id>): Promise<Response> {
    const route: Route = routes[id];
    const visit = c.get('visit');
    visit.operation = id;
    const query = c.req.query();
    let at = {};
    if (route.audience === 'page') {
      visit.headers['vary'] = 'Origin';
      const origin = c.req.header('origin');
      const merchant = merchantOf(settings, query, origin);
      visit.merchant = merchant.id;
      allowOrigin(visit, origin);
      limits.address(visit, clientAddress(c, settings.proxies));
      limits.merchant(visit, merchant.id);
      at = { merchant, merchantContext: merchantContextOf(merchant, query) };
    } else if (route.problems.includes('rate-limited')) limits.address(visit, clientAddress(c, settings.proxies));
    if (route.audience === 'operator') checkOperator(settings.operatorToken, c.req.header('authorization'));
    return handler({
      c,
      visit,
      path: route.inPath && parse(route.inPath, c.req.param(), ''),
      query: route.inQuery && parse(route.inQuery, query, '?'),
      key: route.keyed && idempotencyKeyOf(c.req.header('idempotency-key')),
      body: route.body && (await readJson(c, route.body.schema, settings.limits.bodyBytes)),
      ...at,
    } as Ask<Id>);
  }

  const handlers = handlersOf(settings);
  const methods = new Map<string, string[]>();
  for (const id of Object.keys(routes) as OperationId[]) {
    const { method, path } = routes[id];
    app.on(method.toUpperCase(), honoPath(path), c => serve(c, id, handlers[id] as Handler<typeof id>));
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    const forPages = Object.values(routes).some(each => each.path === path && each.audience === 'page');
    app.options(honoPath(path), c =>
      forPages ? preflight(settings, c, allow) : answer(c.get('visit'), 204, null, { allow }),
    );
    app.all(honoPath(path), c => answerProblem(c.get('visit'), 'method-not-allowed', `Use ${allow}.`, { allow }));
  }

  app.notFound(c => answerProblem(c.get('visit'), 'not-found', 'See /v1/openapi.json for what there is.'));
  app.onError((error, c) => {
    const { kind, message, headers } =
      error instanceof ProblemError ? error : problemOfError(log, error, c.get('visit'));
    return answerProblem(c.get('visit'), kind, message, headers);
  });
  return app;
}
