import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing inline and nothing from another host, because the widget has to work under a careful merchant's policy. */
const securityFor = (lenderOrigin: string | null) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      // The widget sends requests to the lender and loads no files from it.
      connectSrc: ["'self'", ...(lenderOrigin === null ? [] : [lenderOrigin])],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // With "no-referrer", browsers would send `Origin: null` with our own forms.
    // Other sites learn the origin alone, with which the lender's explanation leads back to the shop.
    referrerPolicy: 'strict-origin-when-cross-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // The demo is also served over plain http.
    strictTransportSecurity: false,
  });

/** A page belongs to one visitor and is never cached. Built files set their own caching. */
export const pageHeaders = (lenderOrigin: string | null): MiddlewareHandler => {
  const security = securityFor(lenderOrigin);
  return async (c, next) => {
    await security(c, next);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store');
    if (c.res.headers.get('content-type')?.startsWith('text/html'))
      c.res.headers.append('vary', 'Cookie, Accept-Language');
  };
};
