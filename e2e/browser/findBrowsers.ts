import { accessSync, constants } from 'node:fs';

/** It opens no window and starts no renderer for one: tests take half the time of a whole browser. */
const headlessShells = ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell'];
const wholeChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** `FENQI_E2E_PACKAGED_BROWSER=1` passes the installed browsers over, to try the last resort on a machine that has one. */
const packagedOnly = process.env['FENQI_E2E_PACKAGED_BROWSER'] === '1';

/**
 * What `CHROMIUM_PATH` names, else the headless shell, else a whole Chromium, else the one that an npm package carries:
 * nothing is downloaded, and root is not needed.
 *
 * @throws Error where `CHROMIUM_PATH` does not name a program that can be run
 */
export async function findChromium(): Promise<string> {
  const found = named('CHROMIUM_PATH') ?? (packagedOnly ? undefined : firstOf([...headlessShells, ...wholeChromiums]));
  return found ?? packagedChromium();
}

/** A Chromium with a window, which alone keeps left pages alive; null where there is none. */
export function findWholeChromium(): string | null {
  const path = named('CHROMIUM_PATH');
  if (path && !path.includes('headless')) return path;
  return firstOf(wholeChromiums) ?? null;
}

/**
 * A stock Firefox, as `FIREFOX_PATH` names it or as it is installed; null where there is none. Playwright's own build of it is not needed.
 *
 * @throws Error where `FIREFOX_PATH` does not name a program that can be run
 */
export const findFirefox = (): string | null => named('FIREFOX_PATH') ?? firstOf(firefoxes) ?? null;

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

function named(variable: string): string | undefined {
  const path = process.env[variable];
  if (path && !isRunnable(path))
    throw new Error(`${variable} is "${path}", which is not a program that can be run: correct the path, or unset it.`);
  return path || undefined;
}

const firstOf = (paths: readonly string[]) => paths.find(isRunnable);

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Arguments that keep a Chromium quiet and offline. The npm package's own arguments are not used, because they switch web
 * security off.
 */
export const launchArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
