import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing inline and nothing from elsewhere: the widget has to work where a careful merchant would put it. */
const securityFor = (lenderOrigin: string | null) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      // The lender answers the widget's own requests; nothing of it is loaded.
      connectSrc: ["'self'", ...(lenderOrigin === null ? [] : [lenderOrigin])],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // "no-referrer" would make browsers send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // A demo is served over plain http as well.
    strictTransportSecurity: false,
  });

/** Pages belong to one visitor and are asked for again; built files set their own caching. */
export const pageHeaders = (lenderOrigin: string | null): MiddlewareHandler => {
  const security = securityFor(lenderOrigin);
  return async (c, next) => {
    await security(c, next);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store');
    if (c.res.headers.get('content-type')?.startsWith('text/html'))
      c.res.headers.append('vary', 'Cookie, Accept-Language');
  };
};
