import { fileURLToPath } from 'node:url';
import { createShop } from '../createShop.js';

export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** As a form of the shop's own page sends it. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

const origin = 'http://shop.test';

/** A build in miniature. */
const built = fileURLToPath(new URL('./built', import.meta.url));

/** A browser without a window: keeps cookies, sends forms, follows nothing. Several may visit one shop. */
export function visitor(shop = newShop(), cookies: Record<string, string> = {}): Visitor {
  const jar = new Map(Object.entries(cookies));
  const send = async (path: string, init: RequestInit, headers: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await shop.request(`${origin}${path}`, { ...init, headers: { cookie, ...headers } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, fields, headers = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }, { origin, ...headers }),
  };
}

/** @param lenderUrl where a lender answers over HTTP; else the sandbox in the page is the only one */
export const newShop = (lenderUrl: string | null = null) =>
  createShop({ dist: built, now: () => new Date('2026-11-23T12:00:00Z'), lenderUrl });

/** The value of the page's input with that name. */
export const inputValue = (page: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
