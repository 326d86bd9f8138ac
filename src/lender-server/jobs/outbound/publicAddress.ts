import { BlockList, isIP, isIPv6 } from 'node:net';

/** What the registries of IANA set aside within the addresses below: private, shared, for documentation, for one link and the like. */
const special = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  // Multicast and reserved.
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // They carry an IPv4 address, or are for documentation and tests.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
];
/** The only addresses of IPv6 that lead into the internet. */
const globalIpv6 = ['2000::/3'];
const loopback = ['127.0.0.0/8', '::1/128'];

const among = (ranges: readonly string[]) => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), familyOf(network));
  }
  return (address: string) => list.check(address, familyOf(address));
};
const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
const isSpecial = among(special);
const isGlobalIpv6 = among(globalIpv6);
const isLoopback = among(loopback);

/** Whether an address is one of the internet, and not of this machine or a network of one's own. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && !isSpecial(address) && (!isIPv6(address) || isGlobalIpv6(address));

/** The host of a URL as the resolver takes it: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Whether a call to a host may go to an address. This machine is called where the configuration says so by name.
 * A name that resolves to a private address is probably an attempt to reach what only the lender's network can reach.
 */
export function mayCall(host: string, address: string, privateAddresses: boolean): boolean {
  if (host === 'localhost' || isLoopback(host)) return isLoopback(address);
  return privateAddresses || isPublicAddress(address);
}
