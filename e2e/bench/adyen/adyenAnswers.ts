import type { BenchAnswer } from '../BenchServer.js';

const json = (body: unknown): BenchAnswer => ({ type: 'application/json', body: JSON.stringify(body) });
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="26"><path d="M0 0h40v26H0z"/></svg>';

/**
 * The answers of Adyen's hosts to a page that mounts one redirect method. Adyen's frame for fingerprints is not in the package.
 * It is empty here, so its cost is left out in Adyen's favour.
 */
export const adyenAnswers: Readonly<Record<string, BenchAnswer>> = {
  '/test/v1/sessions/CS-bench/setup': {
    ...json({
      id: 'CS-bench',
      sessionData: 'bench',
      amount: { value: 299900, currency: 'EUR' },
      countryCode: 'NL',
      expiresAt: '2099-01-01T00:00:00Z',
      paymentMethods: { paymentMethods: [{ name: 'iDEAL', type: 'ideal' }] },
      configuration: {},
    }),
    isApi: true,
  },
  '/analytics/v3/analytics': { ...json({ checkoutAttemptId: 'bench' }), isApi: true },
  '/analytics/v3/analytics/bench': { ...json({}), isApi: true },
  '/test/assets/html/test_bench/dfp.1.0.0.html': { type: 'text/html', body: '<!doctype html><title>Empty</title>' },
  '/cdn/images/logos/ideal.svg': { type: 'image/svg+xml', body: LOGO },
};
