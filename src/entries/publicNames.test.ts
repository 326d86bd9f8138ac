import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

describe('the public names', () => {
  it('of the package are its export map', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './element',
      './pricing',
      './terms',
      './receipt',
      './actuarial',
      './recompute',
      './protocol',
      './sandbox',
      './http',
      './merchant',
      './react',
      './ssr',
      './testing',
      './types/*',
      './script',
      './fenqi.css',
      './custom-elements.json',
      './manifest.json',
      './package.json',
    ]);
  });

  it('give a CDN that is asked for the bare name one file, which needs no neighbour', () => {
    expect([manifest.jsdelivr, manifest.unpkg]).toEqual(['./dist/browser/one/fenqi.js', './dist/browser/one/fenqi.js']);
  });

  it('of fenqi', async () => {
    expect(Object.keys(await import('./index.js')).sort()).toEqual([
      'CheckoutError',
      'LenderError',
      'PricingError',
      'createCheckout',
      'defaultTermSheet',
      'formatMinor',
      'inLanguage',
      'mount',
      'parseAmount',
    ]);
  });

  it('of fenqi/pricing', async () => {
    expect(Object.keys(await import('./pricing.js')).sort()).toEqual([
      'JURISDICTIONS',
      'PricingError',
      'currencyExponent',
      'disclosuresOf',
      'formatMinor',
      'parseAmount',
      'priceOffers',
      'pricePlans',
    ]);
  });

  it('of fenqi/terms', async () => {
    expect(Object.keys(await import('./terms.js')).sort()).toEqual([
      'PricingError',
      'defaultTermSheet',
      'validateTermSheet',
    ]);
  });

  it('of fenqi/receipt', async () => {
    expect(Object.keys(await import('./receipt.js')).sort()).toEqual([
      'isConsistent',
      'receiptProblems',
      'verifyReceipt',
    ]);
  });

  it('of fenqi/actuarial', async () => {
    expect(Object.keys(await import('./actuarial.js')).sort()).toMatchInlineSnapshot(`
      [
        "PricingError",
        "addUnits",
        "aprWithinTolerance",
        "buildSchedule",
        "costBasisPoints",
        "daysBetween",
        "displayDecimal",
        "dueDates",
        "earlySettlement",
        "euInterval",
        "feeRateFromIrr",
        "halfEven",
        "halfUp",
        "levelPayment",
        "merchantSubsidy",
        "mulDiv",
        "parseRate",
        "parseRational",
        "periodicRate",
        "representativeExample",
        "roundDown",
        "roundUp",
        "simulateSchedule",
        "solveApr",
        "splitAmount",
        "sumMinor",
        "totalCost",
        "unitPeriods",
      ]
    `);
  });

  it('of fenqi/recompute', async () => {
    expect(Object.keys(await import('./recompute.js')).sort()).toEqual(['compareOffers', 'recomputeOffers']);
  });

  it('of fenqi/protocol', async () => {
    expect(Object.keys(await import('./protocol.js')).sort()).toMatchInlineSnapshot(`
      [
        "actionKinds",
        "agreementInstallmentSchema",
        "agreementSchema",
        "applicationRequestSchema",
        "choiceSchema",
        "commitRequestSchema",
        "decisionSchema",
        "decisionSchemas",
        "declineReasons",
        "differingFigure",
        "figuresOf",
        "lenderActionSchema",
        "pickFigures",
        "priceChoice",
        "purchaseSchema",
        "reviewedOf",
      ]
    `);
  });

  it('of fenqi/sandbox', async () => {
    expect(Object.keys(await import('./sandbox.js')).sort()).toEqual(['policy', 'sandboxLender', 'testTokens']);
  });

  it('of fenqi/http', async () => {
    expect(Object.keys(await import('./http.js')).sort()).toEqual(['httpLender']);
  });

  it('of fenqi/merchant', async () => {
    expect(Object.keys(await import('./merchant.js')).sort()).toEqual([
      'MerchantError',
      'agreementProblems',
      'callbackProblems',
      'lenderApi',
      'merchantErrorKinds',
      'readAgreement',
      'readCallback',
      'signApplicant',
      'signRequest',
      'signatureProblems',
      'verifyAgreement',
    ]);
  });

  it('of fenqi/react', async () => {
    expect(Object.keys(await import('./react.js')).sort()).toEqual(['FenqiOffers', 'useCheckout']);
  });

  it('of fenqi/ssr', async () => {
    expect(Object.keys(await import('./ssr.js'))).toEqual(['renderOffers', 'renderShadowRoot']);
  });

  it('of fenqi/testing', async () => {
    expect(Object.keys(await import('./testing.js')).sort()).toEqual([
      'agreeToPlan',
      'applyForPlan',
      'choosePlan',
      'nextAnswer',
      'offersOf',
      'testLender',
    ]);
  });

  it('register nothing and add no global when they are imported in plain Node', async () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    await Promise.all([
      import('./index.js'),
      import('./pricing.js'),
      import('./terms.js'),
      import('./actuarial.js'),
      import('./recompute.js'),
      import('./sandbox.js'),
      import('./http.js'),
      import('./element.js'),
      import('./react.js'),
      import('./ssr.js'),
      import('./testing.js'),
    ]);
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
    expect('window' in globalThis).toBe(false);
  });
});
