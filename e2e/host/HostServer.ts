import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { bundleForMerchant } from './bundleForMerchant.js';
import { type HostPage, hostPageHtml, hostPagePolicy } from './HostPage.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Changes one byte without changing what the code does: the last semicolon becomes a newline. */
function spoil(content: Buffer): Buffer {
  const spoiled = Buffer.from(content);
  spoiled[spoiled.lastIndexOf(';')] = 10;
  return spoiled;
}

/**
 * Serves the pages that tests describe, the built script tag, and the npm package as a merchant's bundle. With a lender over HTTP,
 * `lender="sandbox"` in a page becomes the lender's address. Each page's test shopper is then a separate person, as in the sandbox.
 * Below `/fenqi~goLive/` it serves the same files, with one byte changed in files of that name. At `/npm/fenqi` it answers as a CDN does
 * for the bare name of the package: one file, with nothing beside it.
 */
export class HostServer {
  constructor(readonly lenderUrl?: string) {}

  readonly #pages: HostPage[] = [];
  /** The policy violations that browsers have reported. */
  readonly reports: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch((error: Error) => {
      response.writeHead(500).end(error.stack);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Adds a page and returns its address. */
  put(page: HostPage): string {
    const number = this.#pages.length;
    const body = this.lenderUrl
      ? page.body
          .replaceAll('lender="sandbox"', `lender="${this.lenderUrl}?merchant=demo"`)
          .replace(/applicant="(test_\w+)"/g, `applicant="$1.${process.pid}-${number}"`)
      : page.body;
    this.#pages.push({ ...page, body });
    return `${this.url}/pages/${number}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const send = (type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      response
        .writeHead(200, {
          'content-type': `${type}; charset=utf-8`,
          'cache-control': 'no-store',
          'cross-origin-resource-policy': 'same-origin',
          ...headers,
        })
        .end(body);

    const [, number, kind] = /^\/pages\/(\d+)(\.css|\.js)?$/.exec(pathname) ?? [];
    const page = this.#pages[Number(number)];
    const [, spoiled, file, type] =
      pathname === '/npm/fenqi'
        ? ['', '', manifest.jsdelivr.replace('./dist/browser', ''), 'js']
        : (/^\/fenqi(?:~([\w.-]+))?((?:\/[\w.-]+)+\.(js|css))$/.exec(pathname) ?? []);
    if (page && kind === '.css') send('text/css', page.css ?? '');
    else if (page && kind === '.js') send('text/javascript', page.script ?? '');
    else if (page)
      send('text/html', hostPageHtml(page, pathname), {
        'content-security-policy': hostPagePolicy(page, this.lenderUrl),
        ...(page.kept && { 'cache-control': 'no-cache' }),
        ...(page.isolated && {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        }),
      });
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (pathname === '/merchant.js') send('text/javascript', await bundleForMerchant());
    else if (file) {
      const content = await readFile(`${dist}/browser${file}`);
      send(
        type === 'css' ? 'text/css' : 'text/javascript',
        spoiled && file.includes(spoiled) ? spoil(content) : content,
        // A CDN serves its files to every origin.
        { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
      );
    } else if (pathname === '/reports') {
      let report = '';
      for await (const part of request) report += part;
      this.reports.push(report);
      response.writeHead(204).end();
    } else response.writeHead(404).end();
  }
}
