import { tryOrUndefined } from '../tryOrUndefined.js';

/** A developer's own machine may do without TLS. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

export interface LenderUrl {
  /** Without a fragment. */
  readonly lender: URL;
  /** The fragment, or the host where there is none. */
  readonly name: string;
}

/** Checks the address of a lender. @throws TypeError that says what to write */
export function readLenderUrl(text: string): LenderUrl {
  const url = tryOrUndefined(() => new URL(text));
  if (!url) throw new TypeError('the lender needs an absolute URL such as "https://lender.example"');
  const { protocol, hostname, username, password, hash } = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && OWN_MACHINE.includes(hostname)))
    throw new TypeError('the lender needs https://, except on localhost and 127.0.0.1');
  if (username || password) throw new TypeError('leave user name and password out of the URL: a page keeps no secret');
  url.hash = '';
  return { lender: url, name: textOf(hash.slice(1)) || hostname };
}

function textOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return '';
  }
}

/** One call's address. It follows the path of the lender's own address and has the queries of both. */
export function callUrl(lender: URL, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(lender);
  url.pathname = `${lender.pathname.replace(/\/+$/, '')}/v1/${path}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
