import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgreement } from '../src/merchant/testing/anAgreement.js';
import { type KeyServer, keyServer } from '../src/merchant/testing/keyServer.js';
import type { MerchantCallback } from '../src/protocol/messages/MerchantCallback.js';
import { codeBlocks } from './testing/guides.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = (name: string) => join(root, 'node_modules/.bin', name);
/** Here, so that Node finds the packages that the examples import. */
const folder = join(root, 'node_modules/.cache/fenqi-servers');

const order = { order: 'A-1', amountMinor: 899_900, currency: 'CNY' };
const parties = { lender: 'example-bank', merchant: 'shop-1' };

let lender: KeyServer;
let stranger: KeyServer;
beforeAll(async () => {
  [lender, stranger] = await Promise.all([keyServer(), keyServer()]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});
afterAll(() => {
  lender.close();
  stranger.close();
});

/** The shop's own part of the examples: one order, and what has paid for it. */
const ORDERS = `
const seen = new Set();
globalThis.orders = {
  of: async () => (${JSON.stringify(order)}),
  hasAgreement: id => seen.has(id),
  hasCallback: id => seen.has(id),
  pay: async (agreement, callback) => void seen.add(agreement.id).add(callback),
};`;
/** Which of the functions of the example answers. */
const ROUTES = `
const answer = request => (new URL(request.url).pathname === '/checkout' ? checkout : fromLender)(request);`;

let bundles = 0;
/** An example of the guide in one file, with the package's sources in it, and with the lender of this test. */
async function bundled(file: string, end: string): Promise<string> {
  const { code } = codeBlocks.find(each => each.file === file)!;
  const entry = join(folder, file);
  await writeFile(entry, `${ORDERS}\n${code.replaceAll('https://lender.example', lender.url)}\n${end}`);
  const name = `${file}-${++bundles}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'fenqi/merchant': join(root, 'src/entries/merchant.ts') } },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { formats: ['es'], entry, fileName: name },
      rolldownOptions: { external: ['express'] },
    },
  });
  return join(folder, `${name}.js`);
}

interface Running {
  readonly url: string;
  stop(): unknown;
}

async function onNode(server: Server): Promise<Running> {
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

/** @param portIn finds the port in a line that the program writes to its output, or to the pipe number 3 */
async function inProcess(
  command: string,
  args: readonly string[],
  portIn: (line: string) => string | undefined,
): Promise<Running> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr!.on('data', text => {
    said += text;
  });
  const port = await new Promise<string>((resolve, reject) => {
    for (const pipe of [child.stdout, child.stdio[3]] as Readable[])
      createInterface(pipe).on('line', line => {
        const found = portIn(line);
        if (found) resolve(found);
      });
    child.on('error', reject).on('exit', () => reject(new Error(said)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** Every runtime that the guide says an example runs in. */
const runtimes = {
  'Express, on Node': async () => {
    const { shop } = await import(pathToFileURL(await bundled('express.ts', 'export { shop };')).href);
    return onNode(shop.listen(0, '127.0.0.1'));
  },
  'fetch, on Node': async () => {
    const { answer } = await import(pathToFileURL(await bundled('fetch.ts', `${ROUTES} export { answer };`)).href);
    return onNode((createAdaptorServer({ fetch: answer }) as Server).listen(0, '127.0.0.1'));
  },
  'fetch, on Deno': async () => {
    const file = await bundled(
      'fetch.ts',
      `${ROUTES} Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: ({ port }) => console.log('port', port) }, answer);`,
    );
    const args = ['run', '--quiet', '--no-config', '--no-npm', '--no-remote', '--allow-net=127.0.0.1,localhost', file];
    return inProcess(program('deno'), args, line => /^port (\d+)$/.exec(line)?.[1]);
  },
  'fetch, in a worker (workerd)': async () => {
    const file = await bundled('fetch.ts', `${ROUTES} export default { fetch: answer };`);
    const config = join(folder, 'worker.capnp');
    await writeFile(
      config,
      `using Workerd = import "/workerd/workerd.capnp";
      const config :Workerd.Config = (
        services = [
          (name = "shop", worker = (compatibilityDate = "2026-01-01", globalOutbound = "lender",
            modules = [(name = "shop", esModule = embed ${JSON.stringify(basename(file))})])),
          (name = "lender", network = (allow = ["private"])),
        ],
        sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "shop")],
      );`,
    );
    const args = ['serve', config, '--control-fd=3'];
    return inProcess(program('workerd'), args, line => /"listen".*"port":(\d+)/.exec(line)?.[1]);
  },
} as const satisfies Readonly<Record<string, () => Promise<Running>>>;

describe.each(Object.entries(runtimes))('The example with %s', (_, start) => {
  it('pays an order with the agreement that the lender has signed for it, once, from the form or from the lender', async () => {
    const shop = await start();
    try {
      const post = async (path: string, init: RequestInit) => {
        const answer = await fetch(shop.url + path, { method: 'POST', ...init });
        return { status: answer.status, text: await answer.text() };
      };
      const submit = async (agreement: object) => {
        const { status, text } = await post('/checkout', {
          body: new URLSearchParams({ fenqi: JSON.stringify(agreement) }),
        });
        return [status, text];
      };
      const agreed = await lender.sign(anAgreement(order, { ...parties, id: 'agr_form' }));
      expect(await submit(await stranger.sign(agreed))).toEqual([422, 'wrong-signature']);
      expect(await submit(agreed)).toEqual([200, '']);
      expect(await submit(agreed)).toEqual([422, 'used-before']);

      const told = await lender.sign(anAgreement(order, { ...parties, id: 'agr_told' }));
      const callback: MerchantCallback = {
        ...{ id: 'evt_1', type: 'agreement', at: '2026-11-23T12:00:00.000Z', reference: 'app_1', sequence: 1 },
        ...{ merchant: parties.merchant, order: order.order, agreement: told },
      };
      const body = JSON.stringify(callback);
      const headers = {
        'content-type': 'application/json',
        ...(await lender.callbackHeaders(callback.id, body, Math.floor(Date.now() / 1_000))),
      };
      const tell = async (text: string) => (await post('/from-lender', { headers, body: text })).status;
      expect(await tell(`${body} `)).toBe(400);
      expect(await submit({ ...told, order: 'A-2' })).toEqual([422, 'other-order']);
      expect(await tell(body)).toBe(204);
      expect(await submit(told)).toEqual([422, 'used-before']);
      expect(await tell(body)).toBe(204);
    } finally {
      await shop.stop();
    }
  });
});
