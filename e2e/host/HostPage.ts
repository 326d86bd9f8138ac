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
   * "nonce": `'nonce-…' 'strict-dynamic'`. "self": files from the merchant's own host. Both with Trusted Types and no inline styles.
   * "none": whatever the page likes.
   */
  readonly policy?: 'nonce' | 'self' | 'none';
  /** Served with COOP same-origin and COEP require-corp. */
  readonly isolated?: boolean;
  /** Whether Fenqi's script tag is in the page. Default: yes. */
  readonly fenqi?: boolean;
}

export const NONCE = 'r4nd0mN0nce';

export function policyOf({ policy = 'nonce' }: HostPage, lenderUrl = ''): string {
  if (policy === 'none') return '';
  return [
    "default-src 'none'",
    policy === 'nonce' ? `script-src 'nonce-${NONCE}' 'strict-dynamic'` : "script-src 'self'",
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

export function htmlOf(page: HostPage, path: string): string {
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
    ${head.replaceAll('<script', `<script${nonce}`)}
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
