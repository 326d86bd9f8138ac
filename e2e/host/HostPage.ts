/** Describes a page of some merchant, other than the demo shop. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Served as a file, so that `style-src 'self'` allows it. */
  readonly css?: string;
  /** A classic script of the page's own, which runs at the end of the body. */
  readonly script?: string;
  readonly lang?: string;
  /**
   * The content security policy. "nonce" (default) allows `'nonce-…' 'strict-dynamic'`, "nonce-alone" only the nonce, and "self"
   * files from the merchant's own host. All three require Trusted Types and forbid inline styles. "none" allows everything.
   */
  readonly policy?: 'nonce' | 'nonce-alone' | 'self' | 'none';
  /** Served with COOP same-origin and COEP require-corp. */
  readonly isolated?: boolean;
  /** Whether the browser may keep the page alive after the visitor leaves it. */
  readonly kept?: boolean;
  /** Whether the page has Fenqi's script tag. Default: yes. */
  readonly fenqi?: boolean;
}

export const NONCE = 'r4nd0mN0nce';

/** The script tag as the README has it. */
export const fenqiTag = '<script type="module" async src="/fenqi/script.js"></script>';

const sources = {
  nonce: `'nonce-${NONCE}' 'strict-dynamic'`,
  'nonce-alone': `'nonce-${NONCE}'`,
  self: "'self'",
};

export function hostPagePolicy({ policy = 'nonce' }: HostPage, lenderUrl = ''): string {
  if (policy === 'none') return '';
  return [
    "default-src 'none'",
    `script-src ${sources[policy]}`,
    "style-src 'self'",
    `connect-src 'self' ${lenderUrl}`,
    // The sandbox and the reference lender have a logo in a data URL.
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /reports',
  ].join('; ');
}

/** Adds the nonce once only: browsers ignore a repeated attribute's nonce, because it may be an injection. */
const withNonce = (head: string, nonce: string) => head.replaceAll(/<script(?![^>]* nonce=)/g, `<script${nonce}`);

export function hostPageHtml(page: HostPage, path: string): string {
  const { body, head = '', css, script, lang = 'en', fenqi = true } = page;
  const nonce = page.policy === 'self' ? '' : ` nonce="${NONCE}"`;
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A merchant's page</title>
    ${css === undefined ? '' : `<link rel="stylesheet" href="${path}.css">`}
    ${fenqi ? withNonce(fenqiTag, nonce) : ''}
    ${withNonce(head, nonce)}
  </head>
  <body>
    <main>
      <h1>Folio laptop</h1>
      ${body}
    </main>
    ${script === undefined ? '' : `<script src="${path}.js"${nonce}></script>`}
  </body>
</html>`;
}
