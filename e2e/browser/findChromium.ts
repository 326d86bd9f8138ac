import { accessSync, constants } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `FENQI_E2E_PACKAGED_BROWSER=1` passes the installed browsers over, to try the last resort on a machine that has one. */
const packagedOnly = process.env['FENQI_E2E_PACKAGED_BROWSER'] === '1';

/** A Chromium that is there already, else the one that an npm package carries: nothing is downloaded, no root is needed. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isRunnable(named)) throw new Error(`CHROMIUM_PATH is "${named}": there is no program that can be run.`);
    return named;
  }
  return (!packagedOnly && installed.find(isRunnable)) || packagedChromium();
}

/**
 * Only with the first variable does the package also unpack the libraries that a bare machine lacks, and it looks while
 * it is imported. Its list of fonts names /tmp, and without any font the browser dies.
 */
async function packagedChromium(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  process.env['TMPDIR'] = '/tmp';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
