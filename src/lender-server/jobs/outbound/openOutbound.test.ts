import type { LookupAddress, lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openOutbound, PrivateAddressError } from './openOutbound.js';
import { isPublicAddress, mayCall } from './publicAddress.js';

describe('An address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::200e'])(
    'of the internet is public: %s',
    address => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...[
      '192.0.0.8',
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2001::1'],
    // IPv4 in the clothes of IPv6: mapped, compatible, translated, 6to4.
    ...['::ffff:8.8.8.8', '::ffff:10.0.0.1', '::10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::1'],
    ...['', 'localhost', '10.0.0', '0x7f000001'],
  ])('of anything else is not: %s', address => expect(isPublicAddress(address)).toBe(false));

  it('of this machine is called by its own name alone', () => {
    expect(['localhost', '127.0.0.1', '::1'].map(host => mayCall(host, '127.0.0.1', false))).toEqual([
      true,
      true,
      true,
    ]);
    expect(mayCall('shop.example', '127.0.0.1', false)).toBe(false);
    // A resolver that sends this machine's name elsewhere.
    expect(mayCall('localhost', '8.8.8.8', true)).toBe(false);
  });
});

describe('A call of another server', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const listen = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(() => {
      server.closeAllConnections();
      server.close();
      return once(server, 'close');
    });
    return (server.address() as AddressInfo).port;
  };
  /** Every name resolves to these addresses. */
  const open = (addresses: readonly string[], privateAddresses = false) => {
    const found: LookupAddress[] = addresses.map(address => ({ address, family: 4 }));
    const resolve = (_: string, __: object, answer: (error: null, found: LookupAddress[]) => void) =>
      answer(null, found);
    const outbound = openOutbound({ privateAddresses, resolve: resolve as typeof lookup });
    ends.unshift(outbound.close);
    return outbound;
  };
  const post = { headers: { 'content-type': 'text/plain' }, body: 'hello', timeoutMs: 5_000 };

  it('goes to no private address that a name resolves to, unless that is allowed', async () => {
    let calls = 0;
    const port = await listen((_, response) => {
      calls += 1;
      response.end();
    });
    const url = `http://shop.example:${port}/`;
    await expect(open(['127.0.0.1', '10.0.0.1']).post(url, post)).rejects.toThrow(PrivateAddressError);
    expect(calls).toBe(0);
    expect(await open(['127.0.0.1'], true).post(url, post)).toBe(200);
  });

  it.each([
    'http://10.0.0.1/',
    'https://[fd00::1]/',
    'https://169.254.169.254/',
    'https://167772161/',
    'https://0x0a000001/',
  ])('goes to no private address, however it is written: %s', url =>
    expect(open([]).post(url, post)).rejects.toThrow(PrivateAddressError),
  );

  it('uses a connection again, and reads no answer to its end', async () => {
    const sockets = new Set<object>();
    let bodies = '';
    const port = await listen(async (request, response) => {
      sockets.add(request.socket);
      for await (const part of request) bodies += part;
      response.end('thank you');
    });
    const outbound = open(['127.0.0.1']);
    for (let n = 0; n < 2; n++) expect(await outbound.post(`http://localhost:${port}/`, post)).toBe(200);
    expect([bodies, sockets.size]).toEqual(['hellohello', 1]);
    const endless = await listen((_, response) => {
      response.writeHead(202);
      const parts = Readable.from(
        (function* () {
          for (;;) yield 'x'.repeat(10_000);
        })(),
      );
      parts.pipe(response).on('close', () => parts.destroy());
    });
    expect(await outbound.post(`http://localhost:${endless}/`, post)).toBe(202);
  });

  it('ends when no answer comes in time, and says so', async () => {
    const port = await listen(() => {});
    const late = open(['127.0.0.1']).post(`http://localhost:${port}/`, { ...post, timeoutMs: 20 });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
