import { accessSync, constants } from 'node:fs';

/** A shell opens no window and starts no renderer for one, so tests take half the time of a whole browser. */
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

/** `FENQI_E2E_PACKAGED_BROWSER=1` ignores installed browsers, to try the packaged one on a machine that has others. */
const packagedOnly = process.env['FENQI_E2E_PACKAGED_BROWSER'] === '1';

/**
 * Finds a Chromium: the one that `CHROMIUM_PATH` names, else the headless shell, else a whole Chromium, else the one in an npm
 * package. Nothing is downloaded, and root is not needed.
 *
 * @throws Error if `CHROMIUM_PATH` does not name a program that can be run
 */
export async function findChromium(): Promise<string> {
  const found = named('CHROMIUM_PATH') ?? (packagedOnly ? undefined : firstOf([...headlessShells, ...wholeChromiums]));
  return found ?? packagedChromium();
}

/** Finds a Chromium with a window, the only one that keeps pages alive after the visitor leaves. Null if there is none. */
export function findWholeChromium(): string | null {
  const path = named('CHROMIUM_PATH');
  if (path && !path.includes('headless')) return path;
  return firstOf(wholeChromiums) ?? null;
}

/**
 * Finds a stock Firefox: the one that `FIREFOX_PATH` names, else an installed one, else null. Playwright's own build is not needed.
 *
 * @throws Error if `FIREFOX_PATH` does not name a program that can be run
 */
export const findFirefox = (): string | null => named('FIREFOX_PATH') ?? firstOf(firefoxes) ?? null;

/**
 * The package reads these variables while it is imported. With the first one it also unpacks libraries that a bare machine lacks.
 * Its list of fonts names /tmp, and without any font the browser crashes.
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
