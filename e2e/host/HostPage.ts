/** A page of some merchant's, not the demo shop's. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Served as a file, so that `style-src 'self'` allows it. */
  readonly css?: string;
  /** A classic script of the page's own, run where it stands: after the body. */
  readonly script?: string;
  readonly lang?: string;
  /**
   * "nonce": `'nonce-…' 'strict-dynamic'`. "nonce-alone": without the latter. "self": files from the merchant's own host. Both with Trusted Types and no inline styles.
   * "none": whatever the page likes.
   */
  readonly policy?: 'nonce' | 'nonce-alone' | 'self' | 'none';
  /** Served with COOP same-origin and COEP require-corp. */
  readonly isolated?: boolean;
  /** The browser may keep it alive when it is left. */
  readonly kept?: boolean;
  /** Whether Fenqi's script tag is in the page. Default: yes. */
  readonly fenqi?: boolean;
}

export const NONCE = 'r4nd0mN0nce';

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
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /reports',
  ].join('; ');
}

/** Twice the attribute would be no nonce at all: browsers take it for an injection. */
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
    ${fenqi ? `<script type="module" async src="/fenqi/script.js"${nonce}></script>` : ''}
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
