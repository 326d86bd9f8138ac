import { isIP, isIPv6 } from 'node:net';
import type { LenderContext } from '../Visit.js';

/**
 * Whose address a request comes from. `X-Forwarded-For` counts only where the configuration says how many proxies stand in
 * front: each appends the address it saw, so that the client's stands that many places from the right; what is left of it,
 * anybody may have written.
 */
export function clientAddress(c: LenderContext, proxies: number): string {
  const direct = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return network(direct);
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map(each => each.trim());
  const claimed = forwarded[forwarded.length - proxies];
  return network(claimed !== undefined && isIP(claimed) ? claimed : direct);
}

/** One household has a whole /64 of IPv6 addresses; counting single ones would limit nobody. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
