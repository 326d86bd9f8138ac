import { fileURLToPath } from 'node:url';
import { createShop } from '../createShop.js';

export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts fields as a form on one of the shop's own pages does. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

const origin = 'http://shop.test';

/** A miniature build. */
const built = fileURLToPath(new URL('./built', import.meta.url));

/** A minimal browser: it keeps cookies and sends forms, but does not follow redirects. Several can visit one shop. */
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

/** @param lenderUrl the address of a lender over HTTP; without it only the sandbox in the page decides */
export const newShop = (lenderUrl: string | null = null) =>
  createShop({ dist: built, now: () => new Date('2026-11-23T12:00:00Z'), lenderUrl });

/** The value of the input with this name on the page, or '' if there is none. */
export const inputValue = (page: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
