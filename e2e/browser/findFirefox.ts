import { accessSync, constants } from 'node:fs';

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** A stock Firefox that is there already; null where there is none. Playwright's own build of it is not needed. */
export function findFirefox(): string | null {
  const named = process.env['FIREFOX_PATH'];
  if (named && !isRunnable(named)) throw new Error(`FIREFOX_PATH is "${named}": there is no program that can be run.`);
  return named || installed.find(isRunnable) || null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
