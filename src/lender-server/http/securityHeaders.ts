import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Tells a browser that the answer is data: it belongs in no frame, its type is not to be guessed, and it is not to be kept unless it says so. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000',
    xFrameOptions: 'DENY',
    // The explanation page has a policy of its own.
    overwrite: false,
  });
  return async (c, next) => {
    await secure(c, next);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
