import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { type OperatorRole, operatorRoles } from '../../../protocol/api/operatorRoles.js';
import type { Route } from '../../../protocol/api/Route.js';
import { type OperationId, routes } from '../../../protocol/api/routes.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { digestOf } from './operators.js';
import { mayDo, type OperatorOperation, rights } from './rights.js';

let lender: OpenedLender;
beforeAll(async () => {
  lender = await openLender({
    operators: operatorRoles.map(role => ({ name: role, tokenSha256: digestOf(`operator_${role}`), roles: [role] })),
  });
});
afterAll(() => lender.close());

const form = (fields: Record<string, string>, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { origin: lender.url, ...headers },
  body: new URLSearchParams(fields),
  redirect: 'manual',
});

/** How the lender answers an operator with one role. */
async function statusOf(id: OperatorOperation, role: OperatorRole, cookie: string): Promise<number> {
  const { method, path, audience, body }: Route = routes[id];
  const address = path.replace(/\{\w+\}/g, 'none');
  const who: Record<string, string> =
    audience === 'operator' ? { authorization: `Bearer operator_${role}` } : { cookie };
  if (method === 'get') return (await lender.ask(address, { headers: who })).status;
  if (audience === 'operator-page') return (await lender.ask(address, form({}, who))).status;
  const headers = { ...who, 'idempotency-key': 'key', ...(body && { 'content-type': 'application/json' }) };
  return (await lender.ask(address, { method: 'POST', headers, ...(body && { body: '{}' }) })).status;
}

describe('What operators may do', () => {
  it('is said of every call and page of operators, and of no other', () => {
    type Rights = typeof rights;
    expectTypeOf<Omit<Rights, 'writeOff'>>().not.toExtend<Rights>();
    const ofOperators = (Object.keys(routes) as OperationId[]).filter(id => routes[id].audience.startsWith('operator'));
    expect(Object.keys(rights).sort()).toEqual([...ofOperators, 'backup', 'erase'].sort());
  });

  it.each(operatorRoles)('is all that the role %s opens: anything else is refused', async role => {
    const signedIn = await lender.ask('/v1/operator/sign-in', form({ token: `operator_${role}` }, {}));
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    for (const id of Object.keys(rights) as OperatorOperation[]) {
      if (!(id in routes) || rights[id] === 'signed-out') continue;
      const status = await statusOf(id, role, cookie);
      if (mayDo([role], id)) expect([401, 403], id).not.toContain(status);
      else expect(status, id).toBe(403);
    }
  });

  it('is for a viewer the figures that name nobody', () => {
    const open = (Object.keys(rights) as OperatorOperation[]).filter(
      id => rights[id] !== 'signed-out' && mayDo(['viewer'], id),
    );
    expect(open.sort()).toEqual([
      'getForecast',
      'getFunds',
      'searchLoans',
      'showDecisions',
      'showFunds',
      'showLedger',
      'showLiveFigures',
      'showOverview',
      'showPortfolio',
      'showSearch',
    ]);
  });
});
