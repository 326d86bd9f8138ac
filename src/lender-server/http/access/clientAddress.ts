import { isIP, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { expandIPv6 } from 'hono/utils/ipaddr';
import type { LenderContext } from '../Handler.js';

/**
 * The address that a request comes from. `X-Forwarded-For` counts only if the configuration says how many proxies are in front.
 * Each appends the address that it saw, so the client's is that many places from the right. Anything to its left may be forged.
 */
export function clientAddress(c: LenderContext, proxies: number): string {
  const direct = getConnInfo(c).remote.address ?? 'unknown';
  if (proxies === 0) return network(direct);
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map(each => each.trim());
  const claimed = forwarded[forwarded.length - proxies];
  return network(claimed !== undefined && isIP(claimed) ? claimed : direct);
}

/** One household has a whole /64 of IPv6 addresses, so counting single ones would limit nobody. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  return `${expandIPv6(address).toLowerCase().split(':').slice(0, 4).join(':')}::/64`;
}
