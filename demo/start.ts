import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createShop } from './createShop.js';
import { listen } from './http/listen.js';
import { freeFrom, LenderNotOpen, type RunningDemoLender, startDemoLender } from './startDemoLender.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(`${dist}/demo/shop.css`) || !existsSync(`${dist}/browser/script.js`)) {
  console.warn('The build is missing or incomplete: run `npm run build` first, or run `npm start`, which does both.');
}

function portFrom(name: string, usual: number): number {
  const port = Number(process.env[name] || usual);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  console.error(`${name} is "${process.env[name]}": use a number from 0 to 65535.`);
  process.exit(1);
}

// Before the lender, which is told where to call the shop.
const wanted = await freeFrom(portFrom('PORT', 4173));

/**
 * "http" (default) starts a lender beside the shop, and "sandbox" starts none. A URL names a lender that already runs; if its id is
 * not "fenqi-demo", DEMO_LENDER_ID names it.
 */
const choice = process.env['DEMO_LENDER'] || 'http';
if (!['http', 'sandbox'].includes(choice) && !/^https?:\/\//.test(choice)) {
  console.error(`DEMO_LENDER is "${choice}": use http, sandbox, or the URL of a lender.`);
  process.exit(1);
}
const lender: RunningDemoLender | null = choice === 'http' ? await openLender() : null;
if (choice === 'http' && !lender)
  console.warn('The lender is not built, so the sandbox in the page decides. Run `npm run build` to get it.');
const lenderUrl = lender?.url ?? (choice.includes('://') ? choice : null);

/** Where the lender runs elsewhere, DEMO_MERCHANT_KEY is the private JWK whose public part its configuration has. */
const given = process.env['DEMO_MERCHANT_KEY'];
const key = lender?.merchantKey ?? (given ? JSON.parse(given) : null);

const { port, close } = await listen(createShop({ dist, lenderUrl, key }), wanted);
console.log(`The demo shop is open: http://localhost:${port}/`);
if (lenderUrl) console.log(`Its lender answers at:  ${lenderUrl}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    close();
    lender?.stop();
  });

/** The lender prints itself what prevents its start, such as another shop that runs from this folder. */
async function openLender(): Promise<RunningDemoLender | null> {
  try {
    return await startDemoLender(portFrom('LENDER_PORT', 4280), wanted);
  } catch (error) {
    if (!(error instanceof LenderNotOpen)) throw error;
    console.error(`${error.message} If a shop from this folder already runs, use that one or stop it first.`);
    process.exit(1);
  }
}
